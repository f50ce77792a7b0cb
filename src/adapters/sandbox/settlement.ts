import { dayOfInstant, type Day } from '#domain/calendar'
import { compare, convert, sum, zero, type Money } from '#domain/money'
import { entryOf } from '#adapters/sandbox/catalogue'
import { reckonExchange, type ReturnedUnits } from '#adapters/sandbox/exchange'
import { figuresOf, reckonReturn } from '#adapters/sandbox/figures'
import { priceOf, type PricedPurchase } from '#adapters/sandbox/price-list'
import type { Stage } from '#adapters/sandbox/stage'
import type { SandboxTicket } from '#adapters/sandbox/state'
import { isFault, withoutFaults } from '#adapters/sandbox/wire'
import type { Wish } from '#adapters/sandbox/wish'

/** A refund that Microsoft's people pay for returned units. */
export interface Credit extends ReturnedUnits {
  readonly amount: Money
  /** What it counts against the cap. */
  readonly usd: Money
}

/** What Microsoft's people do for a wish. A change of size brings neither credits nor purchases. */
export interface Settlement {
  readonly credits: readonly Credit[]
  readonly purchases: readonly PricedPurchase[]
}

/** What is granted, by the figures of the day on which the request was filed; undefined where it must be declined. */
export function settle(stage: Stage, ticket: SandboxTicket, wish: Wish): Settlement | undefined {
  const day = dayOfInstant(ticket.createdAt)
  if (wish.returns.some(({ order, reservation, quantity }) => isFault(reckonReturn(order, reservation, quantity, day, stage.policyOn(day))))) return undefined
  if (wish.changeTo !== undefined) return maySwap(stage, wish) ? { credits: [], purchases: [] } : undefined
  const credits = creditsOf(stage, ticket, wish)
  if (wish.purchases.length === 0) return compare(sum('USD', credits.map(({ usd }) => usd)), stage.cap(ticket.customerId, day).remainingBefore) > 0 ? undefined : { credits, purchases: [] }
  const purchases = purchasesFor(stage, ticket.customerId, wish, day)
  return purchases && { credits, purchases }
}

/** What is paid: of a cancellation less the policy's fee; of an exchange in full, and nothing of it counts against the cap. */
export function creditsOf(stage: Stage, { createdAt }: SandboxTicket, { returns, purchases }: Wish): Credit[] {
  const day = dayOfInstant(createdAt)
  const isExchange = purchases.length > 0
  return returns.flatMap((units) => {
    const { order, reservation, quantity } = units
    const figures = figuresOf(order, reservation, quantity, day, stage.policyOn(day))
    if ('refusal' in figures) return []
    const usd = order.postsInstead ? convert(order.postsInstead, 'USD', order.usdRate) : figures.creditUsd
    return [{ ...units, amount: order.postsInstead ?? (isExchange ? figures.refundByRule : figures.credit), usd: isExchange ? zero('USD') : usd }]
  })
}

function purchasesFor(stage: Stage, customerId: string, { returns, purchases }: Wish, day: Day): PricedPurchase[] | undefined {
  const customer = stage.customer(customerId)
  const priced = customer && withoutFaults(purchases.map((purchase) => priceOf(stage.world, customer, purchase)))
  if (!priced || isFault(priced)) return undefined
  const reckoned = reckonExchange(stage, customerId, returns, priced, day)
  return isFault(reckoned) || reckoned.policyErrors.length > 0 ? undefined : priced
}

// Only to what the catalogue names as the size's twin.
function maySwap({ world }: Stage, { returns, changeTo }: Wish): boolean {
  return returns.every(({ order, reservation }) => entryOf(world.catalogue, order.resourceType, reservation.sku ?? order.sku)?.swapsWith.toLowerCase() === changeTo?.toLowerCase())
}
