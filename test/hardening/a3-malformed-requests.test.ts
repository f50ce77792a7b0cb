import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { gunzipSync } from 'node:zlib'
import type { Guard } from '#bot/guard/guard'
import { IS_FULL, target, type Run } from '#test/hardening/target'
import { teamsActivity } from '#test/support/connector-authority'
import { post, type GuardedBotOptions } from '#test/support/guarded-bot'
import { quietBot, quietBotProcess } from '#test/support/guarded-bot-process'
import { KINDS, sendRaw, sendSlowly, SLOW } from '#test/support/malformed-requests'

const AT_ONCE = 10
const SLOW_SHARE = 0.15
// The real times take half a minute.
const TIMES = IS_FULL ? { headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 65_000, connectionsCheckingInterval: 2_000 } : { headersTimeout: 200, requestTimeout: 300, keepAliveTimeout: 2_000, connectionsCheckingInterval: 50 }
const PATIENCE = TIMES.requestTimeout + TIMES.connectionsCheckingInterval + (IS_FULL ? 5_000 : 2_000)
// Other tests share the machine and the process with the quick run; in the full one the bot has a process of its own.
const LONGEST_HEALTHY_MILLISECONDS = IS_FULL ? 500 : 1_500
const MOST_BYTES = IS_FULL ? 250e6 : process.memoryUsage().rss + 150e6

type Bug = 'packed bodies are unpacked' | 'names may stand twice' | 'levels may go on without end' | 'bad UTF-8 is mended' | 'slow clients are borne with'

target<Bug>({
  id: 'A3',
  rule: 'malformed requests are refused and slow clients cut off, while others are answered in time and the memory stays small',
  counts: { quick: 2 * Object.keys(KINDS).length, full: 2_000, of: `malformed requests of ${Object.keys(KINDS).length} kinds, and slow sockets besides` },
  bugs: ['packed bodies are unpacked', 'names may stand twice', 'levels may go on without end', 'bad UTF-8 is mended', 'slow clients are borne with'],
  noticedWithin: 10 * Object.keys(KINDS).length,
  faultsOf,
})

async function faultsOf({ count, random, bug }: Run<Bug>): Promise<string[]> {
  const bot = IS_FULL && !bug ? await quietBotProcess() : await quietBot({ times: TIMES, ...broken(bug) })
  const { authorization } = bot
  const port = Number(new URL(bot.url).port)
  const faults: string[] = []
  const slow = bug === undefined || bug === 'slow clients are borne with' ? Math.ceil(count * SLOW_SHARE) : 0
  let isOver = false
  let mostBytes = 0
  const waits: number[] = []

  async function askHealthily(): Promise<void> {
    while (!isOver) {
      const start = performance.now()
      const { status } = await post(bot.url, teamsActivity(), { authorization })
      waits.push(performance.now() - start)
      if (status !== 200) faults.push(`A healthy request was answered ${status}.`)
      mostBytes = Math.max(mostBytes, (await bot.look()).bytes)
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  }

  async function sendMalformed(): Promise<void> {
    const kinds = Object.entries(KINDS)
    for (let start = 0; start < count && faults.length === 0; start += AT_ONCE) {
      const some = Array.from({ length: Math.min(AT_ONCE, count - start) }, async (_, index) => {
        const [name, kind] = kinds[(start + index) % kinds.length]!
        // A fifth without a token, which must make no difference.
        const malformed = kind(random() < 0.8 ? authorization : 'Bearer x')
        const { answer, isOver: ended } = await sendRaw(port, malformed, PATIENCE)
        const statuses = [...answer.matchAll(/HTTP\/1\.1 (\d+) /g)].map(([, status]) => Number(status)).filter((status) => status >= 200)
        if (!ended) faults.push(`${name}: no answer, and no end`)
        else if (statuses.length === 0 && !malformed.mayBeCut) faults.push(`${name}: cut off without an answer`)
        else if (statuses.some((status) => status < 400 || status >= 500)) faults.push(`${name}: ${statuses.join(', ')}`)
      })
      await Promise.all(some)
    }
  }

  async function stall(): Promise<void> {
    const ends = await Promise.all(Array.from({ length: slow }, (_, index) => sendSlowly(port, SLOW[index % SLOW.length]!(authorization), PATIENCE)))
    const open = ends.filter((isClosed) => !isClosed).length
    if (open > 0) faults.push(`${open} slow sockets were left open.`)
  }

  const healthy = askHealthily()
  try {
    await Promise.all([sendMalformed(), stall()])
    isOver = true
    await healthy
    const longest = waits.sort((a, b) => a - b)[Math.ceil(waits.length * 0.99) - 1] ?? Infinity
    if (longest > LONGEST_HEALTHY_MILLISECONDS) faults.push(`A healthy request waited ${longest.toFixed()} ms (p99 of ${waits.length}).`)
    if (mostBytes > MOST_BYTES) faults.push(`The process took ${(mostBytes / 1e6).toFixed()} MB.`)
    const { turns } = await bot.look()
    if (turns !== waits.length && faults.length === 0) faults.push(`${turns} turns were taken for ${waits.length} healthy requests.`)
  } finally {
    isOver = true
    await healthy
    await bot.stop()
  }
  return faults
}

function broken(bug: Bug | undefined): Partial<GuardedBotOptions> {
  switch (bug) {
    case undefined:
      return {}
    case 'packed bodies are unpacked':
      return { otherGuard: mending((body) => gunzipSync(body, { maxOutputLength: 200_000 })) }
    case 'names may stand twice':
      return { otherGuard: mending((body) => Buffer.from(JSON.stringify(JSON.parse(body.toString())))) }
    case 'levels may go on without end':
      return { otherGuard: mending((body) => Buffer.from(JSON.stringify({ ...(JSON.parse(body.toString()) as object), value: 1 }))) }
    case 'bad UTF-8 is mended':
      return { otherGuard: mending((body) => Buffer.from(body.toString('utf8'))) }
    case 'slow clients are borne with':
      return { times: { ...TIMES, headersTimeout: 100_000, requestTimeout: 100_000 } }
  }
}

// The guard behind something that puts a body right.
function mending(mend: (body: Buffer) => Buffer): (guard: Guard) => Guard {
  return (guard) => async (request, response) => {
    const body = await buffer(request)
    let mended: Buffer = body
    try {
      mended = mend(body)
    } catch {
      // What cannot be mended goes on as it came.
    }
    const headers = { ...request.headers, 'content-length': String(mended.length), ...(mended === body ? {} : { 'content-encoding': undefined }) }
    return guard(Object.assign(Readable.from([mended], { objectMode: false }), { headers, socket: request.socket }) as never, response)
  }
}
