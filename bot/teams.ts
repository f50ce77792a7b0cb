import { CardFactory, type Activity, type CloudAdapter, type ConversationReference, type TurnContext } from 'botbuilder'
import type { Conversation } from '#bot/caller'
import { inTime } from '#bot/in-time'
import { rememberReply } from '#bot/memory'
import { cardForAll, type Surroundings } from '#bot/refresh'
import type { Reply } from '#bot/reply'
import { ServiceError } from '#ports/service-error'

/** How long Teams may take for one message. */
const PATIENCE_MILLISECONDS = 15_000

/** Sends to conversations that the bot knows, outside of a turn. */
export interface Teams {
  /** Gives the id of what was sent; undefined where the conversation is gone (uninstalled, blocked). Throws a ServiceError where it may work later. */
  send(conversation: Conversation, reply: Reply): Promise<string | undefined>
  /** False where the message is gone. */
  update(conversation: Conversation, activityId: string, reply: Reply): Promise<boolean>
  /** The answer to a button that took too long for its turn: the card is replaced, the rest follows. */
  answerLater(conversation: Conversation, activityId: string | undefined, replies: readonly Reply[]): Promise<void>
}

/** A Teams message of a reply, for everybody in the conversation. Text is plain: names in it must not become links. */
export async function activityOf(surroundings: Surroundings, conversation: Conversation, reply: Reply): Promise<Partial<Activity>> {
  if ('card' in reply) return { type: 'message', attachments: [CardFactory.adaptiveCard(await cardForAll(surroundings, conversation, reply))] }
  return { type: 'message', text: reply.text, textFormat: 'plain' }
}

/** Reaches Teams through the bot's adapter. */
export function reachTeams(adapter: CloudAdapter, appId: string, surroundings: Surroundings): Teams {
  const { memory } = surroundings
  // Undefined where the conversation is gone.
  async function inConversation<Answer>(conversation: Conversation, talk: (context: TurnContext) => Promise<Answer>): Promise<Answer | undefined> {
    let outcome = { error: new Error('Teams did not answer in time.') } as { answer: Answer } | { error: unknown }
    // The adapter keeps a turn's error to itself, so it is caught before it gets there.
    const turn = adapter.continueConversationAsync(appId, referenceOf(conversation), async (context) => {
      outcome = await talk(context).then((answer) => ({ answer }), (error: unknown) => ({ error }))
    })
    await inTime(turn, PATIENCE_MILLISECONDS)
    if ('answer' in outcome) return outcome.answer
    const { error } = outcome
    const status = statusOf(error)
    if (status === 403 || status === 404) return undefined
    const code = status === undefined ? 'unreachable' : String(status)
    throw new ServiceError('Microsoft Teams', code, 'Teams did not take a message.', { cause: error, ...(status === undefined ? {} : { status }) })
  }
  const teams: Teams = {
    send: async (conversation, reply) => {
      const activity = await activityOf(surroundings, conversation, reply)
      return inConversation(conversation, async (context) => (await context.sendActivity(activity))?.id)
    },
    update: async (conversation, activityId, reply) => {
      const activity = await activityOf(surroundings, conversation, reply)
      const updated = await inConversation(conversation, async (context) => {
        await context.updateActivity({ ...activity, id: activityId, conversation: referenceOf(conversation).conversation })
        return true
      })
      return updated ?? false
    },
    answerLater: async (conversation, activityId, [first, ...rest]) => {
      if (!first) return
      const updated = activityId !== undefined && 'card' in first && (await teams.update(conversation, activityId, first))
      if (updated) await rememberReply(memory, conversation, first, activityId)
      for (const reply of updated ? rest : [first, ...rest]) await rememberReply(memory, conversation, reply, await teams.send(conversation, reply))
    },
  }
  return teams
}

function referenceOf({ serviceUrl, channelId, conversationId, kind, tenantId, botId, teamsId, personId, personName, locale }: Conversation): Partial<ConversationReference> {
  const user = teamsId ? { user: { id: teamsId, name: personName ?? '', ...(personId ? { aadObjectId: personId } : {}) } } : {}
  return { serviceUrl, channelId, locale, bot: { id: botId, name: '' }, conversation: { id: conversationId, conversationType: kind, isGroup: kind !== 'personal', tenantId, name: '' }, ...user }
}

function statusOf(error: unknown): number | undefined {
  return typeof error === 'object' && error !== null && 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : undefined
}
