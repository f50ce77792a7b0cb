import { randomUUID } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { issuedInvoices, unbilledEvents } from '#adapters/sandbox/issued-invoices'
import { lineAnswer } from '#adapters/sandbox/line-answer'
import type { Stage } from '#adapters/sandbox/stage'
import { ok, problem, type Answer, type Ask, type Route } from '#adapters/sandbox/wire'

const BILLING = 'https://graph.microsoft.com/v1.0/reports/partners/billing'
const FILES = 'https://sandboxbilling.blob.core.windows.net/reconciliation/v1'
const KEY = 'sv=2021-08-06&se=2099-01-01T00%3A00%3A00Z&sr=d&sp=rl&sdd=4&sig=sandbox%3D'
const LINES_A_FILE = 20

interface Export {
  readonly startedAt: string
  readonly lines: readonly object[]
  readonly ifNone: string
  looks: number
}

/** Microsoft Graph's export of a partner's invoice lines: what is exported, how that goes, and the files that come of it. */
export function billingExports(stage: Stage): Route[] {
  const exports = new Map<string, Export>()
  const start = (lines: readonly object[], ifNone: string): Answer => {
    const id = randomUUID()
    exports.set(id, { startedAt: stage.now(), lines, ifNone, looks: 0 })
    return { status: 202, headers: { location: `${BILLING}/operations/${id}` } }
  }
  return [
    {
      url: `POST ${BILLING}/reconciliation/billed/export`,
      token: 'partner',
      answer({ body }) {
        const { invoiceId } = (body ?? {}) as { invoiceId?: string }
        if (!invoiceId) return problem(400, 'BadRequest', 'invoiceId is required.')
        const lines = issuedInvoices(stage).find(({ id }) => id === invoiceId)?.events.map((event) => lineAnswer(stage, event, invoiceId))
        return start(lines ?? [], `No reconciliation data available currently for Invoice ${invoiceId}. Please try again later.`)
      },
    },
    {
      url: `POST ${BILLING}/reconciliation/unbilled/export`,
      token: 'partner',
      answer({ body }) {
        const { currencyCode, billingPeriod } = (body ?? {}) as { currencyCode?: string; billingPeriod?: string }
        if (!currencyCode || (billingPeriod !== 'current' && billingPeriod !== 'last')) return problem(400, 'BadRequest', 'currencyCode and billingPeriod are required.')
        return start(unbilledEvents(stage, currencyCode.toUpperCase(), billingPeriod).map((event) => lineAnswer(stage, event, '')), 'No data available')
      },
    },
    { url: `GET ${BILLING}/operations/{exportId}`, token: 'partner', answer: (ask) => operationAnswer(ask, exports.get(ask.path.exportId?.toLowerCase() ?? '')) },
    { url: `GET ${FILES}/{tenant}/{exportId}/{file}`, token: 'none', answer: (ask) => fileAnswer(ask, exports.get(ask.path.exportId?.toLowerCase() ?? '')) },
  ]
}

// Done when it is looked at for the second time.
function operationAnswer({ path: { exportId: id = '' }, tenantId }: Ask, found: Export | undefined): Answer {
  if (!found) return problem(404, 'NotFound', `There is no operation ${id}.`)
  const { startedAt: createdDateTime, lines, ifNone } = found
  const operation = (kind: string, status: string, more: object = {}) => ({ '@odata.type': `#microsoft.graph.partners.billing.${kind}`, id, status, createdDateTime, lastActionDateTime: createdDateTime, ...more })
  if (found.looks++ === 0) return ok(operation('runningOperation', 'running'), { 'retry-after': '0' })
  if (lines.length === 0) return ok(operation('failedOperation', 'failed', { error: { message: ifNone, code: '5000' } }))
  const blobs = Array.from({ length: Math.ceil(lines.length / LINES_A_FILE) }, (_, index) => ({ name: `part-${index}.json.gz`, partitionValue: 'default' }))
  const resourceLocation = {
    id, schemaVersion: '2', dataFormat: 'compressedJSON', createdDateTime, eTag: id.slice(0, 8), partnerTenantId: tenantId, rootDirectory: `${FILES}/PartnerTenantId=${tenantId}/${id}`, sasToken: KEY, partitionType: 'default',
    blobCount: blobs.length, blobs,
  } // prettier-ignore
  return ok(operation('exportSuccessOperation', 'succeeded', { resourceLocation }))
}

// Storage knows the key in the address; a token beside it is one too many.
function fileAnswer({ path: { file = '' }, query, headers }: Ask, found: Export | undefined): Answer {
  const refusal = (status: number, code: string): Answer => ({ status, body: `<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code></Error>`, headers: { 'content-type': 'application/xml' } })
  if (headers.has('authorization')) return refusal(400, 'InvalidAuthenticationInfo')
  if (query.toString() !== new URLSearchParams(KEY).toString()) return refusal(403, 'AuthenticationFailed')
  const number = Number(/^part-(\d+)\.json\.gz$/.exec(file)?.[1] ?? NaN)
  const lines = found?.lines.slice(number * LINES_A_FILE, (number + 1) * LINES_A_FILE) ?? []
  if (lines.length === 0) return refusal(404, 'BlobNotFound')
  return ok(gzipSync(lines.map((line) => `${JSON.stringify(line)}\n`).join('')), { 'content-type': 'application/octet-stream' })
}
