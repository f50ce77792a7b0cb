/**
 * `npm run audit -- verify [--against FILE] | export [--customer ID] | tips`: who did what, as the store has it, also while the bot runs.
 * `verify` says which chain is broken, and where; exit code 1 if any is. `tips` is what to keep elsewhere, to verify against later.
 */
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { faultSentence } from '#commands/audit-faults'
import { fail, withStoreFolder } from '#commands/with-store-folder'
import type { AuditRecord, Digest } from '#domain/audit'
import type { StoreView } from '#src/wiring/store-tools'
import { checkAudit, tipsOf, type NotedTip } from '#usecases/check-audit'

const USAGE = `Usage: npm run audit -- verify [--against FILE]   checks that no record was changed, removed or moved
       npm run audit -- export [--customer ID]   every record, as JSON lines
       npm run audit -- tips                     the end of each chain: keep it elsewhere, for --against`

type Options = { readonly against?: string; readonly customer?: string }
type Work = (store: StoreView, options: Options, digest: Digest) => Promise<boolean>

const WORK: Record<string, { readonly takes?: keyof Options; readonly work: Work }> = {
  verify: { takes: 'against', work: verify },
  export: { takes: 'customer', work: exportRecords },
  tips: { work: writeTips },
}

const asked = readOptions()
if (!asked) fail(USAGE)
else
  await withStoreFolder(async (folder) => {
    const { digest, viewStore } = await import('#src/wiring/store-tools')
    return asked.work(await viewStore(folder), asked.options, digest)
  })

async function verify({ ledgers }: StoreView, { against }: Options, digest: Digest): Promise<boolean> {
  const noted = against === undefined ? undefined : await readTips(against)
  const checked = await checkAudit(ledgers, digest, noted)
  const faults = checked.flatMap((chain) => faultSentence(chain) ?? [])
  for (const fault of faults) write(`✗ ${fault}`)
  if (faults.length > 0) {
    process.stderr.write(`${faults.length} of ${checked.length} chains ${faults.length === 1 ? 'is' : 'are'} broken: somebody or something changed the store's files. Keep a copy of the store as it is, and compare with a backup.\n`)
    return false
  }
  const records = checked.reduce((sum, { sequence }) => sum + sequence, 0)
  write(`Whole: ${checked.length} chains, ${records} records. Digest of their tips: ${digest(checked.map(lineOf).join(''))}${noted ? `. Compared with ${noted.length} noted tips` : ''}`)
  return true
}

async function exportRecords({ ledgers }: StoreView, { customer }: Options): Promise<boolean> {
  const known = [...(await ledgers.customers())].sort()
  if (customer !== undefined && !known.includes(customer)) throw new Error(`No customer ${customer} is in the store. The partner's own tenant counts as one too.`)
  for (const customerId of customer === undefined ? known : [customer]) for (const record of await ledgers.audit(customerId)) write(exported(record))
  return true
}

async function writeTips({ ledgers }: StoreView): Promise<boolean> {
  for (const tip of await tipsOf(ledgers)) process.stdout.write(lineOf(tip))
  return true
}

// The body stands in the line as it is, so that its hash can be computed again.
function exported({ hash, body }: AuditRecord): string {
  return `{"hash":${JSON.stringify(hash)},"record":${isJson(body) ? body : JSON.stringify(body)}}`
}

function isJson(text: string): boolean {
  try {
    return JSON.parse(text) !== undefined
  } catch {
    return false
  }
}

async function readTips(file: string): Promise<NotedTip[]> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Error(`${file} cannot be read: --against takes a file that "npm run --silent audit -- tips" wrote.`)
  })
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  if (lines.length === 0) throw new Error(`${file} has no tips in it, so nothing can be compared: --against takes a file that "npm run --silent audit -- tips" wrote.`)
  return lines.map((line, index) => tipIn(line, `line ${index + 1} of ${file}`))
}

function tipIn(line: string, where: string): NotedTip {
  const { customerId, sequence, hash } = (isJson(line) ? JSON.parse(line) : {}) as Partial<NotedTip>
  if (typeof customerId !== 'string' || typeof sequence !== 'number' || typeof hash !== 'string') throw new Error(`${where} is not a tip: --against takes a file that "npm run --silent audit -- tips" wrote.`)
  return { customerId, sequence, hash }
}

function lineOf({ customerId, sequence, hash }: NotedTip): string {
  return `${JSON.stringify({ customerId, sequence, hash })}\n`
}

function write(line: string): void {
  process.stdout.write(`${line}\n`)
}

function readOptions(): { readonly work: Work; readonly options: Options } | undefined {
  try {
    const { values, positionals: [name = '', ...more] } = parseArgs({ allowPositionals: true, options: { against: { type: 'string' }, customer: { type: 'string' } } }) // prettier-ignore
    const known = Object.hasOwn(WORK, name) ? WORK[name] : undefined
    const isMeant = known && more.length === 0 && Object.keys(values).every((option) => option === known.takes)
    return isMeant ? { work: known.work, options: values } : undefined
  } catch {
    return undefined
  }
}
