/** What a swap of sizes depends on. */
interface Size {
  readonly resourceType: string
  readonly sku: string
  readonly region: string
}

/**
 * True where the two sizes differ in nothing but premium storage, such as `Standard_F1` and `Standard_F1s`, in the same region:
 * then the reservation is changed in place, without a new term, a refund or a charge
 * (source: "Self-service exchanges and refunds for Azure Reservations", 19 March 2026).
 */
export function isSizeSwap(from: Size, to: Size): boolean {
  if (from.resourceType !== 'VirtualMachines' || to.resourceType !== 'VirtualMachines' || from.region !== to.region) return false
  const [one, other] = [from.sku.toLowerCase(), to.sku.toLowerCase()]
  return one !== other && withoutPremiumStorage(one) === withoutPremiumStorage(other)
}

// Today's names mark premium storage with an `s` among the small letters (`D4ds_v5`); the first two series did it in their own name (`DS4_v2`, `GS5`).
function withoutPremiumStorage(sku: string): string {
  return sku.replace(/^(standard_[dg])s(?=\d)/, '$1').replace(/^(standard_[a-z]+\d+(?:-\d+)?[a-z]*?)s(?=[a-z]*(?:_v\d+)?$)/, '$1')
}
