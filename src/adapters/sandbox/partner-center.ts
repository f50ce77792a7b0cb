import { formatDay } from '#domain/calendar'
import { pageAnswer, partnerCenterProblem } from '#adapters/sandbox/partner-center-page'
import type { Stage } from '#adapters/sandbox/stage'
import type { WorldCustomer } from '#adapters/sandbox/world'
import { ok, type Route } from '#adapters/sandbox/wire'

const CUSTOMERS = 'https://api.partnercenter.microsoft.com/v1/customers'

/** Partner Center: customers and exchange rates. */
export function partnerCenter(stage: Stage): Route[] {
  return [
    {
      url: `GET ${CUSTOMERS}`,
      token: 'partner',
      answer({ query, url, headers }) {
        const found = stage.world.customers.filter(filterOf(query.get('filter'))).sort((a, b) => a.name.localeCompare(b.name, 'en', { ignorePunctuation: true }))
        return pageAnswer(found.map(customerAnswer), { path: `/customers${url.search}`, size: Number(query.get('size') ?? 0), token: headers.get('MS-ContinuationToken') })
      },
    },
    {
      url: `GET ${CUSTOMERS}/{customerId}`,
      token: 'partner',
      answer({ path }) {
        const customer = stage.customer(path.customerId ?? '')
        return customer ? ok(customerAnswer(customer)) : partnerCenterProblem(404, 600009, 'Customer not found.')
      },
    },
    {
      url: `GET https://api.partner.microsoft.com/v1.0/sales/fxrates(Month='{month}')/$value`,
      token: 'partner',
      answer({ path: { month = '' } }) {
        const current = formatDay(stage.today()).slice(0, 7).replace('-', '')
        if (!/^\d{6}$/.test(month) || month > current) return partnerCenterProblem(404, 4000, `There are no exchange rates for ${month}.`)
        const rows = Object.entries({ USD: '1', ...stage.world.usdRates }).map(([currency, rate]) => `"${currency}","${rate}","${month}"`)
        return { status: 200, body: ['"CurrencyCode","USDPerUnit","Month"', ...rows, ''].join('\r\n'), headers: { 'content-disposition': 'attachment; filename=fxrates' } }
      },
    },
  ]
}

function filterOf(filter: string | null): (customer: WorldCustomer) => boolean {
  if (!filter) return () => true
  const { Field, Value = '', Operator } = JSON.parse(filter) as { Field?: string; Value?: string; Operator?: string }
  return ({ name, domain }) => Operator === 'starts_with' && (Field === 'Domain' ? domain : name).toLowerCase().startsWith(Value.toLowerCase())
}

function customerAnswer({ id, name, domain }: WorldCustomer) {
  const link = (uri: string) => ({ self: { uri, method: 'GET', headers: [] } })
  return {
    id,
    companyProfile: { tenantId: id, domain, companyName: name, links: link(`/customers/${id}/profiles/company`), attributes: { objectType: 'CustomerCompanyProfile' } },
    relationshipToPartner: 'reseller',
    links: link(`/customers/${id}`),
    attributes: { objectType: 'Customer' },
  }
}
