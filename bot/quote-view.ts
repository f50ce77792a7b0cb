import { quoteCard } from '#cards/quote/quote.card'
import type { Caller } from '#bot/caller'
import type { Office } from '#bot/office'
import { viewerFor } from '#bot/case-view'
import type { Reply } from '#bot/reply'
import { refusalReply } from '#bot/refusal-view'
import type { Case } from '#domain/case'
import { mayDo } from '#domain/person'
import type { ReturnWish } from '#usecases/gather-facts'
import { quote, type Offer } from '#usecases/quote'

/** Quotes a return, and shows the quote or its refusal. */
export async function quoteReplies(office: Office, caller: Caller, wish: ReturnWish, reason = ''): Promise<Reply[]> {
  const offer = await quote(office.desk, caller.person, wish)
  if (offer.outcome === 'offer') return [await offerReply(office, caller, offer, reason)]
  return [await refusalReply(office, caller, offer, { ...offer, reason })]
}

/** The card of an offer; `confirms` is the case whose requester is asked again. */
export async function offerReply(office: Office, caller: Caller, { quoted, draft }: Offer, reason: string, confirms?: Case): Promise<Reply> {
  const { answer, customer, reservation, quantity } = quoted
  if (answer.outcome === 'refusal') return refusalReply(office, caller, answer, { customer, reservation, quantity, quoted, reason })
  const [{ ledger }, contact, { roles }] = await Promise.all([
    office.desk.ledgers.read(customer.id),
    office.memory.contacts.read(caller.person.id),
    viewerFor(office, caller.person.id),
  ])
  const values = { quoted, draft, reason, canSubmit: mayDo('quote.submit', roles), openCases: ledger.openCases }
  return { card: quoteCard({ ...values, ...(contact ? { contact } : {}), ...(confirms ? { confirms } : {}) }, caller.locale) }
}
