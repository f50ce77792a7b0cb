import type { AdaptiveCard } from '#cards/render'
import type { Case } from '#domain/case'

/** What the bot answers: a text, or a card; `shows` is the case whose state the card shows, so that it can be kept up to date; `tells` the errand whose requester is told in the same place. */
export type Reply = { readonly text: string } | { readonly card: AdaptiveCard; readonly shows?: Case; readonly tells?: string }
