import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { addMonths, formatDay, parseDay, type Day, type Instant } from '#domain/calendar'
import { convert, parseMoney, type Money } from '#domain/money'
import { parseRatio, ratio, type Ratio } from '#domain/ratio'
import { catalogueOf, type CatalogueEntry } from '#adapters/sandbox/catalogue'
import { scopeNamed, type AppliedScope } from '#adapters/sandbox/applied-scope'
import { assignmentsAtFirst, type Assignment } from '#adapters/sandbox/assignments'
import { worldFile, type OrderRow, type ReservationRow } from '#adapters/sandbox/world-file'
import { tenantFrom, type Tenant } from '#adapters/sandbox/world-tenant'

/** A refund that was posted on an order. */
export interface PostedRefund {
  readonly orderId: string
  readonly at: Instant
  readonly amount: Money
  /** What it counts against the cap: nothing where it is part of an exchange. */
  readonly usd: Money
  readonly quantity: number
}

/** A reservation of an order. */
export interface OwnedReservation extends ReservationRow {
  /** Where it was changed; else the order's. */
  readonly appliedScope?: AppliedScope
}

/** An order with its days and amounts read. Its reservations change when units are returned. */
export interface Order extends Omit<OrderRow, 'unitPrice' | 'unitPriceUsd' | 'microsoftDiffersBy' | 'postsInstead' | 'refunds' | 'reservations'> {
  readonly customerId: string
  readonly subscriptionId: string
  readonly originalQuantity: number
  readonly boughtOn: Day
  readonly boughtAt: Instant
  /** One unit, one payment. */
  readonly unitPrice: Money
  readonly unitPriceUsd: Money | undefined
  readonly microsoftDiffersBy: Money | undefined
  readonly postsInstead: Money | undefined
  readonly usdRate: Ratio
  readonly appliedScope: AppliedScope
  reservations: OwnedReservation[]
  /** Who may do what on it, roles from above included. */
  assignments: Assignment[]
}

export interface WorldCustomer extends Tenant {
  readonly id: string
  readonly name: string
  readonly domain: string
  readonly subscriptionId: string
  readonly orders: Order[]
}

export interface World {
  readonly customers: readonly WorldCustomer[]
  readonly refunds: readonly PostedRefund[]
  /** USD for one unit, by currency. */
  readonly usdRates: Readonly<Record<string, string>>
  /** What can be bought. */
  readonly catalogue: readonly CatalogueEntry[]
}

/** Reads a world; its dates are counted from `today`. Throws an error that names every fault of the file. */
export function loadWorld(file: string | URL, today: Day): World {
  const read = worldFile.safeParse(JSON.parse(readFileSync(file, 'utf8')))
  if (!read.success) throw new Error(`${String(file)} is not a sandbox world:\n${z.prettifyError(read.error)}`)
  const { usdRates, catalogue } = read.data
  const customers = read.data.customers.map((row) => {
    const customer = { ...row, ...tenantFrom(row) }
    return { ...customer, orders: row.orders.map((order) => orderOf(order, customer, usdRateOf(order.currency, usdRates), dayOfText(order.bought, today))) }
  })
  const refunds = read.data.customers.flatMap(({ orders }) => orders.flatMap((row) => refundsOf(row, usdRateOf(row.currency, usdRates), today)))
  return { customers, refunds, usdRates, catalogue: catalogueOf(catalogue) }
}

/** An order of a customer, out of a row. */
export function orderOf(row: OrderRow, customer: Omit<WorldCustomer, 'orders'>, usdRate: Ratio, boughtOn: Day, boughtAt: Instant = instantOf(boughtOn)): Order {
  const amountIfAny = (text: string | undefined) => (text === undefined ? undefined : amountIn(row.currency, text))
  return {
    ...row,
    customerId: customer.id,
    subscriptionId: customer.subscriptionId,
    originalQuantity: row.originalQuantity ?? row.reservations.reduce((sum, { quantity }) => sum + quantity, 0),
    boughtOn,
    boughtAt,
    unitPrice: amountIn(row.currency, row.unitPrice),
    unitPriceUsd: row.unitPriceUsd === undefined ? undefined : amountIn('USD', row.unitPriceUsd),
    microsoftDiffersBy: amountIfAny(row.microsoftDiffersBy),
    postsInstead: amountIfAny(row.postsInstead),
    usdRate,
    appliedScope: appliedScopeOf(row, customer),
    assignments: assignmentsAtFirst(row.id, customer),
  }
}

function appliedScopeOf({ name, scope }: OrderRow, customer: Omit<WorldCustomer, 'orders'>): AppliedScope {
  if (scope === 'Shared') return { type: 'Shared' }
  const [group] = customer.managementGroups
  const id = scope === 'Single' ? `/subscriptions/${customer.subscriptionId}` : `/providers/Microsoft.Management/managementGroups/${group?.id ?? ''}`
  const found = scopeNamed(customer, id)
  if (!found) throw new Error(`${name} is scoped to what ${customer.name} does not have: ${id}`)
  return found
}

function refundsOf({ id: orderId, currency, refunds }: OrderRow, usdRate: Ratio, today: Day): PostedRefund[] {
  return refunds.map(({ on, amount: text, quantity }) => {
    const amount = amountIn(currency, text)
    return { orderId, at: `${formatDay(dayOfText(on, today))}T09:12:44.000Z`, amount, usd: convert(amount, 'USD', usdRate), quantity }
  })
}

/** USD for one unit of the currency, in this world. */
export function usdRateOf(currency: string, usdRates: World['usdRates']): Ratio {
  const rate = currency === 'USD' ? ratio(1, 1) : parseRatio(usdRates[currency] ?? '')
  if (!rate) throw new Error(`The world has no usdRates for ${currency}.`)
  return rate
}

/** The moment at which something of a day happened. */
export function instantOf(day: Day): Instant {
  return `${formatDay(day)}T00:17:05.263Z`
}

/** `today`, so long before it (`-1y2m3d`), or a date. */
export function dayOfText(text: string, today: Day): Day {
  const ago = /^-(?:(\d+)y)?(?:(\d+)m)?(?:(\d+)d)?$/.exec(text)
  const day = text === 'today' ? today : ago ? addMonths(today, -(12 * Number(ago[1] ?? 0) + Number(ago[2] ?? 0))) - Number(ago[3] ?? 0) : parseDay(text)
  if (day === undefined) throw new Error(`"${text}" is not a date.`)
  return day
}

function amountIn(currency: string, text: string): Money {
  const amount = parseMoney(currency, text)
  if (!amount) throw new Error(`"${text}" is not an amount of ${currency}.`)
  return amount
}
