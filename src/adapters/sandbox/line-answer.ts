import { formatDay } from '#domain/calendar'
import { decimalOf } from '#domain/money'
import type { BillingEvent } from '#adapters/sandbox/billing-events'
import type { Stage } from '#adapters/sandbox/stage'

// As prices and invoices name regions.
const PLACES: Readonly<Record<string, string>> = {
  eastus: 'US East', eastus2: 'US East 2', westus3: 'US West 3', northeurope: 'EU North', westeurope: 'EU West', uksouth: 'UK South', germanywestcentral: 'DE West Central',
  polandcentral: 'PL Central', japaneast: 'JA East', koreacentral: 'KR Central', eastasia: 'AP East',
} // prettier-ignore
const YEARS = { P1Y: '1 Year', P3Y: '3 Years', P5Y: '5 Years' }

/** A line of an invoice, or of what is not billed yet (`invoiceId` is empty then), by the columns of the reconciliation file; a refund is a negative `cancel`. */
export function lineAnswer({ world }: Stage, { kind, order, at, amount, quantity }: BillingEvent, invoiceId: string) {
  const { id: customerId, name, domain } = world.customers.find(({ id }) => id === order.customerId) ?? { id: '', name: '', domain: '' }
  const product = order.resourceType === 'VirtualMachines' ? 'Reserved VM Instance' : `Reserved ${order.resourceType}`
  const title = [product, order.sku, ...(order.region ? [PLACES[order.region] ?? order.region] : []), YEARS[order.term]].join(', ')
  const figure = Number(decimalOf(amount)) * (kind === 'Refund' ? -1 : 1)
  return {
    CustomerId: customerId,
    CustomerName: name,
    CustomerDomainName: domain,
    InvoiceNumber: invoiceId,
    OrderId: order.id.slice(-12),
    OrderDate: at,
    ProductName: title,
    SkuName: title,
    ProductQualifiers: [],
    ChargeType: kind === 'Refund' ? 'cancel' : 'new',
    Quantity: quantity,
    BillableQuantity: quantity,
    Subtotal: figure,
    TaxTotal: 0,
    Total: figure,
    Currency: order.currency,
    PublisherName: 'Microsoft',
    SubscriptionId: order.subscriptionId,
    ChargeStartDate: `${formatDay(order.boughtOn)}T00:00:00Z`,
    TermAndBillingCycle: '',
    BillingFrequency: order.billingPlan === 'Monthly' ? 'Monthly' : 'OneTime',
    ReservationOrderId: order.id,
    CreditReasonCode: null,
  }
}
