import { randomInt } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseEnv } from 'node:util'
import { ClientSecretCredential } from '@azure/identity'
import { pino } from 'pino'
import { openStore } from '#adapters/lowdb/store'
import { connectCloud } from '#adapters/microsoft/cloud'
import { openSandbox, type Sandbox } from '#adapters/sandbox/sandbox'
import { newcomers } from '#bot/newcomers'
import type { Office } from '#bot/office'
import { botAdapter, startServer } from '#bot/server'
import { reachTeams } from '#bot/teams'
import { teamsMessenger } from '#bot/teams-messenger'
import { takeTurn } from '#bot/turn'
import { policyFor } from '#domain/policies'
import type { Clock } from '#ports/clock'
import type { Cloud } from '#ports/cloud'
import type { Documents } from '#ports/documents'
import { readConfig, type Config } from '#src/config'
import type { Desk } from '#usecases/desk'
import { Pauses } from '#usecases/pauses'
import { workLoop } from '#usecases/work-loop'

/** A bot that runs. */
export interface RunningBot {
  readonly url: string
  /** What answers in place of Microsoft, where CLOUD=sandbox. */
  readonly sandbox?: Sandbox
  stop(): Promise<void>
}

const READINESS_KEPT_MILLISECONDS = 10_000
const LONGEST_STOP_MILLISECONDS = 10_000

// Crockford's base 32: no letter looks like a digit.
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

// How often work is taken up again that was left undone, and how often Microsoft is asked what it did.
const PACE = { sandbox: { carryOnSeconds: 2, followSeconds: 2 }, azure: { carryOnSeconds: 15, followSeconds: 900 } }

/** Puts everything together and starts it. */
export async function startBot(config: Config): Promise<RunningBot> {
  const log = pino({ level: config.logLevel }, pino.destination(2))
  const warn = (message: string, details: Record<string, unknown>) => log.warn(details, message)
  const clock = clockOf(config)
  const store = await openStore(config.storeFolder, { warn: (message) => log.warn(message) })
  const { cloud, sandbox } = connect(config, clock)
  const adapter = botAdapter({ warn, ...(config.identity ? { identity: config.identity } : {}) })
  const memory: Office['memory'] = {
    conversations: store.documents('conversations'),
    places: store.documents('places'),
    contacts: store.documents('contacts'),
    dialogs: store.documents('dialogs'),
    shownCards: store.documents('shown-cards'),
  }
  const teams = reachTeams(adapter, config.identity?.appId ?? '', memory)
  const { policy, filing, secondApproval } = config
  const desk: Desk = { ...cloud, clock, ledgers: store.ledgers, messenger: teamsMessenger(teams, () => office), settings: { policy, filing, secondApproval }, newId, pauses: new Pauses(), warn }
  const office: Office = { desk, memory, tenantId: config.tenantId, isNew: newcomers(), wake: () => loop.wake() }
  const pace = PACE[config.cloud.kind]
  const loop = workLoop(desk, pace.followSeconds)
  const beat = setInterval(() => loop.wake(), 1000 * pace.carryOnSeconds)
  loop.wake()
  const server = await startServer(adapter, (context) => takeTurn(office, teams, context), { ...config, warn, troubles: troublesOf(desk, store.documents('probes')) })
  log.info({ url: server.url, cloud: config.cloud.kind, policy, filing }, config.identity ? 'The reservation desk is open.' : 'The reservation desk is open in the sandbox: for clients on this machine, without authentication.')
  return {
    url: server.url,
    ...(sandbox ? { sandbox } : {}),
    async stop() {
      clearInterval(beat)
      await server.stop()
      await loop.stop()
      await store.close()
    },
  }
}

function connect({ cloud, policy, storeFolder }: Config, clock: Clock): { cloud: Cloud; sandbox?: Sandbox } {
  const now = () => Date.parse(clock.now())
  if (cloud.kind === 'azure') {
    const { clientId, clientSecret, ...settings } = cloud
    return { cloud: connectCloud({ settings, now, credentialFor: (tenantId) => new ClientSecretCredential(tenantId, clientId, clientSecret) }) }
  }
  const { worldFile, creditAfterSeconds } = cloud
  const stateFile = join(storeFolder, 'sandbox.json')
  const sandbox = openSandbox({ clock, creditAfterSeconds, policyOn: (day) => policyFor(policy, day), stateFile, ...(worldFile ? { worldFile } : {}) })
  return { cloud: connectCloud({ ...sandbox, now }), sandbox }
}

// SANDBOX_NOW: the clock starts there and goes on from there.
function clockOf({ cloud }: Config): Clock {
  const shift = cloud.kind === 'sandbox' && cloud.now ? Date.parse(cloud.now) - Date.now() : 0
  return { now: () => new Date(Date.now() + shift).toISOString() }
}

// Asked by anybody, so it asks the services only now and then.
function troublesOf({ customers, clock }: Desk, probes: Documents<string>): () => Promise<string[]> {
  const look = async () => {
    const checks: [string, Promise<unknown>][] = [
      ['store', probes.write('readiness', clock.now())],
      ['Partner Center', customers.startingWith('', 1)],
    ]
    const results = await Promise.allSettled(checks.map(([, check]) => check))
    return results.flatMap((result, index) => (result.status === 'rejected' ? [`${checks[index]?.[0]}: ${messageOf(result.reason)}`] : []))
  }
  let last: { readonly at: number; readonly troubles: Promise<string[]> } | undefined
  return () => {
    if (!last || Date.now() - last.at > READINESS_KEPT_MILLISECONDS) last = { at: Date.now(), troubles: look() }
    return last.troubles
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : 'failed'
}

// The system names a file, but not the setting that led to it.
function whereOf(error: unknown): string {
  return error instanceof Error && 'syscall' in error && !error.message.includes('PORT') ? '. Look at STORE and SANDBOX_DATA: one of them names what cannot be read or written.' : ''
}

function newId(): string {
  return Array.from({ length: 8 }, () => LETTERS[randomInt(LETTERS.length)]).join('')
}

async function main(): Promise<void> {
  const written = existsSync('.env') ? parseEnv(readFileSync('.env', 'utf8')) : {}
  const read = readConfig({ ...written, ...process.env }, Object.keys(written))
  if ('problems' in read) {
    process.stderr.write(`The bot does not start. Its settings need your attention:\n${read.problems.map((problem) => `  - ${problem}\n`).join('')}See .env.example for what each one means.\n`)
    process.exitCode = 1
    return
  }
  const bot = await startBot(read.config).catch((error: unknown) => {
    process.stderr.write(`The bot does not start: ${messageOf(error)}${whereOf(error)}\n`)
    process.exit(1)
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => {
    // What is under way at Microsoft may take minutes; its intent is written, and the next start looks for it.
    setTimeout(() => process.exit(0), LONGEST_STOP_MILLISECONDS).unref()
    void bot.stop().then(() => process.exit(0))
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main()
