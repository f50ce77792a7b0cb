import type { Day } from '#domain/calendar'
import { add, compare, sum, type Money } from '#domain/money'
import { areOneFamily } from '#domain/product-family'
import { reckonReturn, type Figures } from '#adapters/sandbox/figures'
import { billingCurrencyOf, type PricedPurchase } from '#adapters/sandbox/price-list'
import type { Stage } from '#adapters/sandbox/stage'
import { isFault, withoutFaults, type Fault } from '#adapters/sandbox/wire'
import type { Order } from '#adapters/sandbox/world'
import type { ReservationRow } from '#adapters/sandbox/world-file'

/** Units of a reservation that somebody wants to give back. */
export interface ReturnedUnits {
  readonly order: Order
  readonly reservation: ReservationRow
  readonly quantity: number
}

/** An exchange with its figures. */
export interface ReckonedExchange {
  readonly returns: readonly (ReturnedUnits & { readonly figures: Figures })[]
  readonly purchases: readonly PricedPurchase[]
  /** Refunds, and payments that fall away. */
  readonly refundsTotal: Money
  readonly purchasesTotal: Money
  readonly policyErrors: readonly Fault[]
}

/** What Microsoft would say of an exchange on a day, or why it cannot be reckoned. No fee, and the cap does not count. */
export function reckonExchange(stage: Stage, tenantId: string, returned: readonly ReturnedUnits[], purchases: readonly PricedPurchase[], day: Day): ReckonedExchange | Fault {
  const currency = billingCurrencyOf(stage.customer(tenantId))
  const returns = withoutFaults(returned.map((units) => reckonUnits(units, currency, day, stage)))
  if (isFault(returns)) return returns
  if (new Set(returned.map(({ reservation }) => reservation.id)).size < returned.length) return { code: 'InvalidRequestContent', message: 'A reservation is returned twice.' }
  const refundsTotal = sum(currency, returns.map(({ figures: { refund, remainingCommitment } }) => add(refund, remainingCommitment)))
  const purchasesTotal = sum(currency, purchases.map(({ total }) => total))
  const policyErrors = [...differentFamilies(returned, purchases), ...(compare(purchasesTotal, refundsTotal) < 0 ? [TOO_SMALL] : [])]
  return { returns, purchases, refundsTotal, purchasesTotal, policyErrors }
}

function reckonUnits(units: ReturnedUnits, currency: string, day: Day, { policyOn }: Stage): (ReturnedUnits & { readonly figures: Figures }) | Fault {
  const { order, reservation, quantity } = units
  if (order.currency !== currency) return { code: 'BillingCustomerInputError', message: `The order ${order.id} is not billed in ${currency}.` }
  const figures = reckonReturn(order, reservation, quantity, day, policyOn(day))
  return isFault(figures) ? figures : { ...units, figures }
}

const TOO_SMALL: Fault = { code: 'NewPurchaseTotalTooSmall', message: 'The total of the new purchases must be at least the value of the returned reservations.' }

function differentFamilies(returned: readonly ReturnedUnits[], purchases: readonly PricedPurchase[]): Fault[] {
  const types = [...returned.map(({ order }) => order.resourceType), ...purchases.map(({ purchase }) => purchase.resourceType)]
  return areOneFamily(types) ? [] : [{ code: 'ProductFamiliesDiffer', message: `These products cannot be exchanged for each other: ${[...new Set(types)].join(', ')}.` }]
}
