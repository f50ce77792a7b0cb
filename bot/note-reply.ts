import type { Conversation } from '#bot/caller'
import { rememberReply } from '#bot/memory'
import type { Office } from '#bot/office'
import type { Reply } from '#bot/reply'
import { whatWentWrong } from '#ports/service-error'

/** Notes what was sent, so that it is kept up to date. It was sent: that it could not be noted must not send it again. */
export async function noteReply({ memory, desk }: Office, conversation: Conversation, reply: Reply, activityId: string | undefined): Promise<void> {
  await rememberReply(memory, conversation, reply, activityId).catch((error: unknown) => desk.warn('A card that was sent could not be noted.', whatWentWrong(error)))
}
