import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Customer } from '#domain/reservation'
import { asking, orUndefined } from '#adapters/microsoft/errors'
import type { Rest } from '#adapters/microsoft/rest'
import type { Customers } from '#ports/customers'

const CUSTOMERS = 'https://api.partnercenter.microsoft.com/v1/customers'
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

const customerAnswer = z.object({
  id: z.string(),
  companyProfile: z.object({ companyName: z.string().nullish(), domain: z.string().nullish() }),
})
const listAnswer = z.object({ totalCount: z.number().nullish(), items: z.array(customerAnswer) })

/** The partner's customers, from Partner Center (source: "Get a list of customers filtered by a search field"). */
export function customers(rest: Rest): Customers {
  const ask = <Answer>(url: string, answer: z.ZodType<Answer>) => asking('Partner Center', async () => answer.parse(JSON.parse(await rest('GET', url, { headers: partnerCenterHeaders() }))))

  // Partner Center can only match the beginning of one field at a time, ignoring case.
  const search = async (field: 'CompanyName' | 'Domain', text: string) => {
    const filter = JSON.stringify({ Field: field, Value: text, Operator: 'starts_with' })
    return ask(`${CUSTOMERS}?size=0&filter=${encodeURIComponent(filter)}`, listAnswer)
  }

  return {
    async startingWith(text, limit) {
      const answers = text.trim() === '' ? [await ask(`${CUSTOMERS}?size=${limit + 1}`, listAnswer)] : await Promise.all([search('CompanyName', text.trim()), search('Domain', text.trim())])
      const found = new Map(answers.flatMap(({ items }) => items.map(customerOf)).map((customer) => [customer.id, customer]))
      const sorted = [...found.values()].sort((a, b) => a.name.localeCompare(b.name, 'en', { sensitivity: 'base', ignorePunctuation: true }) || (a.id < b.id ? -1 : 1))
      const isCut = answers.some(({ totalCount, items }) => (totalCount ?? 0) > items.length)
      return { customers: sorted.slice(0, limit), more: sorted.length > limit || isCut }
    },
    async byId(customerId) {
      if (!GUID.test(customerId)) return undefined
      const answer = await orUndefined(ask(`${CUSTOMERS}/${customerId}`, customerAnswer))
      return answer && customerOf(answer)
    },
  }
}

// A request keeps its MS-RequestId when it is sent again, by which Partner Center recognises it.
function partnerCenterHeaders(): Record<string, string> {
  return { 'MS-RequestId': randomUUID(), 'MS-CorrelationId': randomUUID(), 'MS-Contract-Version': 'v1', 'X-Locale': 'en-US' }
}

function customerOf({ id, companyProfile }: z.infer<typeof customerAnswer>): Customer {
  return { id: id.toLowerCase(), name: companyProfile.companyName ?? companyProfile.domain ?? id, domain: companyProfile.domain ?? '' }
}
