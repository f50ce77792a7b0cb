import type { AdaptiveCard } from '#cards/render'
import type { Case } from '#domain/case'

/** What the bot answers: a text, or a card. */
export type Reply = { readonly text: string } | CardReply

export interface CardReply {
  readonly card: AdaptiveCard
  /** What the others in a group chat or a channel see in its place; left out where all see the same. */
  readonly forOthers?: AdaptiveCard
  /** The case whose state the card shows, so that it can be kept up to date. */
  readonly shows?: Case
  /** The errand whose requester is told in the same place. */
  readonly tells?: string
  /** What the card asks for when it is looked at again, so that it shows the truth. */
  readonly refresh?: Refresh
}

export interface Refresh {
  readonly verb: string
  readonly data: object
  /** In a group chat or a channel: the people, by Entra object id, who get a view of their own. Left out: the card stays there as it was sent. */
  readonly viewers?: readonly string[]
}
