import type { TurnContext } from 'botbuilder'
import { say } from '#cards/sentences'
import { answerLater } from '#bot/answer-later'
import type { Caller } from '#bot/caller'
import { inTime } from '#bot/in-time'
import { rememberReply } from '#bot/memory'
import { meet } from '#bot/meet'
import type { Office } from '#bot/office'
import { sendReplies, type OpenTurn } from '#bot/open-turn'
import { answerPress } from '#bot/press'
import { isToLook, readPressed, type Pressed } from '#bot/pressed'
import { cardForOne } from '#bot/refresh'
import type { CardReply, Reply } from '#bot/reply'
import { answerSearch, nothingNow } from '#bot/typeahead'
import { unlessTrouble } from '#bot/unless-trouble'
import { ServiceError, whatWentWrong } from '#ports/service-error'

/** Answers what Teams asks for at once: a pressed button, a card that is looked at, words that are typed into a list. */
export async function answerInvoke(office: Office, turn: OpenTurn, patience: number): Promise<void> {
  const { context, activity } = turn
  const value: unknown = activity.value
  if (activity.name === 'application/search') return respond(context, await searchResponse(office, turn, value, patience))
  const { action, trigger } = (value ?? {}) as { action?: unknown; trigger?: unknown }
  const { verb, data } = (action ?? {}) as { verb?: unknown; data?: unknown }
  const pressed = activity.name === 'adaptiveCard/action' ? readPressed(verb, data) : undefined
  if (trigger === 'automatic') return respond(context, await refreshResponse(office, turn, pressed, patience))
  return answerButton(office, turn, pressed, patience)
}

// What takes longer than Teams waits updates the card when it is done. Work that the deed leaves to be carried on begins after the answer, so that its news never comes before it.
async function answerButton(office: Office, turn: OpenTurn, pressed: Pressed | undefined, patience: number): Promise<void> {
  const begun = performance.now()
  let isToWake = false
  const atWork: Office = { ...office, wake: () => (isToWake = true) }
  const wake = () => isToWake && office.wake()
  const answering = answerTo(atWork, turn, pressed)
  const answer = await inTime(answering, patience)
  if (!answer) {
    turn.isOver = true
    const { conversation, replyTo } = placeOf(turn)
    const following = answering.then(({ replies }) => answerLater(office, turn.teams, conversation, replyTo, replies))
    office.goOn(following.finally(wake))
    return respond(turn.context, message(say('working-on-it', {}, turn.caller.locale)))
  }
  await respond(turn.context, answer.body)
  const following = follow(office, turn, answer.replies).finally(wake)
  office.goOn(following)
  await inTime(Promise.allSettled([following]), Math.max(0, patience - (performance.now() - begun)))
  turn.isOver = true
}

// The replies, and the first of them as Teams wants it: in the place of the card, or beside it. A card whose viewers cannot be read is trouble too.
async function answerTo(office: Office, turn: OpenTurn, pressed: Pressed | undefined): Promise<{ replies: readonly Reply[]; body: object }> {
  let body: object | undefined
  const replies = await unlessTrouble(office, turn.caller, async () => {
    const caller = await meet(office, turn)
    const answers = pressed ? await answerPress(office, caller, pressed) : [{ text: say('old-card', {}, caller.locale) }]
    const [first] = answers
    if (first && 'card' in first) body = await cardResponse(office, caller, first)
    return answers
  })
  const [first] = replies
  return { replies, body: body ?? message(first && 'text' in first ? first.text : '') }
}

// What all see of the card, and what comes after it.
async function follow(office: Office, turn: OpenTurn, [first, ...rest]: readonly Reply[]): Promise<void> {
  if (first && 'card' in first) await showOthers(office, turn, first)
  await sendReplies(office, turn, rest)
}

// The answer to a button is its presser's own; among others the message itself is brought up to date too, the first time that it shows the case.
async function showOthers({ memory, desk }: Office, turn: OpenTurn, reply: CardReply): Promise<void> {
  const { conversation, replyTo } = placeOf(turn)
  try {
    const isNew = await rememberReply(memory, conversation, reply, replyTo)
    if (isNew && replyTo && conversation.kind !== 'personal') await turn.teams.update(conversation, replyTo, reply)
  } catch (error) {
    desk.warn('A card that was answered could not be noted.', whatWentWrong(error))
  }
}

function placeOf({ activity: { replyToId }, caller }: OpenTurn) {
  const known: unknown = replyToId
  return { conversation: caller.conversation, replyTo: typeof known === 'string' && known !== '' ? known : undefined }
}

// Nobody pressed anything: what is no card, or comes too late, leaves the card as it is, without a word.
async function refreshResponse(office: Office, turn: OpenTurn, pressed: Pressed | undefined, patience: number): Promise<object> {
  const answering = pressed && isToLook(pressed) ? answerTo(office, turn, pressed) : undefined
  const answer = answering && (await inTime(answering, patience))
  if (answering && !answer) office.goOn(answering)
  const [first] = answer?.replies ?? []
  if (answer && first && 'card' in first) return answer.body
  return { statusCode: 503, type: 'application/vnd.microsoft.error', value: { code: 'NotRefreshed', message: 'The card stays as it is.' } }
}

// A list that could not be filled says so; what is typed can still be sent.
async function searchResponse(office: Office, turn: OpenTurn, value: unknown, patience: number): Promise<object> {
  const work = meet(office, turn)
    .then((caller) => answerSearch(office, caller, value))
    .catch((error: unknown) => {
      office.desk.telemetry.troubled(error instanceof ServiceError ? error.service : 'the bot')
      office.desk.warn('A search was not answered.', whatWentWrong(error))
      return undefined
    })
  office.goOn(work)
  const results = (await inTime(work, patience)) ?? [nothingNow(turn.caller.locale)]
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

