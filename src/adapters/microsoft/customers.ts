import { z } from 'zod'
import type { Customer } from '#domain/reservation'
import { orUndefined } from '#adapters/microsoft/errors'
import { isGuid } from '#adapters/microsoft/guid'
import { askPartnerCenter, listPartnerCenter } from '#adapters/microsoft/partner-center'
import type { Rest } from '#adapters/microsoft/rest'
import type { Customers } from '#ports/customers'

const customerAnswer = z.object({
  id: z.string().min(1),
  companyProfile: z.object({ companyName: z.string().nullish(), domain: z.string().nullish() }).nullish(),
})

/** The partner's customers, from Partner Center (source: "Get a list of customers filtered by a search field"). */
export function customers(rest: Rest): Customers {
  // Partner Center can only match the beginning of one field at a time, ignoring case.
  const search = async (field: 'CompanyName' | 'Domain', text: string, needed: number) => {
    const filter = JSON.stringify({ Field: field, Value: text, Operator: 'starts_with' })
    return listPartnerCenter(rest, `/customers?size=0&filter=${encodeURIComponent(filter)}`, customerAnswer, needed)
  }

  return {
    async startingWith(text, limit) {
      const start = text.trim()
      const needed = limit + 1
      const answers = start === '' ? [await listPartnerCenter(rest, `/customers?size=${needed}`, customerAnswer, needed)] : await Promise.all([search('CompanyName', start, needed), search('Domain', start, needed)])
      const found = new Map(answers.flatMap(({ items }) => items.map(customerOf)).map((customer) => [customer.id, customer]))
      const sorted = [...found.values()].sort((a, b) => a.name.localeCompare(b.name, 'en', { sensitivity: 'base', ignorePunctuation: true }) || (a.id < b.id ? -1 : 1))
      return { customers: sorted.slice(0, limit), more: sorted.length > limit || answers.some(({ more }) => more) }
    },
    async byId(customerId) {
      if (!isGuid(customerId)) return undefined
      const answer = await orUndefined(askPartnerCenter(rest, `/customers/${customerId}`, customerAnswer))
      return answer && customerOf(answer)
    },
  }
}

function customerOf({ id, companyProfile }: z.infer<typeof customerAnswer>): Customer {
  return { id: id.toLowerCase(), name: companyProfile?.companyName || companyProfile?.domain || id, domain: companyProfile?.domain ?? '' }
}
