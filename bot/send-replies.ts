import type { TurnContext } from 'botbuilder'
import type { Caller, Conversation } from '#bot/caller'
import { rememberReply } from '#bot/memory'
import type { Office } from '#bot/office'
import type { Reply } from '#bot/reply'
import { activityOf } from '#bot/teams'
import { whatWentWrong } from '#ports/service-error'

/** Sends replies in the turn, and notes those that are to be kept up to date. */
export async function sendReplies(office: Office, context: TurnContext, { conversation }: Caller, replies: readonly Reply[]): Promise<void> {
  for (const reply of replies) {
    const sent = await context.sendActivity(await activityOf(office, conversation, reply))
    await noteReply(office, conversation, reply, sent?.id)
  }
}

/** Notes what was sent, so that it is kept up to date. It was sent: that it could not be noted must not send it again. */
export async function noteReply({ memory, desk }: Office, conversation: Conversation, reply: Reply, activityId: string | undefined): Promise<void> {
  await rememberReply(memory, conversation, reply, activityId).catch((error: unknown) => desk.warn('A card that was sent could not be noted.', whatWentWrong(error)))
}
