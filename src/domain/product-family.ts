// Products that can be exchanged for each other; every other type is a family of its own, unknown ones too
// (source: "Self-service exchanges and refunds for Azure Reservations", 19 March 2026).
const COMPUTE = ['VirtualMachines', 'DedicatedHost', 'AVS', 'Nutanix']

/** The product types that a reservation of this type can be exchanged for, itself first. */
export function familyOf(resourceType: string): readonly string[] {
  return COMPUTE.includes(resourceType) ? [resourceType, ...COMPUTE.filter((other) => other !== resourceType)] : [resourceType]
}

/** True where all the types can be exchanged for each other. */
export function areOneFamily(resourceTypes: readonly string[]): boolean {
  const [first, ...others] = resourceTypes
  return first === undefined || others.every((other) => familyOf(first).includes(other))
}
