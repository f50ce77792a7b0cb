import { formatDay } from '#domain/calendar'
import type { Stage } from '#adapters/sandbox/stage'
import type { WorldCustomer } from '#adapters/sandbox/world'
import { ok, type Answer, type Route } from '#adapters/sandbox/wire'

const CUSTOMERS = 'https://api.partnercenter.microsoft.com/v1/customers'

/** Partner Center: customers and exchange rates. */
export function partnerCenter(stage: Stage): Route[] {
  return [
    {
      url: `GET ${CUSTOMERS}`,
      token: 'partner',
      answer({ query, url }) {
        const found = stage.world.customers.filter(filterOf(query.get('filter'))).sort((a, b) => a.name.localeCompare(b.name, 'en', { ignorePunctuation: true }))
        const size = Number(query.get('size') ?? 0)
        return ok({
          totalCount: found.length,
          items: (size > 0 ? found.slice(0, size) : found).map(customerAnswer),
          links: { self: { uri: `/customers${url.search}`, method: 'GET', headers: [] } },
          attributes: { objectType: 'Collection' },
        })
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

// Partner Center writes errors its own way (source: "Error codes").
function partnerCenterProblem(status: number, code: number, description: string): Answer {
  return { status, body: { code, description, data: [], source: 'PartnerFD' } }
}
