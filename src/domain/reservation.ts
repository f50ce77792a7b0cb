import type { Day } from '#domain/calendar'
import type { Money } from '#domain/money'

/** How long a reservation runs: 1, 3 or 5 years. */
export type Term = 'P1Y' | 'P3Y' | 'P5Y'
/** The whole term at once, or a month at a time. */
export type BillingPlan = 'Upfront' | 'Monthly'

/** A customer of the partner; `id` is the customer's tenant id. */
export interface Customer {
  readonly id: string
  readonly name: string
  readonly domain: string
}

/** How much of a reservation was used, in percent of the hours of the last days. */
export interface Utilization {
  readonly days: number
  readonly percent: number
}

/** What Microsoft says a reservation's scope is. */
export type AppliedScope = 'Shared' | 'Single' | 'ManagementGroup' | 'Unknown'

/** Whether a reservation can still be acted on. `Superseded`: split, merged, or replaced by a partial return. */
export type ReservationState = 'Active' | 'Expired' | 'Cancelled' | 'Superseded' | 'Pending' | 'Failed'

/** A reservation as Microsoft's list shows it. */
export interface Reservation {
  readonly id: string
  readonly orderId: string
  readonly name: string
  /** `reservedResourceType`: an open set, so a string. */
  readonly resourceType: string
  /** The SKU, such as `Standard_D4s_v5`. */
  readonly sku: string
  /** The Azure region's name, such as `westeurope`; empty for products without a region. */
  readonly region: string
  readonly quantity: number
  readonly term: Term
  readonly billingPlan: BillingPlan
  readonly purchasedOn: Day
  readonly expiresOn: Day
  readonly scope: AppliedScope
  /** The subscription, resource group or management group of a single or management group scope. */
  readonly scopeId?: string
  /** The subscription that pays for it, where Microsoft names it. */
  readonly billingSubscriptionId?: string
  readonly state: ReservationState
  readonly utilization: readonly Utilization[]
}

/** What a price is for: ONE unit and ONE payment (the whole term if Upfront, one month if Monthly). */
export interface UnitPrice {
  readonly amount: Money
  /** Where it was read. */
  readonly source: 'schedule' | 'purchase' | 'calculate-refund'
}

const KNOWN_RESOURCE_TYPES = new Set(
  (
    'VirtualMachines SqlDatabases SuseLinux CosmosDb RedHat SqlDataWarehouse VMwareCloudSimple RedHatOsa Databricks AppService ' +
    'ManagedDisk BlockBlob RedisCache AzureDataExplorer MySql MariaDb PostgreSql DedicatedHost SapHana SqlAzureHybridBenefit AVS ' +
    'DataFactory NetAppStorage AzureFiles SqlEdge VirtualMachineSoftware OpenAIPTU MDC Sentinel Nutanix'
  ).split(' '),
)

/** True for the product types that Microsoft's documents name (source: the `reservedResourceType` enum and its comment). */
export function isKnownResourceType(resourceType: string): boolean {
  return KNOWN_RESOURCE_TYPES.has(resourceType)
}
