import { ActivityTypes, type Activity, type TurnContext } from 'botbuilder'
import { say } from '#cards/sentences'
import { serviceErrorText } from '#cards/service-error'
import { callerOf, type Caller } from '#bot/caller'
import { inTime } from '#bot/in-time'
import { rememberReply } from '#bot/memory'
import type { Office } from '#bot/office'
import { answerPress } from '#bot/press'
import { readPressed } from '#bot/pressed'
import type { Reply } from '#bot/reply'
import { activityOf, type Teams } from '#bot/teams'
import { answerWords, welcome } from '#bot/words'
import { ServiceError, whatWentWrong } from '#ports/service-error'

/** Teams wants a button answered within three seconds; what takes longer is answered afterwards. */
const PATIENCE_MILLISECONDS = 2_500

/** One activity from Teams: who, what, and the answer. Never throws for what somebody typed or pressed. */
export async function takeTurn(office: Office, teams: Teams, context: TurnContext): Promise<void> {
  const { activity } = context
  const caller = callerOf(activity, office.tenantId)
  if (!caller) return refuseStranger(context)
  if (activity.type === ActivityTypes.Invoke) return answerInvoke(office, teams, context, caller)
  if (activity.type === ActivityTypes.InstallationUpdate) return answerInstallation(office, context, caller)
  await rememberConversation(office, caller)
  if (activity.type !== ActivityTypes.Message || !office.isNew(activity.id)) return
  const pressed = activity.value === undefined || activity.value === null ? undefined : readPressed(undefined, activity.value)
  if (activity.value && !pressed) return sendReplies(office, context, caller, [{ text: say('old-card', {}, caller.locale) }])
  await context.sendActivity({ type: ActivityTypes.Typing })
  const answer = () => (pressed ? answerPress(office, caller, pressed) : answerWords(office, caller, wordsOf(activity)))
  await sendReplies(office, context, caller, await unlessTrouble(office, caller, answer))
}

// A button must be answered within seconds; what takes longer updates the card when it is done.
async function answerInvoke(office: Office, teams: Teams, context: TurnContext, caller: Caller): Promise<void> {
  await rememberConversation(office, caller)
  const { name, replyToId } = context.activity
  const { action } = (context.activity.value ?? {}) as { action?: { verb?: unknown; data?: unknown } }
  const pressed = name === 'adaptiveCard/action' ? readPressed(action?.verb, action?.data) : undefined
  if (!pressed) return respond(context, message(say('old-card', {}, caller.locale)))
  const work = unlessTrouble(office, caller, () => answerPress(office, caller, pressed))
  const replies = await inTime(work, PATIENCE_MILLISECONDS)
  if (!replies) {
    void work.then((late) => teams.answerLater(caller.conversation, replyToId, late)).catch((error: unknown) => office.desk.warn('A late answer was not sent.', whatWentWrong(error)))
    return respond(context, message(say('working-on-it', {}, caller.locale)))
  }
  const [first, ...rest] = replies
  if (first && 'card' in first) {
    await rememberReply(office.memory, caller.conversation, first, replyToId)
    await respond(context, { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: first.card })
  } else await respond(context, message(first?.text ?? ''))
  await sendReplies(office, context, caller, rest)
}

async function answerInstallation(office: Office, context: TurnContext, caller: Caller): Promise<void> {
  if (context.activity.action === 'remove') return forgetConversation(office, caller)
  await rememberConversation(office, caller)
  office.wake()
  // An upgrade is no reason to greet.
  if (context.activity.action === 'add') await sendReplies(office, context, caller, await unlessTrouble(office, caller, async () => [await welcome(office, caller)]))
}

async function sendReplies({ memory }: Office, context: TurnContext, { conversation }: Caller, replies: readonly Reply[]): Promise<void> {
  for (const reply of replies) {
    const sent = await context.sendActivity(activityOf(reply))
    await rememberReply(memory, conversation, reply, sent?.id)
  }
}

async function rememberConversation({ memory }: Office, { conversation, person }: Caller): Promise<void> {
  if (conversation.kind !== 'personal') return
  const known = await memory.conversations.read(person.id)
  const personName = conversation.personName || known?.personName || ''
  const now = { ...conversation, personName }
  if (JSON.stringify(known) !== JSON.stringify(now)) await memory.conversations.write(person.id, now)
}

async function forgetConversation({ memory }: Office, { conversation, person }: Caller): Promise<void> {
  if (conversation.kind === 'personal') return memory.conversations.remove(person.id)
  const place = await memory.places.read('approvals')
  if (place?.conversationId === conversation.conversationId) await memory.places.remove('approvals')
}

// What somebody sees when a service does not answer, or when the bot itself is at fault: a sentence, a way on, a reference.
async function unlessTrouble({ desk }: Office, { locale }: Caller, answer: () => Promise<Reply[]>): Promise<Reply[]> {
  try {
    return await answer()
  } catch (error) {
    if (error instanceof ServiceError) {
      const { service, code, status, message, correlationId, retryAfterSeconds } = error
      desk.warn('A service did not answer a turn.', whatWentWrong(error))
      return [{ text: serviceErrorText({ service, code, status, message, retryAfterSeconds, ...(correlationId ? { reference: correlationId } : {}) }, locale) }]
    }
    const reference = desk.newId()
    desk.warn('A turn failed.', { reference, error: error instanceof Error ? (error.stack ?? error.message) : String(error) })
    return [{ text: say('something-broke', { reference }, locale) }]
  }
}

async function refuseStranger(context: TurnContext): Promise<void> {
  const text = say('other-tenant', {}, 'en')
  if (context.activity.type === ActivityTypes.Invoke) await respond(context, message(text))
  else if (context.activity.type === ActivityTypes.Message) await context.sendActivity(activityOf({ text }))
}

function wordsOf(activity: Activity): string {
  const mentions = (activity.entities ?? []).flatMap((entity) => ('text' in entity && typeof entity.text === 'string' ? [entity.text] : []))
  return mentions.reduce((text, mention) => text.replace(mention, ' '), activity.text ?? '').trim()
}

function message(text: string) {
  return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: text }
}

async function respond(context: TurnContext, body: object): Promise<void> {
  await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } })
}
