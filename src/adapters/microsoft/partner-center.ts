import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { asking } from '#adapters/microsoft/errors'
import type { Rest } from '#adapters/microsoft/rest'
import { ServiceError } from '#ports/service-error'

const HOST = 'api.partnercenter.microsoft.com'
/** A list that goes on for longer than this does not end. */
const MOST_PAGES = 500

const pageAnswer = z.object({
  totalCount: z.number().nullish(),
  items: z.array(z.unknown()).nullish(),
  links: z.object({ next: z.object({ uri: z.string(), headers: z.array(z.object({ key: z.string(), value: z.string() })).nullish() }).nullish() }).nullish(),
})
type Next = NonNullable<NonNullable<z.infer<typeof pageAnswer>['links']>['next']>

/** Asks Partner Center for one thing; `path` begins after `/v1`. Throws a ServiceError. */
export function askPartnerCenter<Answer>(rest: Rest, path: string, answer: z.ZodType<Answer>): Promise<Answer> {
  return asking('Partner Center', async () => answer.parse(JSON.parse(await rest('GET', urlOf(path), { headers: headersFor(randomUUID()) }))))
}

/**
 * Asks Partner Center for a list, page by page, until it ends or has as many items as needed; `more`: there is more than that. An item
 * that cannot be read is left out. The link `next` carries `seekOperation=Next` and a header with the continuation token (source: "Get
 * invoice line items"; for other lists it is taken to be the same). Throws a ServiceError.
 */
export function listPartnerCenter<Item>(rest: Rest, path: string, item: z.ZodType<Item>, needed = Infinity): Promise<{ items: Item[]; more: boolean }> {
  return asking('Partner Center', async () => {
    const items: Item[] = []
    const asked = new Set<string>()
    const correlationId = randomUUID()
    for (let request: PageRequest | undefined = { url: urlOf(path), token: undefined }; request; ) {
      if (asked.size === MOST_PAGES) throw new ServiceError('Partner Center', 'not-understood', "Partner Center's list does not end.")
      asked.add(keyOf(request))
      const headers = { ...headersFor(correlationId), ...(request.token === undefined ? {} : { 'MS-ContinuationToken': request.token }) }
      const page = pageAnswer.parse(JSON.parse(await rest('GET', request.url, { headers })))
      items.push(...(page.items ?? []).flatMap((one) => item.safeParse(one).data ?? []))
      const next: PageRequest | undefined = requestOf(page.links?.next)
      // A page that was asked for before would come again, and again.
      if (next && (items.length >= needed || asked.has(keyOf(next)))) return { items, more: true }
      if (!next) return { items, more: (page.totalCount ?? 0) > items.length }
      request = next
    }
    return { items, more: false }
  })
}

interface PageRequest {
  readonly url: string
  readonly token: string | undefined
}

function keyOf({ url, token = '' }: PageRequest): string {
  return `${url}\n${token}`
}

// Of the link's headers the token alone: no answer sets the others.
function requestOf(next: Next | null | undefined): PageRequest | undefined {
  return next ? { url: urlOf(next.uri), token: next.headers?.find(({ key }) => key.toLowerCase() === 'ms-continuationtoken')?.value } : undefined
}

/** Partner Center writes links with or without `/v1`, and was documented to write a second question mark. Our token goes to no other host. */
function urlOf(uri: string): string {
  const [path = '', ...query] = uri.split('?')
  const url = new URL(path.startsWith('/') ? `https://${HOST}/v1${path.replace(/^\/v1(?=\/)/, '')}` : path)
  if (url.protocol !== 'https:' || url.host !== HOST) throw new ServiceError('Partner Center', 'not-understood', `Partner Center's list goes on at ${url.host}, which is not Partner Center.`)
  url.search = query.join('&')
  return url.href
}

// A request keeps its MS-RequestId when it is sent again, by which Partner Center recognises it.
function headersFor(correlationId: string): Record<string, string> {
  return { 'MS-RequestId': randomUUID(), 'MS-CorrelationId': correlationId, 'MS-Contract-Version': 'v1', 'X-Locale': 'en-US' }
}
