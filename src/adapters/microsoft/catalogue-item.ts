import type { Catalog, SkuRestriction } from '@azure/arm-reservations'
import type { CatalogueItem } from '#domain/purchase'
import type { BillingPlan, Term } from '#domain/reservation'

const TERMS: readonly Term[] = ['P1Y', 'P3Y', 'P5Y']
const BILLING_PLANS: readonly BillingPlan[] = ['Upfront', 'Monthly']

/**
 * A product of the catalogue, as it can be bought in the region; undefined where nothing of it is for sale there.
 * The type is the one that was asked for: the catalogue was recorded to write `virtualMachines`, which no purchase is asked with.
 */
export function catalogueItemFrom({ name, terms, billingPlans, skuProperties, restrictions }: Catalog, resourceType: string, region: string): CatalogueItem | undefined {
  if (!name || restrictions?.some((restriction) => forbids(restriction, region))) return undefined
  const forSale = TERMS.filter((term) => has(terms, term) && !restrictions?.some(({ type, values }) => isTerm(type) && (!values || has(values, term))))
  const withPlans = forSale.map((term) => ({ term, billingPlans: plansOf(billingPlans, term) })).filter(({ billingPlans: plans }) => plans.length > 0)
  if (withPlans.length === 0) return undefined
  const property = (wanted: string) => skuProperties?.find((known) => same(known.name, wanted))?.value?.replace(/\s+/g, ' ').trim() ?? ''
  const swapsWith = property('ReservationSwappableArmSkuName')
  return { resourceType, sku: name, title: property('ProductTitle'), terms: withPlans, ...(swapsWith ? { swapsWith } : {}) }
}

// `Location` names the regions in which a product cannot be bought, `Sku` was recorded without any: then it is nowhere for sale.
// What a restriction of another type leaves is not known, so nothing of it is offered.
function forbids({ type, values }: SkuRestriction, region: string): boolean {
  if (isTerm(type)) return false
  return !same(type, 'Location') || !values || values.length === 0 || has(values, region)
}

// The keys are terms; the specification writes `P1Y`, the service was recorded to write `p1Y`. No plans at all: paid upfront.
function plansOf(billingPlans: Catalog['billingPlans'], term: Term): BillingPlan[] {
  if (!billingPlans) return ['Upfront']
  const named = Object.entries(billingPlans).find(([key]) => same(key, term))?.[1]
  return BILLING_PLANS.filter((plan) => has(named, plan))
}

function isTerm(type: string | undefined): boolean {
  return same(type, 'Term')
}

function has(values: readonly string[] | undefined, wanted: string): boolean {
  return values?.some((value) => same(value, wanted)) ?? false
}

function same(a: string | undefined, b: string): boolean {
  return a?.toLowerCase() === b.toLowerCase()
}
