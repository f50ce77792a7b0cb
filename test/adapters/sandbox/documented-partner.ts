import type { Json } from '#test/adapters/sandbox/closed-schema'
import { documented, object, STRING, UUID, type Operations } from '#test/adapters/sandbox/documented'

// Figures come as texts in one example of Microsoft's and as numbers in another.
const FIGURE: Json = { type: ['string', 'number'] }
const DATE: Json = { type: 'string', format: 'date-time' }
const HEADERS = { 'MS-RequestId': UUID, 'MS-CorrelationId': UUID, 'MS-Contract-Version?': STRING, 'X-Locale?': STRING, 'MS-ContinuationToken?': STRING }
const SEEK = { 'seekOperation?': { type: 'string', enum: ['Next'] } }
const NUMBER: Json = { type: 'integer' }
const ATTRIBUTES = object({ objectType: STRING })
const LINK = object({ 'uri!': STRING, method: STRING, headers: { type: 'array', items: object({ key: STRING, value: STRING }) } })
const LINKS = object({ self: LINK, next: LINK })
const ERROR = object({ 'code!': NUMBER, 'description!': STRING, data: { type: 'array', items: STRING }, source: STRING })
const collectionOf = (items: Json) => object({ 'totalCount!': NUMBER, 'items!': { type: 'array', items }, links: LINKS, attributes: ATTRIBUTES })

const CUSTOMER = object({
  'id!': UUID, companyProfile: object({ tenantId: UUID, domain: STRING, companyName: STRING, links: LINKS, attributes: ATTRIBUTES }), relationshipToPartner: STRING, links: LINKS, attributes: ATTRIBUTES,
}) // prettier-ignore
const INVOICE = object({
  'id!': STRING, 'invoiceDate!': DATE, billingPeriodStartDate: DATE, billingPeriodEndDate: DATE, totalCharges: FIGURE, paidAmount: FIGURE, currencyCode: STRING, currencySymbol: STRING, pdfDownloadLink: STRING,
  invoiceDetails: { type: 'array', items: object({ invoiceLineItemType: STRING, billingProvider: STRING, links: LINKS, attributes: ATTRIBUTES }) }, amendments: { type: 'array' }, documentType: STRING, invoiceType: STRING, links: LINKS, attributes: ATTRIBUTES,
}) // prettier-ignore
const partnerCenter: Operations = {
  'GET /v1/customers': { source: '"Get a list of customers", "Get a list of customers filtered by a search field"', query: { size: NUMBER, 'filter?': STRING, ...SEEK }, headers: HEADERS, answers: { 200: collectionOf(CUSTOMER), default: ERROR } },
  'GET /v1/customers/{customerId}': { source: '"Get a customer by ID"', headers: HEADERS, answers: { 200: CUSTOMER, default: ERROR } },
  'GET /v1/invoices': { source: '"Get a collection of invoices"', query: { 'size?': NUMBER, 'offset?': NUMBER, 'filter?': STRING, ...SEEK }, headers: HEADERS, answers: { 200: collectionOf(INVOICE), default: ERROR } },
}

/** What Partner Center is asked, by its documentation for developers. */
export const documentedPartnerCenter = documented('api.partnercenter.microsoft.com', partnerCenter)

/** The exchange rates have an address of their own. */
export const documentedRates = documented('api.partner.microsoft.com', {
  "GET /v1.0/sales/fxrates(Month='{month}')/$value": { source: '"Get foreign exchange rates": a CSV file', answers: { 200: STRING, default: ERROR } },
})
