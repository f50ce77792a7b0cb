/** An Azure region, as Azure Resource Manager lists it. */
export interface AzureRegion {
  readonly name: string
  readonly displayName: string
  readonly geography: string
  readonly geographyGroup: string
  readonly physicalLocation: string
}

/** The regions of every subscription in the sandbox. */
export const REGIONS: readonly AzureRegion[] = [
  { name: 'eastus', displayName: 'East US', geography: 'United States', geographyGroup: 'US', physicalLocation: 'Virginia' },
  { name: 'westus3', displayName: 'West US 3', geography: 'United States', geographyGroup: 'US', physicalLocation: 'Phoenix' },
  { name: 'northeurope', displayName: 'North Europe', geography: 'Europe', geographyGroup: 'Europe', physicalLocation: 'Ireland' },
  { name: 'westeurope', displayName: 'West Europe', geography: 'Europe', geographyGroup: 'Europe', physicalLocation: 'Netherlands' },
  { name: 'eastus2', displayName: 'East US 2', geography: 'United States', geographyGroup: 'US', physicalLocation: 'Virginia' },
  { name: 'uksouth', displayName: 'UK South', geography: 'United Kingdom', geographyGroup: 'UK', physicalLocation: 'London' },
  { name: 'germanywestcentral', displayName: 'Germany West Central', geography: 'Germany', geographyGroup: 'Europe', physicalLocation: 'Frankfurt' },
  { name: 'polandcentral', displayName: 'Poland Central', geography: 'Poland', geographyGroup: 'Europe', physicalLocation: 'Warsaw' },
  { name: 'japaneast', displayName: 'Japan East', geography: 'Japan', geographyGroup: 'Asia Pacific', physicalLocation: 'Tokyo, Saitama' },
  { name: 'koreacentral', displayName: 'Korea Central', geography: 'Korea', geographyGroup: 'Asia Pacific', physicalLocation: 'Seoul' },
  { name: 'eastasia', displayName: 'East Asia', geography: 'Asia Pacific', geographyGroup: 'Asia Pacific', physicalLocation: 'Hong Kong' },
]

/** What the list also holds: groups of regions, in which nothing can be bought. */
export const LOGICAL_REGIONS: readonly Pick<AzureRegion, 'name' | 'displayName'>[] = [
  { name: 'europe', displayName: 'Europe' },
  { name: 'unitedstates', displayName: 'United States' },
]

/** A region's name as the service compares it: `East US` and `eastus` are one. */
export function regionName(text: string): string {
  return text.replace(/\s/g, '').toLowerCase()
}
