import type { CatalogueItem } from '#domain/purchase'

/** A list with more cannot be sent: a card has at most 28 KB. */
const MOST_SIZES = 60

/** The sizes that a text points at, those closest to the present one first, cut to what a card can hold; and how many match in all. */
export function sizesFor(items: readonly CatalogueItem[], search: string, present: string): { sizes: CatalogueItem[]; total: number } {
  const wanted = search.toLowerCase().split(/\s+/).filter(Boolean)
  const found = items.filter(({ sku, title }) => wanted.every((word) => `${sku} ${title}`.toLowerCase().includes(word)))
  const ranked = found.sort((a, b) => likeness(b.sku, present) - likeness(a.sku, present) || a.sku.localeCompare(b.sku, 'en', { numeric: true }))
  const sizes = ranked.slice(0, MOST_SIZES).sort((a, b) => a.sku.localeCompare(b.sku, 'en', { numeric: true }))
  return { sizes, total: found.length }
}

// How many characters two names begin with alike; the present size itself comes before all others.
function likeness(sku: string, present: string): number {
  if (sku === present) return Infinity
  const differs = [...sku].findIndex((character, index) => character !== present[index])
  return differs < 0 ? sku.length : differs
}
