import { CardFactory, type Activity, type CloudAdapter, type ConversationReference, type TurnContext } from 'botbuilder'
import type { Conversation } from '#bot/caller'
import { inTime } from '#bot/in-time'
import type { Pace } from '#bot/pace'
import { cardForAll, type Surroundings } from '#bot/refresh'
import type { Reply } from '#bot/reply'
import { TEAMS_AT_LAST_MILLISECONDS } from '#bot/patience'
import { readTeamsError, teamsError } from '#bot/teams-error'

/** What came of a message: its id, or why Teams does not take it there. */
export type Sent = { readonly id: string } | 'gone' | 'refused'

/** Sends to conversations that the bot knows, outside of a turn, no faster than Teams takes it. What may work later is thrown as a ServiceError. */
export interface Teams {
  /** `begin` is awaited when it is the message's turn, before anything is sent; where it fails, nothing is. */
  send(conversation: Conversation, reply: Reply, begin?: () => Promise<void>): Promise<Sent>
  /** False where the message is gone, or Teams will not take the new one. */
  update(conversation: Conversation, activityId: string, reply: Reply): Promise<boolean>
  /** Counts what is answered inside a turn, so that it and what is sent outside stay below what Teams takes. */
  countAnswers(context: TurnContext): void
}

/** A Teams message of a reply, for everybody in the conversation. Text is plain: names in it must not become links. */
export async function activityOf(surroundings: Surroundings, conversation: Conversation, reply: Reply): Promise<Partial<Activity>> {
  if ('card' in reply) return { type: 'message', attachments: [CardFactory.adaptiveCard(await cardForAll(surroundings, conversation, reply))] }
  return { type: 'message', text: reply.text, textFormat: 'plain' }
}

/** Reaches Teams through the bot's adapter. */
export function reachTeams(adapter: Pick<CloudAdapter, 'continueConversationAsync'>, appId: string, surroundings: Surroundings, pace: Pace): Teams {
  async function inConversation<Answer>(conversation: Conversation, talk: (context: TurnContext) => Promise<Answer>): Promise<Answer | 'gone' | 'refused'> {
    let outcome = { error: new Error('Teams did not answer in time.') } as { answer: Answer } | { error: unknown }
    // The adapter keeps a turn's error to itself, so it is caught before it gets there.
    const turn = adapter.continueConversationAsync(appId, referenceOf(conversation), async (context) => {
      outcome = await talk(context).then((answer) => ({ answer }), (error: unknown) => ({ error }))
    })
    // Where there is no way to Teams at all, the turn does not begin.
    await inTime(turn, TEAMS_AT_LAST_MILLISECONDS).catch((error: unknown) => (outcome = { error }))
    if ('answer' in outcome) return outcome.answer
    const notTaken = readTeamsError(outcome.error, Date.now())
    if (typeof notTaken === 'string') return notTaken
    if (notTaken.retryAfterSeconds) pace.hold(threadOf(conversation.conversationId), notTaken.retryAfterSeconds)
    throw notTaken
  }
  function inTurn<Answer>({ conversationId }: Conversation, send: () => Promise<Answer>): Promise<Answer> {
    const thread = threadOf(conversationId)
    return pace.inTurn(thread, async () => {
      const retryAfterSeconds = pace.heldSeconds(thread)
      if (retryAfterSeconds > 0) throw teamsError('held', { status: 429, retryAfterSeconds })
      return send()
    })
  }
  return {
    send: async (conversation, reply, begin) => {
      const activity = await activityOf(surroundings, conversation, reply)
      return inTurn(conversation, async () => {
        await begin?.()
        return inConversation(conversation, async (context) => ({ id: (await context.sendActivity(activity))?.id ?? '' }))
      })
    },
    update: async (conversation, activityId, reply) => {
      const activity = await activityOf(surroundings, conversation, reply)
      const updated = await inTurn(conversation, () =>
        inConversation(conversation, async (context) => {
          await context.updateActivity({ ...activity, id: activityId, conversation: referenceOf(conversation).conversation })
          return true
        }),
      )
      return updated === true
    },
    countAnswers: (context) => {
      const thread = threadOf(String(context.activity.conversation?.id))
      context.onSendActivities(async (_context, activities, next) => {
        // The answer to an invoke goes back the way that it came.
        for (const { type } of activities) if (type !== 'invokeResponse') await pace.forAnswer(thread)
        return next()
      })
    },
  }
}

// Teams counts a channel's thread by itself; all of a channel together is on the safe side.
function threadOf(conversationId: string): string {
  return conversationId.split(';')[0] ?? conversationId
}

function referenceOf({ serviceUrl, channelId, conversationId, kind, tenantId, botId, teamsId, personId, personName, locale }: Conversation): Partial<ConversationReference> {
  const user = teamsId ? { user: { id: teamsId, name: personName ?? '', ...(personId ? { aadObjectId: personId } : {}) } } : {}
  return { serviceUrl, channelId, locale, bot: { id: botId, name: '' }, conversation: { id: conversationId, conversationType: kind, isGroup: kind !== 'personal', tenantId, name: '' }, ...user }
}
