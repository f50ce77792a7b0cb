import type { Ledger } from '#domain/ledger'
import type { Person } from '#domain/person'
import { quoteSaidExchange } from '#domain/quote-exchange'
import { quoteReturn } from '#domain/quote-return'
import { fingerprintOf, type Quoted } from '#domain/quoted'
import { authorize } from '#usecases/authorize'
import type { Desk } from '#usecases/desk'
import type { NothingToQuote } from '#usecases/find-reservations'
import { gatherFacts, type Said } from '#usecases/gather-facts'
import type { Wish } from '#usecases/wish'

/** What the quote card shows. `draft` names this offer, so that submitting it twice makes one case. */
export interface Offer {
  readonly outcome: 'offer'
  readonly quoted: Quoted
  readonly draft: string
}

/** Quotes a return or an exchange: asks, changes nothing. A quote's own refusal is inside the offer, with all its figures. */
export async function quote(desk: Desk, person: Person, wish: Wish): Promise<Offer | NothingToQuote> {
  const allowed = await authorize(desk, person, 'quote', wish.customerId)
  if (allowed.outcome === 'refusal') return allowed
  return desk.telemetry.time('quote', { action: 'returns' in wish ? 'exchange' : 'cancel' }, () => quoteNow(desk, wish), outcomeOf)
}

async function quoteNow(desk: Desk, wish: Wish): Promise<Offer | NothingToQuote> {
  const [said, { ledger }] = await Promise.all([gatherFacts(desk, wish, true), desk.ledgers.read(wish.customerId)])
  return 'outcome' in said ? said : offerOf(desk, quoteSaid(said, ledger))
}

function outcomeOf(offer: Offer | NothingToQuote): 'done' | 'refused' {
  return offer.outcome === 'refusal' || offer.quoted.answer.outcome === 'refusal' ? 'refused' : 'done'
}

/** Quotes what the services said against the customer's ledger; `exceptCaseId`: the case whose own room does not count. */
export function quoteSaid(said: Said, ledger: Ledger, exceptCaseId?: string): Quoted {
  return said.action === 'cancel' ? quoteReturn(said, ledger, exceptCaseId) : quoteSaidExchange(said)
}

/** The offer of what was quoted: the figures' fingerprint and a name of its own. */
export function offerOf({ newId }: Pick<Desk, 'newId'>, quoted: Quoted): Offer {
  return { outcome: 'offer', quoted, draft: `${fingerprintOf(quoted)}.${newId()}` }
}

/** True where a card's offer shows the figures of this quote. */
export function showsFiguresOf(draft: string, quoted: Quoted): boolean {
  return quoted.answer.outcome !== 'refusal' && draft.split('.')[0] === fingerprintOf(quoted)
}
