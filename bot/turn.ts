import { ActivityTypes, type Activity, type TurnContext } from 'botbuilder'
import { localeFor } from '#cards/locales/locales'
import { say } from '#cards/sentences'
import { callerOf, type Caller } from '#bot/caller'
import { inTime } from '#bot/in-time'
import { inOwnLanguage } from '#bot/language'
import { rememberReply } from '#bot/memory'
import type { Office } from '#bot/office'
import { answerPress } from '#bot/press'
import { readPressed } from '#bot/pressed'
import { cardForOne } from '#bot/refresh'
import type { CardReply, Reply } from '#bot/reply'
import { activityOf, type Teams } from '#bot/teams'
import { answerSearch } from '#bot/typeahead'
import { unlessTrouble } from '#bot/unless-trouble'
import { answerWords, welcome } from '#bot/words'
import { whatWentWrong } from '#ports/service-error'

/** Teams wants a button answered within three seconds; what takes longer is answered afterwards. */
const PATIENCE_MILLISECONDS = 2_500

/** One activity from Teams: who, what, and the answer. Never throws for what somebody typed or pressed. */
export async function takeTurn(office: Office, teams: Teams, context: TurnContext): Promise<void> {
  const { activity } = context
  const known = callerOf(activity, office.tenantId)
  if (!known) return refuseStranger(context)
  const caller = await inOwnLanguage(office, known)
  if (activity.type === ActivityTypes.Invoke) return answerInvoke(office, teams, context, caller)
  if (activity.type === ActivityTypes.InstallationUpdate) return answerInstallation(office, context, caller)
  await rememberConversation(office, caller)
  if (activity.type !== ActivityTypes.Message || !office.isNew(activity.id)) return
  const pressed = activity.value === undefined || activity.value === null ? undefined : readPressed(undefined, activity.value)
  if (activity.value && !pressed) return sendReplies(office, context, caller, [{ text: say('old-card', {}, caller.locale) }])
  await context.sendActivity({ type: ActivityTypes.Typing })
  const words = wordsOf(activity)
  const work = pressed ? unlessTrouble(office, caller, () => answerPress(office, caller, pressed)) : unlessTrouble(office, caller, () => answerWords(office, caller, words), words)
  await sendReplies(office, context, caller, await work)
}

// A button must be answered within seconds; what takes longer updates the card when it is done.
async function answerInvoke(office: Office, teams: Teams, context: TurnContext, caller: Caller): Promise<void> {
  await rememberConversation(office, caller)
  const { name, replyToId } = context.activity
  if (name === 'application/search') return respond(context, await searchResponse(office, caller, context.activity.value))
  const { action, trigger } = (context.activity.value ?? {}) as { action?: { verb?: unknown; data?: unknown }; trigger?: unknown }
  const pressed = name === 'adaptiveCard/action' ? readPressed(action?.verb, action?.data) : undefined
  if (!pressed) return respond(context, message(say('old-card', {}, caller.locale)))
  const work = unlessTrouble(office, caller, () => answerPress(office, caller, pressed))
  const replies = await inTime(work, PATIENCE_MILLISECONDS)
  if (trigger === 'automatic') return respond(context, await refreshed(office, caller, replies))
  if (!replies) {
    void work.then((late) => teams.answerLater(caller.conversation, replyToId, late)).catch((error: unknown) => office.desk.warn('A late answer was not sent.', whatWentWrong(error)))
    return respond(context, message(say('working-on-it', {}, caller.locale)))
  }
  const [first, ...rest] = replies
  if (first && 'card' in first) {
    await rememberReply(office.memory, caller.conversation, first, replyToId)
    await respond(context, await cardResponse(office, caller, first))
  } else await respond(context, message(first?.text ?? ''))
  await sendReplies(office, context, caller, rest)
}

// Nobody pressed anything: what is no card, or comes too late, leaves the card as it is, without a word.
async function refreshed(office: Office, caller: Caller, replies: readonly Reply[] = []): Promise<object> {
  const [first] = replies
  if (!first || !('card' in first)) return { statusCode: 503, type: 'application/vnd.microsoft.error', value: { code: 'NotRefreshed', message: 'The card stays as it is.' } }
  return cardResponse(office, caller, first)
}

async function cardResponse(office: Office, { conversation }: Caller, reply: CardReply): Promise<object> {
  return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: await cardForOne(office, conversation, reply) }
}

// A list that comes too late, or not at all, is an empty one: what is typed can still be sent.
async function searchResponse(office: Office, caller: Caller, value: unknown): Promise<object> {
  const work = answerSearch(office, caller, value).catch((error: unknown) => {
    office.desk.warn('A search was not answered.', whatWentWrong(error))
    return []
  })
  const results = (await inTime(work, PATIENCE_MILLISECONDS)) ?? []
  return { statusCode: 200, type: 'application/vnd.microsoft.search.searchResponse', value: { results } }
}

async function answerInstallation(office: Office, context: TurnContext, caller: Caller): Promise<void> {
  if (context.activity.action === 'remove') return forgetConversation(office, caller)
  await rememberConversation(office, caller)
  office.wake()
  // An upgrade is no reason to greet.
  if (context.activity.action === 'add') await sendReplies(office, context, caller, await unlessTrouble(office, caller, async () => [await welcome(office, caller)]))
}

async function sendReplies(office: Office, context: TurnContext, { conversation }: Caller, replies: readonly Reply[]): Promise<void> {
  for (const reply of replies) {
    const sent = await context.sendActivity(await activityOf(office, conversation, reply))
    await rememberReply(office.memory, conversation, reply, sent?.id)
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

async function refuseStranger(context: TurnContext): Promise<void> {
  const text = say('other-tenant', {}, localeFor(context.activity.locale))
  if (context.activity.type === ActivityTypes.Invoke) await respond(context, message(text))
  else if (context.activity.type === ActivityTypes.Message) await context.sendActivity({ type: ActivityTypes.Message, text, textFormat: 'plain' })
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
