import type { Contact } from '#domain/contact'
import type { Errand } from '#domain/errand'
import { mayFile } from '#domain/partner-type'
import type { Person } from '#domain/person'
import type { Classification, Severity } from '#domain/support'
import type { Desk } from '#usecases/desk'
import { runErrand, wishOf } from '#usecases/do-errand'
import { refuseAbout, type NothingToQuote } from '#usecases/find-reservations'
import { manage, type Managed, type ReservationIds } from '#usecases/manage'

/** What a support request can be about. */
export interface SupportOptions extends Omit<Managed, 'outcome'> {
  readonly outcome: 'options'
  readonly classifications: readonly Classification[]
  readonly draft: string
}

/** A support request as it was filled in. */
export interface SupportWish {
  readonly classificationId: string
  readonly severity: Severity
  readonly title: string
  readonly description: string
  readonly contact: Contact
}

/** Reads Microsoft's classifications. Changes nothing. */
export async function supportOptions(desk: Desk, person: Person, ids: ReservationIds): Promise<SupportOptions | NothingToQuote> {
  const managed = await fileable(desk, person, ids)
  if (managed.outcome === 'refusal') return managed
  return { ...managed, outcome: 'options', classifications: await desk.supportRequests.classifications(ids.customerId), draft: desk.newId() }
}

/** Files a support request about a reservation, once per draft. */
export async function createSupportRequest(desk: Desk, person: Person, ids: ReservationIds, { classificationId, ...request }: SupportWish, draft: string): Promise<Errand | NothingToQuote> {
  const managed = await fileable(desk, person, ids)
  if (managed.outcome === 'refusal') return managed
  const classification = (await desk.supportRequests.classifications(ids.customerId)).find(({ id }) => id.toLowerCase() === classificationId.toLowerCase())
  if (!classification) return refuseAbout(managed, { code: 'no-such-classification', details: {} })
  return runErrand(desk, wishOf(managed, person, draft, { kind: 'support', subscriptionId: managed.subscriptionId, classification, ...request }))
}

// A request is filed under a subscription: the one that pays for the reservation.
async function fileable(desk: Desk, person: Person, ids: ReservationIds): Promise<(Managed & { subscriptionId: string }) | NothingToQuote> {
  const managed = await manage(desk, person, 'support.create', ids)
  if (managed.outcome === 'refusal') return managed
  const { billingSubscriptionId: subscriptionId } = managed.reservation
  if (!mayFile(desk.settings.partnerType)) return refuseAbout(managed, { code: 'indirect-reseller', details: {} })
  return subscriptionId ? { ...managed, subscriptionId } : refuseAbout(managed, { code: 'no-subscription-to-file', details: {} })
}
