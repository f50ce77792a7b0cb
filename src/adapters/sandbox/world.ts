import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { addMonths, formatDay, parseDay, type Day, type Instant } from '#domain/calendar'
import { convert, parseMoney, type Money } from '#domain/money'
import { parseRatio, ratio, type Ratio } from '#domain/ratio'

const guid = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'a lower-case GUID')
const decimal = z.string().regex(/^-?\d+(\.\d+)?$/, 'a decimal in quotes')
const date = z.string().regex(/^(today|-(\d+y)?(\d+m)?(\d+d)?|\d{4}-\d{2}-\d{2})$/, 'today, -3d, -7m, -1y2m3d or YYYY-MM-DD')

const reservationRow = z.strictObject({
  id: guid,
  quantity: z.int().positive(),
  name: z.string().optional(),
  state: z.string().default('Succeeded'),
  statusCode: z.string().optional(),
})
const refundRow = z.strictObject({ on: date, amount: decimal, quantity: z.int().positive().default(1) })
const orderRow = z.strictObject({
  id: guid,
  name: z.string(),
  resourceType: z.string(),
  sku: z.string(),
  region: z.string().default(''),
  term: z.enum(['P1Y', 'P3Y', 'P5Y']),
  billingPlan: z.enum(['Upfront', 'Monthly']),
  bought: date,
  currency: z.string(),
  unitPrice: decimal,
  unitPriceUsd: decimal.optional(),
  reservations: z.array(reservationRow).min(1),
  originalQuantity: z.int().positive().optional(),
  utilization: z.tuple([z.number(), z.number(), z.number()]).nullable().default([0, 0, 0]),
  scope: z.enum(['Shared', 'Single', 'ManagementGroup']).default('Shared'),
  hasSchedule: z.boolean().default(true),
  microsoftDiffersBy: decimal.optional(),
  postsInstead: decimal.optional(),
  ticket: z.enum(['credits', 'asks', 'closes-without-credit', 'pays-in-two-parts', 'refused']).default('credits'),
  refunds: z.array(refundRow).default([]),
})
const customerRow = z.strictObject({ id: guid, name: z.string(), domain: z.string(), subscriptionId: guid, orders: z.array(orderRow).default([]) })
const worldFile = z.strictObject({ usdRates: z.record(z.string(), decimal), customers: z.array(customerRow) })

export type ReservationRow = z.infer<typeof reservationRow>
type OrderRow = z.infer<typeof orderRow>

/** A refund that was posted on an order. */
export interface PostedRefund {
  readonly orderId: string
  readonly at: Instant
  readonly amount: Money
  /** What it counts against the cap. */
  readonly usd: Money
  readonly quantity: number
}

/** An order with its days and amounts read. Its reservations change when units are returned. */
export interface Order extends Omit<OrderRow, 'unitPrice' | 'unitPriceUsd' | 'microsoftDiffersBy' | 'postsInstead' | 'refunds' | 'reservations'> {
  readonly customerId: string
  readonly subscriptionId: string
  readonly originalQuantity: number
  readonly boughtOn: Day
  /** One unit, one payment. */
  readonly unitPrice: Money
  readonly unitPriceUsd: Money | undefined
  readonly microsoftDiffersBy: Money | undefined
  readonly postsInstead: Money | undefined
  readonly usdRate: Ratio
  reservations: ReservationRow[]
}

export interface WorldCustomer {
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
}

/** Reads a world; its dates are counted from `today`. Throws an error that names every fault of the file. */
export function loadWorld(file: string | URL, today: Day): World {
  const read = worldFile.safeParse(JSON.parse(readFileSync(file, 'utf8')))
  if (!read.success) throw new Error(`${String(file)} is not a sandbox world:\n${z.prettifyError(read.error)}`)
  const { usdRates } = read.data
  const customers = read.data.customers.map((customer) => ({ ...customer, orders: customer.orders.map((row) => orderOf(row, customer, rateOf(row.currency, usdRates), today)) }))
  const refunds = read.data.customers.flatMap(({ orders }) => orders.flatMap((row) => refundsOf(row, rateOf(row.currency, usdRates), today)))
  return { customers, refunds, usdRates }
}

function orderOf(row: OrderRow, customer: { id: string; subscriptionId: string }, usdRate: Ratio, today: Day): Order {
  const amountIfAny = (text: string | undefined) => (text === undefined ? undefined : amountIn(row.currency, text))
  return {
    ...row,
    customerId: customer.id,
    subscriptionId: customer.subscriptionId,
    originalQuantity: row.originalQuantity ?? row.reservations.reduce((sum, { quantity }) => sum + quantity, 0),
    boughtOn: dayOfText(row.bought, today),
    unitPrice: amountIn(row.currency, row.unitPrice),
    unitPriceUsd: row.unitPriceUsd === undefined ? undefined : amountIn('USD', row.unitPriceUsd),
    microsoftDiffersBy: amountIfAny(row.microsoftDiffersBy),
    postsInstead: amountIfAny(row.postsInstead),
    usdRate,
  }
}

function refundsOf({ id: orderId, currency, refunds }: OrderRow, usdRate: Ratio, today: Day): PostedRefund[] {
  return refunds.map(({ on, amount: text, quantity }) => {
    const amount = amountIn(currency, text)
    return { orderId, at: `${formatDay(dayOfText(on, today))}T09:12:44.000Z`, amount, usd: convert(amount, 'USD', usdRate), quantity }
  })
}

function rateOf(currency: string, usdRates: World['usdRates']): Ratio {
  const rate = currency === 'USD' ? ratio(1, 1) : parseRatio(usdRates[currency] ?? '')
  if (!rate) throw new Error(`The world has no usdRates for ${currency}.`)
  return rate
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
