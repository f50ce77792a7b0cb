import type { CatalogueItem, Purchase, PurchasePrice, Region } from '#domain/purchase'

/** What a customer's subscription can buy as reservations. Every call may throw a ServiceError. */
export interface Catalogue {
  /** The Azure regions of the subscription, by their names as people read them. */
  regions(customerId: string, subscriptionId: string): Promise<Region[]>
  /** What can be bought of a product type in a region (empty for products without one); without what is restricted for the subscription. */
  items(customerId: string, subscriptionId: string, resourceType: string, region: string): Promise<CatalogueItem[]>
  /** What a purchase would cost (calculatePrice). */
  price(customerId: string, subscriptionId: string, purchase: Purchase): Promise<PurchasePrice>
}
