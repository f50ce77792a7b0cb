import { errandCard } from '#cards/errand/errand.card'
import { manageCard } from '#cards/manage/manage.card'
import type { Locale } from '#cards/locales/locales'
import type { Caller } from '#bot/caller'
import { today, type Office } from '#bot/office'
import { refusalReply } from '#bot/refusal-view'
import type { CardReply, Reply } from '#bot/reply'
import type { Errand } from '#domain/errand'
import { mayDo, type Verb } from '#domain/person'
import { refuse } from '#domain/refusal'
import { authorize } from '#usecases/authorize'
import { errandRequestOf } from '#usecases/file-errand'
import type { NothingToQuote } from '#usecases/find-reservations'
import { overview, type ReservationIds } from '#usecases/manage'
import { portalUrlOf } from '#usecases/portal-url'
import { scopeNames } from '#usecases/scope-names'

const OFFERED: readonly Verb[] = ['see', 'quote', 'scope.change', 'access.add', 'access.remove', 'support.create']

/** The overview of a reservation, and what can be done with it. */
export async function showOverview(office: Office, caller: Caller, ids: ReservationIds): Promise<Reply[]> {
  const seen = await overview(office.desk, caller.person, ids)
  if (seen.outcome === 'refusal') return [await refusalReply(office, caller, seen, seen)]
  const { customer, reservation, scopeName, roles } = seen
  const may = OFFERED.filter((verb) => mayDo(verb, roles))
  return [{ card: manageCard({ customer, reservation, ...(scopeName ? { scopeName } : {}), portalUrl: portalUrlOf(ids), may, today: today(office) }, caller.locale), refresh: { verb: 'manage.show', data: { customerId: ids.customerId, orderId: ids.orderId, reservationId: ids.reservationId } } }]
}

/** An errand as it stands now. */
export async function showErrand(office: Office, caller: Caller, { customerId, errandId }: { readonly customerId: string; readonly errandId: string }): Promise<Reply[]> {
  const allowed = await authorize(office.desk, caller.person, 'see', customerId)
  if (allowed.outcome === 'refusal') return [await refusalReply(office, caller, allowed)]
  const { ledger } = await office.desk.ledgers.read(customerId)
  const found = ledger.errands.find(({ id }) => id === errandId)
  return [await errandReply(office, caller, found ?? refuse({ code: 'errand-not-found', details: {} }))]
}

/** What came of an errand: its card, or why it was not begun. */
export async function errandReply(office: Office, caller: Caller, asked: Errand | NothingToQuote): Promise<Reply> {
  return 'outcome' in asked ? refusalReply(office, caller, asked, asked) : (await errandCards(office, asked))(caller.locale)
}

/** The card of an errand in any language, with the names of the scopes that it is about as far as Azure tells them; they are asked for once. */
export async function errandCards({ desk }: Office, errand: Errand): Promise<(locale: Locale) => CardReply> {
  const { customer, reservation, deed } = errand
  const names = deed.kind === 'scope' ? await scopeNames(desk, customer.id) : {}
  const description = errand.state === 'failed' && deed.kind === 'support' ? { description: errandRequestOf(errand, deed).description } : {}
  const portalUrl = portalUrlOf({ customerId: customer.id, orderId: reservation.orderId, reservationId: reservation.id })
  const refresh = { verb: 'errand.show', data: { customerId: customer.id, errandId: errand.id } }
  return (locale) => ({ card: errandCard({ errand, ...description, portalUrl, names }, locale), tells: errand.id, refresh })
}
