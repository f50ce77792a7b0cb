import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { createHttpHeaders, type HttpClient, type PipelineRequest } from '@azure/core-rest-pipeline'
import { replaying, sentBy, type Canned } from '#test/adapters/microsoft/replay'

const OPERATIONS = 'https://graph.microsoft.com/v1.0/reports/partners/billing/operations/'
export const FILES = 'https://adlsrecon01.blob.core.windows.net/recon/v1/PartnerTenantId=p'
export const KEY = 'sv=2021-08-06&sig=secret%3D'

/** What is exported, by listing: an invoice's id, or `USD current`. Where nothing is, Microsoft says that there is none. */
export type Exported = Readonly<Record<string, readonly unknown[]>>

/** A file of lines, as storage holds it. */
export function fileOf(lines: readonly unknown[]): Buffer {
  return gzipSync(lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join(''))
}

/** Microsoft's export of invoice lines, unless something else is canned. `exported` and `invoices` may be changed between two questions; `started`: what was asked to be exported. */
export function exporting(of: { invoices: unknown; exported: Exported }, ...canned: Canned[]): { httpClient: HttpClient; asked: PipelineRequest[]; started: string[] } {
  const asked: PipelineRequest[] = []
  const started: string[] = []
  const answer = (request: PipelineRequest): Canned & { file?: Buffer } => {
    const { pathname, href } = new URL(request.url)
    if (/\/v1\/invoices$/.test(pathname)) return { match: /./, body: of.invoices }
    const listing = decodeURIComponent(pathname.split('/').at(-1) ?? '')
    const lines = of.exported[listing]
    if (href.startsWith(FILES)) return { match: /./, file: fileOf(lines ?? []) }
    if (request.method === 'POST') {
      const { invoiceId, currencyCode, billingPeriod } = sentBy(request) as Record<string, string>
      started.push(invoiceId ?? `${currencyCode} ${billingPeriod}`)
      return { match: /./, status: 202, headers: { location: `${OPERATIONS}${started.at(-1)}` } }
    }
    if (!lines) return { match: /./, body: { status: 'failed', error: { code: '5000', message: 'No data available' } } }
    return { match: /./, body: { status: 'succeeded', resourceLocation: { rootDirectory: FILES, sasToken: KEY, blobCount: 1, blobs: [{ name: listing, partitionValue: 'default' }] } } }
  }
  const sendRequest: HttpClient['sendRequest'] = (request) => {
    asked.push(request)
    if (canned.some(({ match }) => match.test(`${request.method} ${decodeURIComponent(request.url)}`))) return replaying(...canned).httpClient.sendRequest(request)
    const { status = 200, body, headers = {}, file } = answer(request)
    return Promise.resolve({ request, status, headers: createHttpHeaders(headers), ...(file ? { readableStreamBody: Readable.from([file]) } : { bodyAsText: JSON.stringify(body) ?? '' }) })
  }
  return { httpClient: { sendRequest }, asked, started }
}
