import type { Activity } from 'botbuilder'
import type { Caller, Conversation } from '#bot/caller'
import type { Memory } from '#bot/memory'

/** Keeps how the caller is reached: the personal chat, and in any place what Teams calls the person. */
export async function rememberCaller({ conversations, people }: Memory, { conversation, person, teamsId }: Caller): Promise<void> {
  if ((await people.read(person.id))?.teamsId !== teamsId) await people.write(person.id, { teamsId })
  if (conversation.kind !== 'personal') return
  const known = await conversations.read(person.id)
  const personName = conversation.personName || known?.personName || ''
  const now: Conversation = { ...conversation, personName }
  if (JSON.stringify(known) !== JSON.stringify(now)) await conversations.write(person.id, now)
}

/** The bot was removed from a conversation: what was kept of it is forgotten. A team is removed as a whole, whichever channel says so. */
export async function forgetConversation({ conversations, places }: Memory, { conversation, person }: Caller): Promise<void> {
  if (conversation.kind === 'personal') return conversations.remove(person.id)
  const place = await places.read('approvals')
  const isOfTeam = conversation.teamId !== undefined && place?.teamId === conversation.teamId
  if (isOfTeam || place?.conversationId === conversation.conversationId) await places.remove('approvals')
}

/** A channel or a team was deleted: approval cards go there no more. */
export async function forgetDeleted({ places }: Memory, { channelData }: Activity): Promise<void> {
  const { eventType, channel, team } = (channelData ?? {}) as { eventType?: unknown; channel?: { id?: unknown }; team?: { id?: unknown } }
  const place = await places.read('approvals')
  if (!place) return
  const isGone = (eventType === 'channelDeleted' && channel?.id === place.conversationId) || (eventType === 'teamDeleted' && place.teamId !== undefined && team?.id === place.teamId)
  if (isGone) await places.remove('approvals')
}
