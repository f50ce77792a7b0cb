/** What the partner is in the Cloud Solution Provider programme. */
export type PartnerType = 'direct-bill' | 'indirect-provider' | 'indirect-reseller'

/** True for a partner from whom Microsoft takes Azure support requests: an indirect reseller asks its indirect provider (source: Partner Center, "Azure reservations": direct-bill partners and indirect providers only). */
export function mayFile(partnerType: PartnerType): boolean {
  return partnerType !== 'indirect-reseller'
}
