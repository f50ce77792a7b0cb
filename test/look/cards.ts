/**
 * `npm run cards`: every card on one local page, in every language and theme, wide and narrow, as Microsoft's renderer draws it.
 * The page's address says what is shown, so that it can be passed on.
 */
import { once } from 'node:events'
import { freePort } from '#commands/free-port'
import { startCardPage } from '#test/look/card-page'

const USUAL_PORT = 4380

const asked = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => asked.abort())
const parent = process.ppid // npm hands SIGTERM to its shell alone: an orphaned page ends, too
setInterval(() => process.ppid !== parent && asked.abort(), 500).unref()

const page = await startCardPage(await freePort(USUAL_PORT, []))
console.log(`Every card: ${page.url}`)
console.log(`For instance in Polish, dark and narrow: ${page.url}?language=pl&theme=dark&width=280&filter=quote`)
console.log('A card that has changed is shown after a new start. Ctrl-C stops the page.')
if (!asked.signal.aborted) await once(asked.signal, 'abort')
await page.stop()
console.log('Stopped.')
