import { z } from 'zod'
import { asking, secondsOf } from '#adapters/microsoft/errors'
import type { RestAnswers } from '#adapters/microsoft/rest'
import { ServiceError } from '#ports/service-error'

/** Which lines: those of an issued invoice, or those of this month or the last one that are on none yet. */
export type Listing = { readonly invoiceId: string } | { readonly currencyCode: string; readonly billingPeriod: 'current' | 'last' }

const BILLING = 'https://graph.microsoft.com/v1.0/reports/partners/billing'
/** Where Microsoft does not say how long to wait. */
const PAUSE_SECONDS = 10
const LONGEST_PAUSE_SECONDS = 120
/** An operation that goes on for longer than this does not end. */
const LONGEST_SECONDS = 1_800
const MOST_LOOKS = 300
/** "No data available" (source: "Get operation"). */
const NO_DATA = '5000'

const manifest = z
  .object({ rootDirectory: z.string().min(1), sasToken: z.string(), blobCount: z.number().nullish(), blobs: z.array(z.object({ name: z.string().min(1) })).max(1_000) })
  .refine(({ blobCount, blobs }) => (blobCount ?? blobs.length) === blobs.length, 'Not all of its files are named.')
const operation = z.object({
  status: z.string(),
  error: z.object({ code: z.coerce.string().catch(''), message: z.string().catch('') }).nullish(),
  resourceLocation: z.unknown().optional(),
  'resourceLocation@odata.navigationLink': z.string().nullish(),
})
type Operation = z.infer<typeof operation>

/** Where the files of an export are, and the key to them. */
export type Manifest = z.infer<typeof manifest>

/**
 * Has a listing's lines exported, and waits until that is done; undefined where there is nothing unbilled. Source: Microsoft Graph,
 * "billedReconciliation: export", "unbilledReconciliation: export", "Get operation", "Get manifest". The reference shows a link to the
 * manifest, Microsoft's own sample (Partner-Center-Billing-Recon-Samples) finds the manifest in its place: both are read. `wait` is told
 * seconds. Throws a ServiceError.
 */
export function billingExport(ask: RestAnswers, wait: (seconds: number) => Promise<void>): (listing: Listing) => Promise<Manifest | undefined> {
  return (listing) =>
    asking('Partner Center', async () => {
      const kind = 'invoiceId' in listing ? 'billed' : 'unbilled'
      const { status, headers } = await ask('POST', `${BILLING}/reconciliation/${kind}/export`, { body: { ...listing, attributeSet: 'full' } })
      const location = headers.get('location')
      if (status !== 202 || !location) throw new ServiceError('Partner Center', 'not-understood', 'Microsoft does not say where the export of the lines goes on.')
      const done = await followed(ask, new URL(location, BILLING).href, wait)
      if (done.status.toLowerCase() === 'succeeded') return manifestOf(ask, done)
      // Whoever has nothing unbilled has no file of it; an invoice has lines, and will have its file later.
      if (kind === 'unbilled' && done.error?.code === NO_DATA) return undefined
      throw new ServiceError('Partner Center', done.error?.code || 'export-failed', `Microsoft did not export the lines${'invoiceId' in listing ? ` of invoice ${listing.invoiceId}` : ''}: ${done.error?.message || done.status}`)
    })
}

// States that nobody knows are waited for too: `notStarted` is in the sample and not in the reference.
async function followed(ask: RestAnswers, url: string, wait: (seconds: number) => Promise<void>): Promise<Operation> {
  for (let looks = 0, waited = 0; looks < MOST_LOOKS && waited < LONGEST_SECONDS; looks++) {
    const { bodyAsText, headers } = await ask('GET', url)
    const seen = operation.parse(JSON.parse(bodyAsText ?? ''))
    if (/^(succeeded|failed)$/i.test(seen.status)) return seen
    const seconds = Math.min(secondsOf(headers.get('retry-after')) ?? PAUSE_SECONDS, LONGEST_PAUSE_SECONDS)
    await wait(seconds)
    waited += seconds
  }
  throw new ServiceError('Partner Center', 'timeout', 'Microsoft did not finish the export of the lines in time.')
}

async function manifestOf(ask: RestAnswers, { resourceLocation, ...more }: Operation): Promise<Manifest> {
  if (typeof resourceLocation === 'object' && resourceLocation !== null) return manifest.parse(resourceLocation)
  const link = typeof resourceLocation === 'string' ? resourceLocation : more['resourceLocation@odata.navigationLink']
  if (!link) throw new ServiceError('Partner Center', 'not-understood', 'Microsoft does not say where the exported lines are.')
  return manifest.parse(JSON.parse((await ask('GET', new URL(link, BILLING).href)).bodyAsText ?? ''))
}
