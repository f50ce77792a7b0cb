import { fingerprintOf } from '#domain/confirmation'
import type { Person } from '#domain/person'
import { quoteReturn } from '#domain/quote-return'
import type { QuotedReturn } from '#domain/quoted-return'
import { authorize } from '#usecases/authorize'
import type { Desk } from '#usecases/desk'
import { gatherFacts, type NothingToQuote, type ReturnWish } from '#usecases/gather-facts'

/** What the quote card shows. `draft` names this offer, so that submitting it twice makes one case. */
export interface Offer {
  readonly outcome: 'offer'
  readonly quoted: QuotedReturn
  readonly draft: string
}

/** Quotes a return: asks, changes nothing. A quote's own refusal is inside the offer, with all its figures. */
export async function quote(desk: Desk, person: Person, wish: ReturnWish): Promise<Offer | NothingToQuote> {
  const allowed = await authorize(desk, person, 'quote')
  if (allowed.outcome === 'refusal') return allowed
  const [facts, { ledger }] = await Promise.all([gatherFacts(desk, wish), desk.ledgers.read(wish.customerId)])
  if ('outcome' in facts) return facts
  return offerOf(desk, quoteReturn(facts, ledger))
}

/** The offer of a quoted return: the figures' fingerprint and a name of its own. */
export function offerOf({ newId }: Pick<Desk, 'newId'>, quoted: QuotedReturn): Offer {
  const fingerprint = quoted.answer.outcome === 'quote' ? fingerprintOf(quoted.answer) : 'none'
  return { outcome: 'offer', quoted, draft: `${fingerprint}.${newId()}` }
}

/** True where a card's offer shows the figures of this quote. */
export function showsFiguresOf(draft: string, quoted: QuotedReturn): boolean {
  return quoted.answer.outcome === 'quote' && draft.split('.')[0] === fingerprintOf(quoted.answer)
}
