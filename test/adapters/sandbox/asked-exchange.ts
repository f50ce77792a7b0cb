import assert from 'node:assert/strict'
import { dayOfInstant } from '#domain/calendar'
import { decimalOf, type Money } from '#domain/money'
import type { Purchase } from '#domain/purchase'
import type { Reservation } from '#domain/reservation'
import { buying, returning, type Opened } from '#test/adapters/sandbox/opened'

const TICKET = 'rd-exchange'
/** An amount as text. */
export const text = ({ currency, minor }: Money) => `${decimalOf({ currency, minor })} ${currency}`
/** What to buy, in eastus for a year unless it is said otherwise. */
export const buy = (resourceType: string, sku: string, quantity: number, more: Partial<Purchase> = {}): Purchase => ({ resourceType, sku, region: 'eastus', term: 'P1Y', billingPlan: 'Upfront', quantity, ...more })
export const vm = (size: string, quantity: number, more: Partial<Purchase> = {}) => buy('VirtualMachines', `Standard_${size}`, quantity, more)

/** Of which customer, how many units of which reservations are returned, and for what; `more` are lines of the text. */
export interface Wanted { customer?: string; returns: [name: string, quantity: number][]; purchases?: Purchase[]; more?: string[] }

/** Files the exchange, and gives what looks at what became of it. */
export async function asked(world: Opened, { customer = 'Proseware', returns, purchases = [], more = [] }: Wanted) {
  const found = await Promise.all(returns.map(async ([name, quantity]) => ({ ...(await world.find(customer, name)), quantity })))
  const { customerId, reservation } = found[0] ?? assert.fail()
  const subscriptionId = reservation.billingSubscriptionId ?? assert.fail()
  const { reservations, supportRequests, reservationTransactions } = world.cloud
  const units = found.map(({ reservation: one, quantity }) => ({ reservation: one, quantity }))
  const figures = purchases.length > 0 ? await reservations.microsoftExchange(customerId, subscriptionId, units, purchases).catch(() => undefined) : undefined
  await world.ask({ customerId, subscriptionId, ticketName: TICKET }, ['Please exchange:', ...units.flatMap((one) => ['', ...returning(one.reservation, one.quantity)]), ...purchases.flatMap((purchase) => ['', ...buying(purchase)]), ...more])
  return {
    customerId,
    subscriptionId,
    figures,
    units,
    async ticket() {
      const messages = await supportRequests.messages(customerId, subscriptionId, TICKET)
      return [(await supportRequests.find(customerId, subscriptionId, TICKET))?.isClosed ? 'closed' : 'open', ...messages.map(({ subject }) => subject)]
    },
    async posted() {
      const today = dayOfInstant(world.now())
      const { refunds, purchases: bought } = await reservationTransactions.between(today, today, today - 1_100)
      const ofOurs = bought.filter((posting) => posting.subscriptionId === subscriptionId)
      return { refunds: refunds.map(({ amount }) => text(amount)), purchases: ofOurs.map(({ amount, quantity, sku, region, term }) => `${text(amount)}: ${quantity} x ${sku}, ${region}, ${term}`), bought: ofOurs }
    },
    async states(order: Reservation) {
      return (await reservations.ofCustomer(customerId)).filter(({ orderId }) => orderId === order.orderId).map(({ state, quantity, sku }) => `${state} ${quantity} ${sku}`)
    },
    async newOnes() {
      return (await reservations.ofCustomer(customerId)).filter(({ name }) => name.includes('_RI_'))
    },
  }
}
