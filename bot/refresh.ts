import type { Conversation } from '#bot/caller'
import type { Office } from '#bot/office'
import type { CardReply, Refresh } from '#bot/reply'
import { LARGEST_CARD_BYTES, type AdaptiveCard } from '#cards/render'

/** Teams shows at most so many people a view of their own. Source: "User Specific Views". */
const MOST_VIEWERS = 60

/** What it takes to know who looks at a card, and with which clients. */
export type Surroundings = Pick<Office, 'memory' | 'clients'>

/** The card as everybody in a conversation sees it. */
export function cardForAll(surroundings: Surroundings, conversation: Conversation, reply: CardReply): Promise<AdaptiveCard> {
  return refreshing(surroundings, conversation, reply.forOthers ?? reply.card, reply.refresh)
}

/** The card as whoever pressed a button sees it. */
export function cardForOne(surroundings: Surroundings, conversation: Conversation, reply: CardReply): Promise<AdaptiveCard> {
  return refreshing(surroundings, conversation, reply.card, reply.refresh)
}

// Names as many viewers as the card has room for.
async function refreshing({ memory, clients }: Surroundings, { kind, teamsId }: Conversation, card: AdaptiveCard, refresh: Refresh | undefined): Promise<AdaptiveCard> {
  if (!refresh || clients === 'plain') return card
  const { verb, data, viewers } = refresh
  if (kind !== 'personal' && !viewers) return card
  const people = kind === 'personal' ? [{ teamsId }] : await Promise.all((viewers ?? []).slice(0, MOST_VIEWERS).map((personId) => memory.people.read(personId)))
  const userIds = people.flatMap((person) => person?.teamsId ?? [])
  // With nobody named, Teams offers everybody to refresh the card by hand.
  for (let fit = userIds.length; fit >= 0; fit--) {
    const shown = { ...card, refresh: { action: { type: 'Action.Execute', verb, data: { verb, ...data } }, userIds: userIds.slice(0, fit) } }
    if (Buffer.byteLength(JSON.stringify(shown)) <= LARGEST_CARD_BYTES) return shown
  }
  return card
}
