import type { Errand } from '#domain/errand'
import { errandOfDraft } from '#domain/ledger-errands'
import type { Person } from '#domain/person'
import { refuse, type Refusal } from '#domain/refusal'
import { isSameScope, scopeOf, type ReservationScope } from '#domain/reservation-scope'
import type { Subscription } from '#ports/subscriptions'
import { unlessDown } from '#ports/service-error'
import type { Desk } from '#usecases/desk'
import { runErrand, wishOf } from '#usecases/do-errand'
import { refuseAbout, type NothingToQuote } from '#usecases/find-reservations'
import { manageActive, type Managed, type ReservationIds } from '#usecases/manage'

/** What a reservation's scope can be changed to. */
export interface ScopeOptions extends Omit<Managed, 'outcome'> {
  readonly outcome: 'options'
  readonly present?: ReservationScope
  readonly subscriptions: readonly Subscription[]
  /** Of the subscription that was asked for, else of the present scope's. */
  readonly resourceGroups: readonly string[]
  readonly managementGroups: readonly { readonly id: string; readonly name: string }[]
}

/** A change that Microsoft would take, to be confirmed. */
export interface ScopePreview extends Omit<Managed, 'outcome'> {
  readonly outcome: 'preview'
  readonly from?: ReservationScope
  readonly to: ReservationScope
  readonly draft: string
}

/** Lists the scopes of the customer's tenant. Where management groups cannot be read, there are none to choose. */
export async function scopeOptions(desk: Desk, person: Person, ids: ReservationIds, subscriptionId?: string): Promise<ScopeOptions | NothingToQuote> {
  const managed = await manageActive(desk, person, 'scope.change', ids)
  if (managed.outcome === 'refusal') return managed
  const { subscriptions: port } = desk
  const [subscriptions, managementGroups] = await Promise.all([port.ofCustomer(ids.customerId), unlessDown(port.managementGroups(ids.customerId))])
  const present = scopeOf(managed.reservation)
  const chosen = subscriptionId ?? (present && 'subscriptionId' in present ? present.subscriptionId : undefined)
  const isKnown = subscriptions.some(({ id }) => id === chosen)
  const resourceGroups = chosen && isKnown ? await port.resourceGroups(ids.customerId, chosen) : []
  return { ...managed, outcome: 'options', ...(present ? { present } : {}), subscriptions, resourceGroups, managementGroups: managementGroups ?? [] }
}

/** Asks Microsoft whether it would take the scope (availableScopes). Changes nothing. */
export async function previewScope(desk: Desk, person: Person, ids: ReservationIds, to: ReservationScope): Promise<ScopePreview | NothingToQuote> {
  const managed = await manageActive(desk, person, 'scope.change', ids)
  if (managed.outcome === 'refusal') return managed
  const from = scopeOf(managed.reservation)
  const objection = await objectionTo(desk, managed, to)
  return objection ? refuseAbout(managed, objection) : { ...managed, outcome: 'preview', ...(from ? { from } : {}), to, draft: desk.newId() }
}

/** Changes the scope, once per draft. */
export async function changeScope(desk: Desk, person: Person, ids: ReservationIds, to: ReservationScope, draft: string): Promise<Errand | Refusal> {
  const managed = await manageActive(desk, person, 'scope.change', ids)
  if (managed.outcome === 'refusal') return managed
  const { reservation } = managed
  const { ledger } = await desk.ledgers.read(ids.customerId)
  const settled = errandOfDraft(ledger, draft) ?? (await objectionTo(desk, managed, to))
  if (settled) return settled
  const from = scopeOf(reservation)
  return runErrand(desk, wishOf(managed, person, draft, { kind: 'scope', ...(from ? { from } : {}), to }))
}

async function objectionTo({ reservations }: Desk, { customer, reservation }: Managed, to: ReservationScope): Promise<Refusal | undefined> {
  if (isSameScope(scopeOf(reservation), to)) return refuse({ code: 'same-scope', details: {} })
  if (to.kind === 'shared') return undefined
  const [isAvailable] = await reservations.availableScopes(customer.id, reservation, [to])
  return isAvailable ? undefined : refuse({ code: 'scope-not-available', details: {} })
}
