import { randomUUID } from 'node:crypto'
import type { Instant } from '#domain/calendar'
import { decimalOf, type Money } from '#domain/money'
import type { ReturnedUnits } from '#adapters/sandbox/exchange'
import type { PricedPurchase } from '#adapters/sandbox/price-list'
import type { Credit } from '#adapters/sandbox/settlement'
import type { Stage } from '#adapters/sandbox/stage'

/** Posts refunds; `part` says how much of each. */
export function postRefunds({ state }: Stage, credits: readonly Credit[], at: Instant, part: (amount: Money) => Money): void {
  for (const { order, quantity, amount, usd } of credits) {
    const paid = part(amount)
    state.refunds.push({ orderId: order.id, at, currency: paid.currency, amount: decimalOf(paid), usd: decimalOf(part(usd)), quantity })
  }
}

/** Cancels returned units; what is left of a reservation gets a new id. */
export function takeBack(stage: Stage, units: readonly ReturnedUnits[]): void {
  for (const { order, reservation, quantity } of units) {
    stage.change({ kind: 'return', orderId: order.id, reservationId: reservation.id, quantity, ...(quantity < reservation.quantity ? { restId: randomUUID() } : {}) })
  }
}

/** Makes a new order of each purchase, and gives their ids. */
export function buy(stage: Stage, customerId: string, purchases: readonly PricedPurchase[], boughtAt: Instant): string[] {
  return purchases.map(({ purchase, unitPrice, unitPriceUsd }) => {
    const orderId = randomUUID()
    const amounts = { currency: unitPrice.currency, unitPrice: decimalOf(unitPrice), unitPriceUsd: decimalOf(unitPriceUsd) }
    stage.change({ kind: 'purchase', customerId, orderId, reservationId: randomUUID(), name: nameOf(purchase.resourceType, boughtAt), ...purchase, boughtAt, ...amounts })
    return orderId
  })
}

/** Changes the size of units; if they are not all, they and the rest get new ids. */
export function changeSize(stage: Stage, units: readonly ReturnedUnits[], sku: string): void {
  for (const { order, reservation, quantity } of units) {
    const parts = { changedId: randomUUID(), restId: randomUUID() }
    stage.change({ kind: 'swap', orderId: order.id, reservationId: reservation.id, quantity, sku, ...(quantity < reservation.quantity ? { parts } : {}) })
  }
}

// As Microsoft names what nobody has named: VM_RI_03-25-2020_14-18.
function nameOf(resourceType: string, at: Instant): string {
  const [, year = '', month = '', day = '', hour = '', minute = ''] = /^(\d+)-(\d+)-(\d+)T(\d+):(\d+)/.exec(at) ?? []
  return `${resourceType === 'VirtualMachines' ? 'VM' : resourceType}_RI_${month}-${day}-${year}_${hour}-${minute}`
}
