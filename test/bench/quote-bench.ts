// How long the filter takes for 10,000 lines: `npm run bench:quote`. It prints the seconds, and how often the time of a program
// that only reads the same lines as JSON and writes them again would fit into them.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const LINES = 10_000
const TIMES = 5
const FILTER = fileURLToPath(new URL('../../src/commands/quote.ts', import.meta.url))
const ECHO = "process.stdin.setEncoding('utf8').on('data', (text) => (all += text)).on('end', () => process.stdout.write(all.trim().split('\\n').map((line) => JSON.stringify(JSON.parse(line))).join('\\n'))); let all = ''"

const reservation = { reservedResourceType: 'VirtualMachines', term: 'P1Y', billingPlan: 'Upfront', purchaseDate: '2026-03-01', quantity: 3, unitPrice: { currency: 'GBP', amount: '800.00' }, used: true }
const refunds = (count: number) => Array.from({ length: count }, () => ({ date: '2026-02-01', amount: { currency: 'USD', amount: '1.00' } }))
const cancel = (count: number) => ({ action: 'cancel', asOf: '2026-11-22T10:15:00Z', reservation, quantity: 2, refunds: refunds(count), usdRate: '1.2410' })
const exchange = { action: 'exchange', asOf: '2026-11-22T10:15:00Z', reservation, purchases: [{ reservedResourceType: 'AVS', term: 'P3Y', total: { currency: 'GBP', amount: '900.00' } }] }
const kinds = [cancel(1), cancel(10), exchange]
const input = Array.from({ length: LINES }, (_, id) => JSON.stringify({ id, ...(id % 100 === 0 ? cancel(200) : kinds[id % kinds.length]) })).join('\n')

const filter = seconds([FILTER])
const echo = seconds(['-e', ECHO])
console.log(`${LINES} lines, a third of them exchanges, every hundredth with 200 refunds: ${filter.toFixed(2)} s, ${(filter / echo).toFixed(1)} times as long as reading and writing them (median of ${TIMES})`)

/** The median of some whole processes. */
function seconds(program: readonly string[]): number {
  const all = Array.from({ length: TIMES }, () => {
    const started = performance.now()
    const { status } = spawnSync(process.execPath, program, { input, maxBuffer: 256 * 1024 * 1024 })
    if (status !== 0) throw new Error(`ended with ${status}`)
    return (performance.now() - started) / 1000
  }).sort((a, b) => a - b)
  return all[Math.floor(TIMES / 2)] ?? 0
}
