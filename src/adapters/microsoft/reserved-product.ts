/** What a reservation's title names. */
export interface ReservedProduct {
  readonly sku: string
  /** `westeurope`; empty for a product without a region. */
  readonly region: string
  /** `P3Y` */
  readonly term: string
}

// Prices and invoices name regions the other way round: the part of the world, then the direction.
const GEOGRAPHIES: Readonly<Record<string, string>> = {
  AE: 'uae', AU: 'australia', BR: 'brazil', CA: 'canada', CH: 'switzerland', DE: 'germany', ES: 'spain', FR: 'france', IL: 'israel', IT: 'italy',
  JA: 'japan', KR: 'korea', MX: 'mexico', NO: 'norway', PL: 'poland', QA: 'qatar', SE: 'sweden', UK: 'uk', ZA: 'southafrica',
} // prettier-ignore
const GEOGRAPHIES_LAST: Readonly<Record<string, string>> = { AP: 'asia', EU: 'europe', IN: 'india', US: 'us' }

/**
 * Reads a title such as `Reserved VM Instance, Standard_D32s_v3, US West 2, 3 Years` (source: titles of SKUs in Partner Center's
 * documentation); undefined for any other. Titles of reservations other than of virtual machines are not documented: they are read
 * where they are built the same way.
 */
export function reservedProductOf(title: string): ReservedProduct | undefined {
  const [, sku, region = '', years] = /^Reserved [^,]+,\s*([\w.-]+),(?:\s*([^,]+),)?\s*(\d) years?$/i.exec(title.trim()) ?? []
  return sku && years ? { sku, region: regionOf(region), term: `P${years}Y` } : undefined
}

function regionOf(words: string): string {
  const [, prefix = '', direction = '', number = ''] = /^([A-Z]{2}) ([A-Z ]+?)(?: (\d))?$/i.exec(words.trim()) ?? []
  const [first, last] = [GEOGRAPHIES[prefix.toUpperCase()], GEOGRAPHIES_LAST[prefix.toUpperCase()]]
  const name = first ? `${first}${direction}${number}` : last ? `${direction}${last}${number}` : words
  return name.replace(/\s/g, '').toLowerCase()
}
