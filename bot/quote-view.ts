import { exchangeCard } from '#cards/exchange/exchange.card'
import { wishOf } from '#cards/exchange/exchange-wish'
import { quoteCard } from '#cards/quote/quote.card'
import type { Caller } from '#bot/caller'
import type { Office } from '#bot/office'
import { viewerFor } from '#bot/case-view'
import type { Reply } from '#bot/reply'
import { refusalReply } from '#bot/refusal-view'
import type { Case } from '#domain/case'
import { convert, money } from '#domain/money'
import { mayFile } from '#domain/partner-type'
import { mayDo } from '#domain/person'
import { familyOf } from '#domain/product-family'
import type { QuotedExchange } from '#domain/quoted-exchange'
import { returnsOf, type Quoted } from '#domain/quoted'
import type { QuotedReturn } from '#domain/quoted-return'
import { spreadReturn, type SpreadEffort } from '#domain/spread'
import { unlessDown } from '#ports/service-error'
import { othersOf } from '#usecases/purchase-options'
import { quote, type Offer } from '#usecases/quote'
import type { Wish } from '#usecases/wish'

/** Quotes a return or an exchange, and shows the quote or its refusal. */
export async function quoteReplies(office: Office, caller: Caller, wish: Wish, reason = ''): Promise<Reply[]> {
  const offer = await quote(office.desk, caller.person, wish)
  if (offer.outcome === 'offer') return [await offerReply(office, caller, offer, reason)]
  return [await refusalReply(office, caller, offer, { ...offer, reason })]
}

/** The card of an offer; `confirms` is the case whose requester is asked again. */
export async function offerReply(office: Office, caller: Caller, { quoted, draft }: Offer, reason: string, confirms?: Case): Promise<Reply> {
  const { answer, customer } = quoted
  if (answer.outcome === 'refusal') {
    const meant = returnsOf(quoted)[('return' in answer.details && answer.details.return) || 0]
    const spread = quoted.action === 'cancel' && answer.code === 'refund-limit-exceeded' ? { spread: spreadReturn(quoted.facts, quoted.policy, effortFor(quoted.facts)) } : {}
    return refusalReply(office, caller, answer, { customer, ...meant, quoted, reason, ...spread })
  }
  const [{ ledger }, contact, { roles }] = await Promise.all([
    office.desk.ledgers.read(customer.id),
    office.memory.contacts.read(caller.person.id),
    viewerFor(office, caller.person.id),
  ])
  const files = mayFile(office.desk.settings.partnerType)
  const values = { draft, reason, canSubmit: files && mayDo('quote.submit', roles), ...(files ? {} : { cannotFile: true as const }), openCases: ledger.openCases, ...(contact ? { contact } : {}), ...(confirms ? { confirms } : {}) }
  const refresh = confirms ? {} : { refresh: { verb: 'quote.refresh', data: { ...askedOf(quoted), reason } } }
  if (quoted.action === 'cancel') return { card: quoteCard({ ...values, quoted }, caller.locale), ...refresh }
  return { card: exchangeCard({ ...values, quoted, others: await othersFor(office, quoted) }, caller.locale), ...refresh }
}

// What is quoted again when somebody looks at the card later.
function askedOf(quoted: Quoted): Wish {
  if (quoted.action === 'exchange') return wishOf({ ...quoted, purchases: quoted.purchases.map(({ purchase }) => purchase) })
  const { customer, reservation, quantity } = quoted
  return { customerId: customer.id, orderId: reservation.orderId, reservationId: reservation.id, quantity }
}

// A part more is a request more, and money is better had sooner: neither is worth a few dollars.
function effortFor({ unitPrice, usdRate: { numerator, denominator } }: QuotedReturn['facts']): SpreadEffort {
  const little = convert(money('USD', 100_00n), unitPrice.currency, { numerator: denominator, denominator: numerator })
  return { leastGain: little, indifference: little }
}

// Only for the choice of one more to give back: without it the quote stands all the same.
async function othersFor({ desk }: Office, { customer, returns }: QuotedExchange) {
  const all = (await unlessDown(desk.reservations.ofCustomer(customer.id))) ?? []
  return othersOf(all, returns, familyOf(returns[0]?.reservation.resourceType ?? ''))
}
