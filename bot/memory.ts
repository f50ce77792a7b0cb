import type { Locale } from '#cards/locales/locales'
import type { Conversation } from '#bot/caller'
import type { DialogState } from '#bot/dialogs/dialog-state'
import type { Reply } from '#bot/reply'
import type { Contact } from '#domain/contact'
import type { Documents } from '#ports/documents'

/** Where a card that shows a case was sent. */
export interface ShownCard {
  readonly conversation: Conversation
  readonly activityId: string
  /** Whose view it is: a person's, or everybody's in the approvals place. */
  readonly viewerId?: string
}

/** What the bot remembers beside the cases. */
export interface Memory {
  /** Personal conversations, by the person's Entra object id. */
  readonly conversations: Documents<Conversation>
  /** Where approval cards go, under the key `approvals`. */
  readonly places: Documents<Conversation>
  /** The language that a person has chosen, by Entra object id. */
  readonly languages: Documents<{ readonly locale: Locale }>
  /** What Teams calls the people who have spoken to the bot anywhere, by Entra object id. */
  readonly people: Documents<{ readonly teamsId: string }>
  /** The contact that a person gave last, by Entra object id. */
  readonly contacts: Documents<Contact>
  /** Where a person is in a conversation. */
  readonly dialogs: Documents<DialogState>
  /** The cards that show a case or an errand, by its id. */
  readonly shownCards: Documents<readonly ShownCard[]>
}

/** So many cards of a case are kept up to date in one conversation. An older one goes on to answer its buttons, and is noted anew where one is pressed. */
export const MOST_CARDS_IN_CONVERSATION = 20

/** The key of a person's dialog in a conversation. */
export function dialogKey({ conversation, person }: { conversation: Conversation; person: { id: string } }): string {
  return `${conversation.conversationId}|${person.id}`
}

/** Notes where a reply that shows a case, or what came of an errand, was sent. True the first time; a card that is noted already keeps its place, and its language. */
export async function rememberReply({ shownCards }: Memory, conversation: Conversation, reply: Reply, activityId: string | undefined): Promise<boolean> {
  const key = 'card' in reply ? (reply.shows?.id ?? reply.tells) : undefined
  if (!activityId || !key) return false
  let isNew = true
  await shownCards.update(key, (cards = []) => {
    isNew = !cards.some((known) => known.activityId === activityId && known.conversation.conversationId === conversation.conversationId)
    return isNew ? [...withRoom(cards, conversation), { conversation, activityId, ...(conversation.personId ? { viewerId: conversation.personId } : {}) }] : cards
  })
  return isNew
}

// The first card of a conversation stays: it says where the case was submitted, and the language in which it stands there.
function withRoom(cards: readonly ShownCard[], { conversationId }: Conversation): readonly ShownCard[] {
  const [, ...later] = cards.filter((card) => card.conversation.conversationId === conversationId)
  const dropped = new Set(later.slice(0, Math.max(0, later.length + 2 - MOST_CARDS_IN_CONVERSATION)))
  return dropped.size === 0 ? cards : cards.filter((card) => !dropped.has(card))
}
