import type { TurnContext } from 'botbuilder'
import { say } from '#cards/sentences'
import type { Caller } from '#bot/caller'
import { inTime } from '#bot/in-time'
import { rememberReply } from '#bot/memory'
import type { Office } from '#bot/office'
import { answerPress } from '#bot/press'
import { isToLook, readPressed, type Pressed } from '#bot/pressed'
import { cardForOne } from '#bot/refresh'
import type { CardReply, Reply } from '#bot/reply'
import { sendReplies } from '#bot/send-replies'
import type { Teams } from '#bot/teams'
import { answerSearch, nothingNow } from '#bot/typeahead'
import { unlessTrouble } from '#bot/unless-trouble'
import { whatWentWrong } from '#ports/service-error'

/** Teams wants a button answered within three seconds; what takes longer is answered afterwards. */
const PATIENCE_MILLISECONDS = 2_500
/** Nobody waits for a card to refresh, and a list shows that it is being filled. Teams gives up after ten to fifteen seconds. */
const LONG_PATIENCE_MILLISECONDS = 8_000

/** Answers what Teams asks for at once: a pressed button, a card that is looked at, words that are typed into a list. */
export async function answerInvoke(office: Office, teams: Teams, context: TurnContext, caller: Caller): Promise<void> {
  const { activity } = context
  const { name } = activity
  const value: unknown = activity.value
  if (name === 'application/search') return respond(context, await searchResponse(office, caller, value))
  const { action, trigger } = (value ?? {}) as { action?: { verb?: unknown; data?: unknown }; trigger?: unknown }
  const pressed = name === 'adaptiveCard/action' ? readPressed(action?.verb, action?.data) : undefined
  if (trigger === 'automatic') return respond(context, await refreshResponse(office, caller, pressed))
  if (!pressed) return respond(context, message(say('old-card', {}, caller.locale)))
  return answerButton(office, teams, context, caller, pressed)
}

// What takes longer than Teams waits updates the card when it is done. Work that the deed leaves to be carried on begins after the answer, so that its news never comes before it.
async function answerButton(office: Office, teams: Teams, context: TurnContext, caller: Caller, pressed: Pressed): Promise<void> {
  const { replyToId } = context.activity
  let isToWake = false
  const atWork: Office = { ...office, wake: () => (isToWake = true) }
  const wake = () => isToWake && office.wake()
  const work = unlessTrouble(office, caller, () => answerPress(atWork, caller, pressed))
  const replies = await inTime(work, PATIENCE_MILLISECONDS)
  if (!replies) {
    const answering = work.then((late) => teams.answerLater(caller.conversation, replyToId, late))
    office.goOn(answering.catch((error: unknown) => office.desk.warn('A late answer was not sent.', whatWentWrong(error))).finally(wake))
    return respond(context, message(say('working-on-it', {}, caller.locale)))
  }
  try {
    await sendAnswer(office, teams, context, caller, replies)
  } finally {
    wake()
  }
}

async function sendAnswer(office: Office, teams: Teams, context: TurnContext, caller: Caller, [first, ...rest]: readonly Reply[]): Promise<void> {
  if (first && 'card' in first) {
    await respond(context, await cardResponse(office, caller, first))
    await showOthers(office, teams, caller, first, context.activity.replyToId)
  } else await respond(context, message(first?.text ?? ''))
  await sendReplies(office, context, caller, rest)
}

// The answer to a button is its presser's own; among others the message itself is brought up to date too, the first time that it shows the case.
async function showOthers({ memory, desk }: Office, teams: Teams, { conversation }: Caller, reply: CardReply, activityId: string | undefined): Promise<void> {
  try {
    const isNew = await rememberReply(memory, conversation, reply, activityId)
    if (isNew && activityId && conversation.kind !== 'personal') await teams.update(conversation, activityId, reply)
  } catch (error) {
    desk.warn('A card that was answered could not be noted.', whatWentWrong(error))
  }
}

// Nobody pressed anything: what is no card, or comes too late, leaves the card as it is, without a word.
async function refreshResponse(office: Office, caller: Caller, pressed: Pressed | undefined): Promise<object> {
  const replies = pressed && isToLook(pressed) ? await inTime(unlessTrouble(office, caller, () => answerPress(office, caller, pressed)), LONG_PATIENCE_MILLISECONDS) : undefined
  const [first] = replies ?? []
  if (!first || !('card' in first)) return { statusCode: 503, type: 'application/vnd.microsoft.error', value: { code: 'NotRefreshed', message: 'The card stays as it is.' } }
  return cardResponse(office, caller, first)
}

// A list that could not be filled says so; what is typed can still be sent.
async function searchResponse(office: Office, caller: Caller, value: unknown): Promise<object> {
  const work = answerSearch(office, caller, value).catch((error: unknown) => {
    office.desk.warn('A search was not answered.', whatWentWrong(error))
    return undefined
  })
  const results = (await inTime(work, LONG_PATIENCE_MILLISECONDS)) ?? [nothingNow(caller.locale)]
  return { statusCode: 200, type: 'application/vnd.microsoft.search.searchResponse', value: { results } }
}

async function cardResponse(office: Office, { conversation }: Caller, reply: CardReply): Promise<object> {
  return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: await cardForOne(office, conversation, reply) }
}

/** A text that Teams shows beside the card that was pressed. */
export function message(text: string): object {
  return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: text }
}

/** Answers the invoke that Teams waits for. */
export async function respond(context: TurnContext, body: object): Promise<void> {
  await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } })
}

