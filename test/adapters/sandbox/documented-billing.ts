import type { Json } from '#test/adapters/sandbox/closed-schema'
import { documented, object, STRING, UUID, type Operations } from '#test/adapters/sandbox/documented'

const ODATA = { '@odata.context': STRING, '@odata.type': STRING }
const ERROR = object({ 'error!': object({ 'code!': STRING, 'message!': STRING, innerError: { type: 'object' } }) })
const NUMBER: Json = { type: 'integer' }
const MANIFEST = object({
  ...ODATA, 'id!': UUID, schemaVersion: STRING, dataFormat: { type: 'string', enum: ['compressedJSON', 'compressedJSONLines'] }, createdDateTime: STRING, eTag: STRING, partnerTenantId: UUID, 'rootDirectory!': STRING, 'sasToken!': STRING, partitionType: STRING,
  'blobCount!': NUMBER, 'blobs!': { type: 'array', items: object({ ...ODATA, 'name!': STRING, partitionValue: STRING }) },
}) // prettier-ignore
const OPERATION = object({
  ...ODATA, 'id!': UUID, 'status!': { type: 'string', enum: ['notStarted', 'running', 'succeeded', 'failed'] }, createdDateTime: STRING, lastActionDateTime: STRING,
  error: object({ 'code!': STRING, 'message!': STRING }), resourceLocation: MANIFEST, 'resourceLocation@odata.navigationLink': STRING,
}) // prettier-ignore
const SET: Json = { type: 'string', enum: ['full', 'basic'] }
// Accepted: the answer is in the header Location.
const ACCEPTED = { 202: {}, default: ERROR }

const billing: Operations = {
  'POST /v1.0/reports/partners/billing/reconciliation/billed/export': { source: '"billedReconciliation: export"', body: object({ 'invoiceId!': STRING, attributeSet: SET }), answers: ACCEPTED },
  'POST /v1.0/reports/partners/billing/reconciliation/unbilled/export': {
    source: '"unbilledReconciliation: export"',
    body: object({ 'billingPeriod!': { type: 'string', enum: ['current', 'last'] }, 'currencyCode!': { type: 'string', pattern: '^[A-Z]{3}$' }, attributeSet: SET }),
    answers: ACCEPTED,
  },
  'GET /v1.0/reports/partners/billing/operations/{id}': { source: '"Get operation"; the manifest in its place as in Microsoft\'s sample (Partner-Center-Billing-Recon-Samples)', answers: { 200: OPERATION, default: ERROR } },
}

/** The export of invoice lines, by the reference of Microsoft Graph 1.0. */
export const documentedBilling = documented('graph.microsoft.com', billing)

const KEY = { sv: STRING, se: STRING, sr: { type: 'string', enum: ['d'] }, sp: STRING, sdd: NUMBER, sig: STRING }

/** Where exported files are: an address that the manifest gives, and a key to it ("Create a user delegation SAS"). */
export const documentedBillingFiles = documented('sandboxbilling.blob.core.windows.net', {
  'GET /reconciliation/v1/{partnerTenantId}/{exportId}/{file}': { source: '"Get Blob"', query: KEY, answers: { 200: STRING, default: STRING } },
})

/** The columns of a line (source: "Learn how to read new commerce invoice reconciliation files"). */
export const LINE_COLUMNS: readonly string[] = [
  'PartnerId', 'CustomerId', 'CustomerName', 'CustomerDomainName', 'CustomerCountry', 'InvoiceNumber', 'MpnId', 'ResellerMpnId', 'OrderId', 'OrderDate', 'ProductId', 'SkuId', 'AvailabilityId', 'SkuName', 'ProductName',
  'ChargeType', 'UnitPrice', 'Quantity', 'Subtotal', 'TaxTotal', 'Total', 'Currency', 'PriceAdjustmentDescription', 'PublisherName', 'PublisherId', 'SubscriptionDescription', 'SubscriptionId', 'ChargeStartDate', 'ChargeEndDate',
  'TermAndBillingCycle', 'EffectiveUnitPrice', 'UnitType', 'AlternateId', 'BillableQuantity', 'BillingFrequency', 'PricingCurrency', 'PCToBCExchangeRate', 'PCToBCExchangeRateDate', 'MeterDescription', 'ReservationOrderId',
  'CreditReasonCode', 'SubscriptionStartDate', 'SubscriptionEndDate', 'ReferenceId', 'ProductQualifiers', 'PromotionId',
] // prettier-ignore
