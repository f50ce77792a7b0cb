import { ActivityTypes, type Activity, type TurnContext } from 'botbuilder'
import { localeFor } from '#cards/locales/locales'
import { say } from '#cards/sentences'
import { answerInvoke, message, respond } from '#bot/answer-invoke'
import { callerOf, type Caller } from '#bot/caller'
import { forgetConversation, forgetDeleted, rememberCaller } from '#bot/conversations'
import { inOwnLanguage } from '#bot/language'
import type { Office } from '#bot/office'
import { answerPress } from '#bot/press'
import { readPressed } from '#bot/pressed'
import { sendReplies } from '#bot/send-replies'
import type { Teams } from '#bot/teams'
import { turnKind } from '#bot/turn-kind'
import { unlessTrouble } from '#bot/unless-trouble'
import { answerWords, welcome } from '#bot/words'
import type { Origin } from '#usecases/desk'
import { inTurn } from '#usecases/in-turn'

/** One activity from Teams: who, what, and the answer. Never throws for what somebody typed or pressed. */
export async function takeTurn(everyTurns: Office, teams: Teams, context: TurnContext): Promise<void> {
  const { activity } = context
  const { desk, tenantId } = everyTurns
  const known = callerOf(activity, tenantId)
  if (!known) {
    desk.telemetry.refused('guard', 'stranger')
    return refuseStranger(context)
  }
  return inTurn(desk, originOf(desk, known, activity), turnKind(activity), (desk) => answerActivity({ ...everyTurns, desk }, teams, context, known))
}

async function answerActivity(office: Office, teams: Teams, context: TurnContext, known: Caller): Promise<void> {
  const { activity } = context
  const caller = await inOwnLanguage(office, known)
  if (activity.type === ActivityTypes.InstallationUpdate) return answerInstallation(office, context, caller)
  if (activity.type === ActivityTypes.ConversationUpdate) await forgetDeleted(office.memory, activity)
  await rememberCaller(office.memory, caller)
  if (activity.type === ActivityTypes.Invoke) return answerInvoke(office, teams, context, caller)
  if (activity.type === ActivityTypes.Message && office.isNew(activity.id)) return answerMessage(office, context, caller)
}

// What is done in a turn is done in its name.
function originOf({ newId }: Office['desk'], { person }: Caller, { id }: Activity): Origin {
  return { correlationId: newId(), personId: person.id, ...(id ? { activityId: id } : {}) }
}

// Typed, or a button of a client that sends it as a message.
async function answerMessage(office: Office, context: TurnContext, caller: Caller): Promise<void> {
  const { activity } = context
  const pressed = activity.value === undefined || activity.value === null ? undefined : readPressed(undefined, activity.value)
  if (activity.value && !pressed) return sendReplies(office, context, caller, [{ text: say('old-card', {}, caller.locale) }])
  await context.sendActivity({ type: ActivityTypes.Typing })
  const words = wordsOf(activity)
  const work = pressed ? unlessTrouble(office, caller, () => answerPress(office, caller, pressed)) : unlessTrouble(office, caller, () => answerWords(office, caller, words), words)
  await sendReplies(office, context, caller, await work)
}

async function answerInstallation(office: Office, context: TurnContext, caller: Caller): Promise<void> {
  if (context.activity.action === 'remove') return forgetConversation(office.memory, caller)
  await rememberCaller(office.memory, caller)
  office.wake()
  // An upgrade is no reason to greet.
  if (context.activity.action === 'add') await sendReplies(office, context, caller, await unlessTrouble(office, caller, async () => [await welcome(office, caller)]))
}

async function refuseStranger(context: TurnContext): Promise<void> {
  const text = say('other-tenant', {}, localeFor(context.activity.locale))
  if (context.activity.type === ActivityTypes.Invoke) await respond(context, message(text))
  else if (context.activity.type === ActivityTypes.Message) await context.sendActivity({ type: ActivityTypes.Message, text, textFormat: 'plain' })
}

function wordsOf(activity: Activity): string {
  const mentions = (activity.entities ?? []).flatMap((entity) => ('text' in entity && typeof entity.text === 'string' ? [entity.text] : []))
  return mentions.reduce((text, mention) => text.replace(mention, ' '), activity.text ?? '').trim()
}
