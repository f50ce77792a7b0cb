import type { Activity, TurnContext } from 'botbuilder'
import type { Caller } from '#bot/caller'
import { inTime } from '#bot/in-time'
import type { Office } from '#bot/office'
import type { Reply } from '#bot/reply'
import { noteReply } from '#bot/note-reply'
import { TEAMS_AT_LAST_MILLISECONDS } from '#bot/patience'
import { activityOf, type Teams } from '#bot/teams'
import { whatWentWrong } from '#ports/service-error'

/** A turn: while it lasts, what is sent belongs to it; what comes later is sent like news, to the same place. */
export interface OpenTurn {
  readonly context: TurnContext
  readonly activity: Activity
  readonly teams: Teams
  /** Who speaks; in their own language as soon as that is read. */
  caller: Caller
  /** True where the answer is there, and at most still on its way. */
  isAnswered: boolean
  /** True once Teams has its acknowledgement: the SDK takes the context away then. */
  isOver: boolean
}

/** Sends replies, and notes those that are to be kept up to date. */
export async function sendReplies(office: Office, turn: OpenTurn, replies: readonly Reply[]): Promise<void> {
  turn.isAnswered = true
  for (const reply of replies) await noteReply(office, turn.caller.conversation, reply, await sendReply(office, turn, reply))
}

async function sendReply({ memory, clients, desk }: Office, turn: OpenTurn, reply: Reply): Promise<string | undefined> {
  const { conversation } = turn.caller
  const activity = await activityOf({ memory, clients }, conversation, reply)
  // In a channel it goes into the thread that was written in.
  if (turn.isOver) {
    const sent = await turn.teams.send({ ...conversation, conversationId: turn.activity.conversation.id }, reply)
    return typeof sent === 'string' ? undefined : sent.id
  }
  try {
    return (await inTime(turn.context.sendActivity(activity), TEAMS_AT_LAST_MILLISECONDS))?.id
  } catch (error) {
    if (!turn.isOver) throw error
    // It was on its way when the turn ended, and may well have arrived: sent again it would be there twice.
    desk.warn('A reply was on its way when its turn ended.', whatWentWrong(error))
    return undefined
  }
}
