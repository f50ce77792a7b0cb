import type { Conversation } from '#bot/caller'
import { noteReply } from '#bot/note-reply'
import type { Office } from '#bot/office'
import type { CardReply, Reply } from '#bot/reply'
import type { Teams } from '#bot/teams'
import { refreshLater } from '#usecases/refresh-later'

/** The answer to a button that took too long for its turn: the card is replaced, the rest follows. */
export async function answerLater(office: Office, teams: Teams, conversation: Conversation, activityId: string | undefined, [first, ...rest]: readonly Reply[]): Promise<void> {
  if (!first) return
  const updated = activityId !== undefined && 'card' in first && (await replaceCard(office, teams, conversation, activityId, first))
  if (updated) await noteReply(office, conversation, first, activityId)
  for (const reply of updated ? rest : [first, ...rest]) {
    const sent = await teams.send(conversation, reply)
    if (typeof sent === 'string') return office.desk.warn('A late answer was not taken.', { why: sent })
    await noteReply(office, conversation, reply, sent.id)
  }
}

// Whoever pressed was told to wait. Where Teams does not take the card now, it counts as shown there, and is brought up to date like any other of its case.
async function replaceCard(office: Office, teams: Teams, conversation: Conversation, activityId: string, reply: CardReply): Promise<boolean> {
  try {
    return await teams.update(conversation, activityId, reply)
  } catch (error) {
    await noteReply(office, conversation, reply, activityId)
    if (reply.shows) await refreshLater(office.desk, reply.shows)
    throw error
  }
}
