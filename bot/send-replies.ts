import type { TurnContext } from 'botbuilder'
import type { Caller } from '#bot/caller'
import { rememberReply } from '#bot/memory'
import type { Office } from '#bot/office'
import type { Reply } from '#bot/reply'
import { activityOf } from '#bot/teams'
import { whatWentWrong } from '#ports/service-error'

/** Sends replies in the turn, and notes those that are to be kept up to date: what was sent is not sent again because it could not be noted. */
export async function sendReplies(office: Office, context: TurnContext, { conversation }: Caller, replies: readonly Reply[]): Promise<void> {
  for (const reply of replies) {
    const sent = await context.sendActivity(await activityOf(office, conversation, reply))
    await rememberReply(office.memory, conversation, reply, sent?.id).catch((error: unknown) => office.desk.warn('A card that was sent could not be noted.', whatWentWrong(error)))
  }
}
