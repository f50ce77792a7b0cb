import { ActivityTypes, type Activity, type TurnContext } from 'botbuilder'
import { localeFor } from '#cards/locales/locales'
import { say } from '#cards/sentences'
import { answerInvoke, message, respond } from '#bot/answer-invoke'
import { callerOf, type Caller } from '#bot/caller'
import { forgetConversation, forgetDeleted } from '#bot/conversations'
import { inTime } from '#bot/in-time'
import { meet } from '#bot/meet'
import type { Office } from '#bot/office'
import { sendReplies, type OpenTurn } from '#bot/open-turn'
import { PATIENCE, type Patience } from '#bot/patience'
import { answerPress } from '#bot/press'
import { readPressed } from '#bot/pressed'
import type { Teams } from '#bot/teams'
import { turnKind } from '#bot/turn-kind'
import { unlessTrouble } from '#bot/unless-trouble'
import { answerWords, welcome } from '#bot/words'
import { whatWentWrong } from '#ports/service-error'
import type { Origin } from '#usecases/desk'
import { inTurn } from '#usecases/in-turn'

/** How long an answer waits for “is typing” to be there before it. */
const TYPING_MILLISECONDS = 500

/** One activity from Teams: who, what, and the answer. Never throws for what somebody typed or pressed, and holds Teams no longer than the patience says. */
export async function takeTurn(everyTurns: Office, teams: Teams, context: TurnContext, patience: Patience = PATIENCE): Promise<void> {
  const { activity } = context
  teams.countAnswers(context)
  const { desk, tenantId } = everyTurns
  const caller = callerOf(activity, tenantId)
  if (!caller) {
    desk.telemetry.refused('guard', 'stranger')
    return refuseStranger(context, patience)
  }
  const turn: OpenTurn = { context, activity, teams, caller, isAnswered: false, isOver: false }
  const { acknowledged, ended } = inTurn(desk, originOf(desk, caller, activity), turnKind(activity), (turnsDesk, goOn) => answerInTime({ ...everyTurns, desk: turnsDesk, goOn }, turn, patience))
  everyTurns.goOn(ended)
  return acknowledged
}

async function answerInTime(office: Office, turn: OpenTurn, patience: Patience): Promise<void> {
  if (turn.activity.type === ActivityTypes.Invoke) return answerInvoke(office, turn, patience.invoke)
  const answering = answerActivity(office, turn).then(() => true)
  try {
    if (await inTime(answering, patience.message)) return
  } finally {
    turn.isOver = true
  }
  office.goOn(answering)
  if (turn.activity.type === ActivityTypes.Message && !turn.isAnswered) sayLater(office, turn)
}

// What is done in a turn is done in its name.
function originOf({ newId }: Office['desk'], { person }: Caller, activity: Activity): Origin {
  const id = idOf(activity)
  return { correlationId: newId(), personId: person.id, ...(id ? { activityId: id } : {}) }
}

function idOf({ id }: Activity): string | undefined {
  const known: unknown = id
  return typeof known === 'string' && known !== '' ? known : undefined
}

async function answerActivity(office: Office, turn: OpenTurn): Promise<void> {
  const { activity, caller } = turn
  if (activity.type === ActivityTypes.Message) {
    const id = idOf(activity)
    // Teams' ids are unique within a conversation alone.
    const isNew = office.isNew(id && `${caller.conversation.conversationId}|${id}`)
    return isNew ? answerMessage(office, turn) : undefined
  }
  if (activity.type === ActivityTypes.InstallationUpdate) return answerInstallation(office, turn)
  if (activity.type === ActivityTypes.ConversationUpdate) await forgetDeleted(office.memory, activity)
  await meet(office, turn)
}

// Typed, or a button of a client that sends it as a message.
async function answerMessage(office: Office, turn: OpenTurn): Promise<void> {
  const { activity } = turn
  const hasButton = activity.value !== undefined && activity.value !== null && activity.value !== ''
  const words = hasButton ? '' : wordsOf(activity)
  const typing = inTime(turn.context.sendActivity({ type: ActivityTypes.Typing }), TYPING_MILLISECONDS).catch(() => undefined)
  const answer = async () => {
    const pressed = hasButton ? readPressed(undefined, activity.value) : undefined
    const caller = await meet(office, turn)
    if (pressed) return answerPress(office, caller, pressed)
    return hasButton ? [{ text: say('old-card', {}, caller.locale) }] : answerWords(office, caller, words)
  }
  const replies = await unlessTrouble(office, turn.caller, answer, words)
  await typing
  await sendReplies(office, turn, replies)
}

async function answerInstallation(office: Office, turn: OpenTurn): Promise<void> {
  const { action } = turn.activity
  if (action === 'remove') return forgetConversation(office.memory, turn.caller)
  const caller = await meet(office, turn)
  office.wake()
  // An upgrade is no reason to greet.
  if (action === 'add') await sendReplies(office, turn, await unlessTrouble(office, caller, async () => [await welcome(office, caller)]))
}

function sayLater({ desk, goOn }: Office, { teams, caller, activity }: OpenTurn): void {
  const telling = teams.send({ ...caller.conversation, conversationId: activity.conversation.id }, { text: say('working-on-it', {}, caller.locale) })
  goOn(telling.catch((error: unknown) => desk.warn('That an answer is late could not be said.', whatWentWrong(error))))
}

async function refuseStranger(context: TurnContext, patience: Patience): Promise<void> {
  const { type, locale } = context.activity
  const text = say('other-tenant', {}, localeFor(typeof locale === 'string' ? locale : undefined))
  if (type === ActivityTypes.Invoke) await respond(context, message(text))
  else if (type === ActivityTypes.Message) await inTime(context.sendActivity({ type: ActivityTypes.Message, text, textFormat: 'plain' }), patience.message)
}

function wordsOf({ entities, text }: Activity): string {
  if (typeof text !== 'string') return ''
  const all: unknown[] = Array.isArray(entities) ? entities : []
  const mentions = all.flatMap((entity) => (typeof entity === 'object' && entity !== null && 'text' in entity && typeof entity.text === 'string' && entity.text !== '' ? [entity.text] : []))
  return mentions.reduce((words, mention) => words.replace(mention, ' '), text).trim()
}
