import { z } from 'zod'
import { allOf } from '#adapters/microsoft/all-of'
import { asking } from '#adapters/microsoft/errors'
import type { Rest } from '#adapters/microsoft/rest'
import type { Subscriptions } from '#ports/subscriptions'

const ARM = 'https://management.azure.com'
/** States of a subscription in which resources run (source: "Azure subscription states"). */
const ENABLED = ['enabled', 'warned']

const subscriptionItem = z.object({ subscriptionId: z.string(), displayName: z.string().nullish(), state: z.string().nullish() })
const groupItem = z.object({ name: z.string() })
const managementGroupItem = z.object({ name: z.string(), properties: z.object({ displayName: z.string().nullish() }).nullish() })

/** What reservations can be scoped to: subscriptions and resource groups (Microsoft.Resources) and management groups (Microsoft.Management). */
export function subscriptions(armOf: (customerId: string) => Rest): Subscriptions {
  const list = <Item>(customerId: string, path: string, item: z.ZodType<Item>) => asking('Azure Resource Manager', () => allOf(itemsOf(armOf(customerId), `${ARM}${path}`, item)))
  return {
    async ofCustomer(customerId) {
      const listed = await list(customerId, '/subscriptions?api-version=2022-12-01', subscriptionItem)
      const enabled = listed.filter(({ state }) => !state || ENABLED.includes(state.toLowerCase()))
      return byName(enabled.map(({ subscriptionId, displayName }) => ({ id: subscriptionId.toLowerCase(), name: displayName || subscriptionId })))
    },
    async resourceGroups(customerId, subscriptionId) {
      const listed = await list(customerId, `/subscriptions/${encodeURIComponent(subscriptionId)}/resourcegroups?api-version=2021-04-01`, groupItem)
      return byName(listed).map(({ name }) => name)
    },
    async managementGroups(customerId) {
      const listed = await list(customerId, '/providers/Microsoft.Management/managementGroups?api-version=2021-04-01', managementGroupItem)
      return byName(listed.map(({ name, properties }) => ({ id: name, name: properties?.displayName || name })))
    },
  }
}

// Page after page; an item that cannot be read is left out, rather than hide the others.
async function* itemsOf<Item>(rest: Rest, first: string, item: z.ZodType<Item>): AsyncGenerator<Item> {
  const page = z.object({ value: z.array(z.unknown()).nullish(), nextLink: z.string().nullish() })
  let url: string | undefined = first
  while (url) {
    const { value, nextLink }: z.infer<typeof page> = page.parse(JSON.parse(await rest('GET', url)))
    for (const one of value ?? []) {
      const read = item.safeParse(one)
      if (read.success) yield read.data
    }
    url = nextLink || undefined
  }
}

function byName<Item extends { readonly name: string }>(items: readonly Item[]): Item[] {
  return [...items].sort((a, b) => a.name.localeCompare(b.name, 'en', { sensitivity: 'base', numeric: true }))
}
