import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { parseMoney, type Money } from '#domain/money'
import type { BillingPlan, Term } from '#domain/reservation'
import { REGIONS } from '#adapters/sandbox/regions'

const ALL_REGIONS = REGIONS.map(({ name }) => name)
const region = z.string().refine((name) => ALL_REGIONS.includes(name), `one of ${ALL_REGIONS.join(', ')}`)
const usd = z.string().regex(/^\d+\.\d{2}$/, 'USD in quotes, with two decimals')

/** One line of a price list. */
const catalogueRow = z.strictObject({
  resourceType: z.string(),
  sku: z.string(),
  title: z.string(),
  regions: z.union([z.literal('all'), z.array(region)]),
  pricesUsd: z.strictObject({ P1Y: usd.optional(), P3Y: usd.optional(), P5Y: usd.optional() }).refine((prices) => Object.keys(prices).length > 0, 'at least one term'),
  billingPlans: z.array(z.enum(['Upfront', 'Monthly'])).min(1).default(['Upfront', 'Monthly']),
  swapsWith: z.string().default(''),
  notIn: z.array(region).default([]),
})
export const catalogueRows = z.array(catalogueRow).refine((rows) => new Set(rows.map(keyOf)).size === rows.length, 'each product once')

type CatalogueRow = z.infer<typeof catalogueRow>

/** A product that can be bought as a reservation. */
export interface CatalogueEntry {
  readonly resourceType: string
  readonly sku: string
  readonly title: string
  /** Empty for a product without a region. */
  readonly regions: readonly string[]
  /** USD for one unit for the term, paid upfront. */
  readonly pricesUsd: Readonly<Partial<Record<Term, Money>>>
  readonly billingPlans: readonly BillingPlan[]
  /** The size that it can be changed to without a new term; empty if there is none. */
  readonly swapsWith: string
  /** Regions in which the subscription may not buy it. */
  readonly notIn: readonly string[]
}

/** The price list of a world: its own, or the built-in one. */
export function catalogueOf(rows: readonly CatalogueRow[] | undefined): CatalogueEntry[] {
  return (rows ?? builtIn()).map((row) => ({ ...row, regions: row.regions === 'all' ? ALL_REGIONS : row.regions, pricesUsd: Object.fromEntries(Object.entries(row.pricesUsd).map(([term, price]) => [term, dollars(price)])) }))
}

/** The product of this type and SKU, without regard to case. */
export function entryOf(catalogue: readonly CatalogueEntry[], resourceType: string, sku: string): CatalogueEntry | undefined {
  return catalogue.find((entry) => keyOf(entry) === keyOf({ resourceType, sku }))
}

function builtIn(): CatalogueRow[] {
  return catalogueRows.parse(JSON.parse(readFileSync(new URL('catalogue.json', import.meta.url), 'utf8')))
}

function keyOf({ resourceType, sku }: { resourceType: string; sku: string }): string {
  return `${resourceType}/${sku}`.toLowerCase()
}

function dollars(text: string): Money {
  const amount = parseMoney('USD', text)
  if (!amount) throw new Error(`"${text}" is not an amount of USD.`)
  return amount
}
