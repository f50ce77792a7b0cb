import { ok, type Answer } from '#adapters/sandbox/wire'

/**
 * A page of a list as Partner Center writes it. `path`: of this request, below `/v1`; `size`: 0 for all at once; `token`: of the request
 * for a next page. The next one is asked for with `seekOperation=Next` and a continuation token in a header (source: "Get invoice line items"; for customers it is taken to be the same).
 */
export function pageAnswer(all: readonly unknown[], { path, size, token }: { path: string; size: number; token: string | undefined }): Answer {
  const from = token === undefined ? 0 : Number(Buffer.from(token, 'base64').toString())
  if (!Number.isInteger(from) || from < 0 || size < 0) return partnerCenterProblem(400, 2000, 'The continuation token or the size is invalid.')
  const to = size > 0 ? from + size : all.length
  const link = (uri: string, headers: readonly object[]) => ({ uri, method: 'GET', headers })
  const next = link(/seekOperation=Next/i.test(path) ? path : `${path}${path.includes('?') ? '&' : '?'}seekOperation=Next`, [{ key: 'MS-ContinuationToken', value: Buffer.from(`${to}`).toString('base64') }])
  return ok({
    totalCount: all.length,
    items: all.slice(from, to),
    links: { self: link(path, []), ...(to < all.length ? { next } : {}) },
    attributes: { objectType: 'Collection' },
  })
}

/** Partner Center writes errors its own way (source: "Error codes"). */
export function partnerCenterProblem(status: number, code: number, description: string): Answer {
  return { status, body: { code, description, data: [], source: 'PartnerFD' } }
}
