/** Microsoft's public documents about reservations of a partner's customers; their titles are the `manage.links` of a language. */
export const RESOURCE_LINKS = {
  sell: 'https://learn.microsoft.com/partner-center/azure-reservations',
  manage: 'https://learn.microsoft.com/partner-center/customers/azure-reservations-manage',
  view: 'https://learn.microsoft.com/azure/cost-management-billing/reservations/how-to-view-csp-reservations',
  buy: 'https://learn.microsoft.com/partner-center/customers/azure-reservations-buying',
  buyByApi: 'https://learn.microsoft.com/partner-center/developer/purchase-azure-reservations',
  letBuy: 'https://learn.microsoft.com/partner-center/customers/give-customers-permission',
  size: 'https://learn.microsoft.com/azure/cost-management-billing/reservations/determine-reservation-purchase',
  refund: 'https://learn.microsoft.com/azure/cost-management-billing/reservations/exchange-and-refund-azure-reservations',
  permissions: 'https://learn.microsoft.com/azure/cost-management-billing/reservations/view-reservations',
  discount: 'https://learn.microsoft.com/azure/cost-management-billing/reservations/reservation-discount-application',
  billing: 'https://learn.microsoft.com/azure/cost-management-billing/reservations/view-purchase-refunds',
} as const
