import type { Purchase } from '#domain/purchase'
import type { ReturnedUnits } from '#adapters/sandbox/exchange'
import type { Stage } from '#adapters/sandbox/stage'
import type { Order } from '#adapters/sandbox/world'

const GUID = '([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})'

/** What a ticket asks for: a cancellation; with purchases an exchange; with a size a change of the size alone. */
export interface Wish {
  /** Never empty. */
  readonly returns: readonly ReturnedUnits[]
  readonly purchases: readonly Purchase[]
  readonly changeTo?: string
}

/** What a ticket's text asks for; undefined where Microsoft's people could not make it out either. */
export function wishOf(stage: Stage, customerId: string, description: string): Wish | undefined {
  const read = (line: string) => [...description.matchAll(new RegExp(`^[ \\t]*${line}[ \\t]*\\r?$`, 'gim'))].map(([, ...found]) => found)
  const returns = returnsOf(stage, customerId, read(`Reservation order ID:\\s*${GUID}`), read(`Reservation ID:\\s*${GUID}`), read('Quantity to return:\\s*(\\d+)\\s+of\\s+\\d+'))
  const purchases = purchasesOf(read('Product to buy:\\s*(\\S+) ([^\\s,]+)(?:,\\s*(\\S+))?'), read('Term and billing to buy:\\s*(P[135]Y),\\s*(Upfront|Monthly)'), read('Quantity to buy:\\s*(\\d+)'))
  const [changeTo, ...moreSizes] = read('Size to change to:\\s*(\\S+)').flat()
  if (!returns || !purchases || moreSizes.length > 0 || (changeTo && (purchases.length > 0 || returns.length > 1))) return undefined
  return { returns, purchases, ...(changeTo ? { changeTo } : {}) }
}

/** What becomes of a ticket: of several returned orders the first one whose tickets have a story of their own decides. */
export function storyOf(wish: Wish | undefined): Order['ticket'] {
  return wish?.returns.map(({ order }) => order.ticket).find((ticket) => ticket !== 'credits') ?? 'credits'
}

type Lines = readonly (readonly (string | undefined)[])[]

// The n-th of each line belongs to the n-th block.
function returnsOf(stage: Stage, customerId: string, orderIds: Lines, reservationIds: Lines, quantities: Lines): ReturnedUnits[] | undefined {
  if (orderIds.length === 0 || orderIds.length !== reservationIds.length || orderIds.length !== quantities.length) return undefined
  const units = orderIds.flatMap(([orderId = ''], index) => {
    const order = stage.order(customerId, orderId)
    const reservation = order?.reservations.find(({ id }) => id === reservationIds[index]?.[0]?.toLowerCase())
    const quantity = Number(quantities[index]?.[0])
    return order && reservation && quantity > 0 ? [{ order, reservation, quantity }] : []
  })
  const isEachOnce = new Set(units.map(({ reservation }) => reservation.id)).size === orderIds.length
  return isEachOnce ? units : undefined
}

function purchasesOf(products: Lines, plans: Lines, quantities: Lines): Purchase[] | undefined {
  if (products.length !== plans.length || products.length !== quantities.length) return undefined
  return products.map(([resourceType = '', sku = '', region = ''], index) => {
    const [term = '', billingPlan = ''] = plans[index] ?? []
    return { resourceType, sku, region, term: term.toUpperCase() as Purchase['term'], billingPlan: /^monthly$/i.test(billingPlan) ? 'Monthly' : 'Upfront', quantity: Number(quantities[index]?.[0]) }
  })
}
