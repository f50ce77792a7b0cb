import { z } from 'zod'
import type { Instant } from '#domain/calendar'
import { absolute, type Money } from '#domain/money'
import type { PurchasePosting } from '#domain/purchase'
import { moneyOf } from '#adapters/microsoft/amount'
import { reservedProductOf } from '#adapters/microsoft/reserved-product'

/** What a line says of money: money back, or a purchase. */
export interface PostedLine {
  readonly kind: 'refund' | 'purchase'
  readonly orderId: string
  readonly postedAt: Instant
  /** Above zero for both. */
  readonly amount: Money
  /** Of a purchase whose title says what was bought. */
  readonly bought?: Omit<PurchasePosting, 'id' | 'orderId' | 'postedAt' | 'amount'>
}

const figure = z.union([z.number(), z.string().regex(/^\s*-?\d+(\.\d+)?\s*$/).transform(Number)])
// By lower-case names: the columns of the reconciliation file are documented in more than one spelling.
const named = z.object({ reservationorderid: z.string().min(1) })
const reservationLine = named.extend({
  orderdate: z.string().transform(instantOf).pipe(z.iso.datetime()),
  subtotal: figure,
  currency: z.string().nullish(),
  billingcurrency: z.string().nullish(),
  chargetype: z.string().catch(''),
  quantity: figure.catch(0),
  productname: z.string().nullish(),
  skuname: z.string().nullish(),
  subscriptionid: z.string().nullish(),
})

/**
 * One line of an exported file; undefined where it is about anything else than money back for a reservation or its purchase: neither a later
 * payment (`cycleCharge`) nor a purchase that is taken back is one of them. Throws where a line of a reservation cannot be read.
 * Source: "Learn how to read new commerce invoice reconciliation files"; that the lines of the export have those columns is seen in public
 * clients of it.
 */
export function invoiceLine(text: string): PostedLine | undefined {
  const columns: unknown = JSON.parse(text)
  if (typeof columns !== 'object' || columns === null) throw new TypeError('A line is no object.')
  const lowerCased = Object.fromEntries(Object.entries(columns).map(([name, value]) => [name.toLowerCase(), value as unknown]))
  if (!named.safeParse(lowerCased).success) return undefined
  const { reservationorderid, orderdate: postedAt, subtotal, currency, billingcurrency, chargetype, quantity, productname, skuname, subscriptionid } = reservationLine.parse(lowerCased)
  const signed = moneyOf({ currencyCode: currency ?? billingcurrency ?? '', amount: subtotal })
  const isNew = /^(new|purchase)$/i.test(chargetype)
  if (signed.minor === 0n || isNew !== signed.minor > 0n) return undefined
  const line = { orderId: reservationorderid.toLowerCase(), postedAt, amount: absolute(signed) }
  if (!isNew) return { kind: 'refund', ...line }
  const product = reservedProductOf(skuname ?? '') ?? reservedProductOf(productname ?? '')
  return { kind: 'purchase', ...line, ...(product ? { bought: { ...product, quantity, ...(subscriptionid ? { subscriptionId: subscriptionid.toLowerCase() } : {}) } } : {}) }
}

// A date without a zone is UTC, as all of this API are said to be; JavaScript would take it for a local one.
function instantOf(text: string): Instant {
  const milliseconds = Date.parse(/T.*(Z|[+-]\d\d:?\d\d)$/i.test(text) ? text : `${text}${/T/i.test(text) ? 'Z' : ' UTC'}`)
  return Number.isNaN(milliseconds) ? '' : new Date(milliseconds).toISOString()
}
