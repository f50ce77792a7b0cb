/**
 * `npm run demo [-- --admin]`: the bot on the embedded sandbox, and local Teams clients to talk to it.
 * Needs no account and nothing but the installed packages.
 */
import { once } from 'node:events'
import { parseArgs } from 'node:util'
import { startLocalDesk, type LocalDesk } from '#commands/local-desk'
import { memberOf } from '#commands/staff'

const PORTS = { bot: 3978, clients: 56150 }

const options = readOptions()
const staff = ['sales', 'helpdesk', ...(options.admin ? ['admin'] : [])].map(memberOf)

const asked = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => asked.abort())
const parent = process.ppid // npm hands SIGTERM to its shell alone: an orphaned demo ends, too
setInterval(() => process.ppid !== parent && asked.abort(), 500).unref()

try {
  console.log('Starting ...')
  const desk = await startLocalDesk({ staff, ports: PORTS, signal: asked.signal })
  console.log(welcome(desk))
  const end = AbortSignal.any([asked.signal, desk.lost])
  if (!end.aborted) await once(end, 'abort')
  await desk.stop()
  desk.lost.throwIfAborted()
} catch (error) {
  if (!asked.signal.aborted) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
console.log('Stopped.')

function readOptions(): { admin: boolean } {
  try {
    return parseArgs({ options: { admin: { type: 'boolean', default: false } } }).values
  } catch {
    console.error('Usage: npm run demo [-- --admin]')
    process.exit(1)
  }
}

function welcome({ bot, clients }: LocalDesk): string {
  const names = clients.map(({ member, url }) => `  ${member.name.padEnd(20)} ${member.key.padEnd(10)} ${url}`)
  const moved = [bot, ...clients].some((place) => place.moved)
  const [sales, helpdesk] = clients.map(({ member }) => member.name)
  return [
    'The reservation desk on a sandbox: no account, no real customer, no real money.',
    '', ...names, '',
    ...(moved ? [`The usual ports are taken, so these are others (the bot: ${bot.url}).`, ''] : []),
    'Open these addresses first: the bot knows only people whom it has met. Then',
    `  1. ${sales}: type  cancel  and follow the cards until the request is submitted.`,
    `  2. ${helpdesk}: press Approve on the card that arrives.`,
    `  3. ${sales}: the card shows the ticket's number; some 20 seconds later the credit is there.`,
    `Then try  exchange, compare, cap, plan  and  policy: for instance  exchange proseware  or  cap wingtip.`,
    ...(options.admin ? ['To send the approvals to a channel: there, in the channel Approvals, the admin posts  @Reservation desk approvals here.'] : []),
    '', 'Ctrl-C stops everything.',
  ].join('\n')
}
