import { randomInt } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { openStore, type Store } from '#adapters/lowdb/store'
import { openLog, type Logger } from '#adapters/pino/log'
import type { Sandbox } from '#adapters/sandbox/sandbox'
import { lately } from '#bot/lately'
import { newcomers } from '#bot/newcomers'
import type { Office } from '#bot/office'
import { NO_LIMITS, Pace, TEAMS_LIMITS } from '#bot/pace'
import { botAdapter, startServer } from '#bot/server'
import { reachTeams } from '#bot/teams'
import { teamsMessenger } from '#bot/teams-messenger'
import { takeTurn } from '#bot/turn'
import type { Config } from '#src/config'
import { clockOf } from '#src/wiring/clock-of'
import { connect } from '#src/wiring/connect'
import { digest } from '#src/wiring/digest'
import { levelsOf } from '#src/wiring/levels'
import { measure, withFilingMeasured } from '#src/wiring/measure'
import { promptLedgers } from '#src/wiring/prompt-ledgers'
import { readiness } from '#src/wiring/readiness'
import { readSettings } from '#src/wiring/read-settings'
import { runUntilStopped } from '#src/wiring/run-until-stopped'
import { secretsOf } from '#src/wiring/secrets-of'
import { stopInOrder } from '#src/wiring/stop-in-order'
import { UnderWay } from '#src/wiring/under-way'
import { withRefusalsTold } from '#src/wiring/with-refusals-told'
import type { Desk } from '#usecases/desk'
import { Pauses } from '#usecases/pauses'
import { workLoop } from '#usecases/work-loop'

/** A bot that runs. */
export interface RunningBot {
  readonly url: string
  /** What answers in place of Microsoft, where CLOUD=sandbox. */
  readonly sandbox?: Sandbox
  /** Takes no more work, finishes what is under way or leaves it to the next start, and closes the store. */
  stop(): Promise<void>
}

// Crockford's base 32: no letter looks like a digit.
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

// Where the cause is told in the log: others may quote what was sent.
const TOLD_CAUSES = ['bad-token', 'no-keys', 'bad-http']

// How often work is taken up again that was left undone, and how often Microsoft is asked what it did.
const PACE = { sandbox: { carryOnSeconds: 2, followSeconds: 2 }, azure: { carryOnSeconds: 15, followSeconds: 900 } }

/** Puts everything together and starts it. `stopPatience`: how many milliseconds a stop waits for work that is under way. */
export async function startBot(config: Config, log = openLog({ level: config.logLevel, secrets: secretsOf(config) }), stopPatience?: number): Promise<RunningBot> {
  const store = await openStore(config.storeFolder, { warn: (message) => log.warn(message), lost: endInOrder })
  try {
    return await startOn(store, config, log, stopPatience)
  } catch (error) {
    await store.close()
    throw error
  }
}

// A fault that nobody catches ends the bot in order.
function endInOrder(error: Error): void {
  setImmediate(() => {
    throw error
  })
}

async function startOn(store: Store, config: Config, log: Logger, stopPatience: number | undefined): Promise<RunningBot> {
  const tell = (message: string, details: Record<string, unknown>) => log.info(details, message)
  const warn = (message: string, details: Record<string, unknown>) => log.warn(details, message)
  const clock = clockOf(config)
  const telemetry = withRefusalsTold(await measure(config.telemetry, () => levelsOf(store.ledgers)), warn)
  const { cloud: services, sandbox } = connect(config, clock, warn)
  const cloud = withFilingMeasured(services, telemetry)
  const adapter = botAdapter({ warn, ...(config.identity ? { identity: config.identity } : {}) })
  const memory: Office['memory'] = {
    conversations: store.documents('conversations'),
    places: store.documents('places'),
    languages: store.documents('languages'),
    people: store.documents('people'),
    contacts: store.documents('contacts'),
    dialogs: store.documents('dialogs'),
    shownCards: store.documents('shown-cards'),
  }
  const teams = reachTeams(adapter, config.identity?.appId ?? '', { memory, clients: config.clients }, new Pace(config.identity ? TEAMS_LIMITS : NO_LIMITS))
  const { policy, filing, secondApproval, customerLists, partnerType } = config
  const desk: Desk = { ...cloud, clock, ledgers: promptLedgers(store.ledgers), messenger: teamsMessenger(teams, () => office), settings: { policy, filing, secondApproval, customerLists, partnerType }, digest, newId, pauses: new Pauses(), origin: {}, telemetry, tell, warn }
  const turns = new UnderWay()
  const office: Office = { desk, memory, tenantId: config.tenantId, clients: config.clients, listed: lately(clock, 60), isNew: newcomers(), wake: () => loop.wake(), goOn: (work) => void turns.add(work) }
  const pace = PACE[config.cloud.kind]
  const loop = workLoop(desk, pace.followSeconds)
  const refused = (code: string, cause?: unknown) => {
    telemetry.refused('guard', code)
    log.debug({ code, ...(cause instanceof Error && TOLD_CAUSES.includes(code) ? { cause: cause.message } : {}) }, 'A request was refused.')
  }
  let isStopping = false
  const server = await startServer(adapter, (context) => turns.add(takeTurn(office, teams, context)), { ...config, warn, isStopping: () => isStopping, refused, missing: readiness({ customers: desk.customers, probes: store.documents('probes'), warn }) })
  // Only now: a bot that cannot listen must not begin what its end would interrupt.
  const beat = setInterval(() => loop.wake(), 1000 * pace.carryOnSeconds)
  loop.wake()
  log.info({ url: server.url, cloud: config.cloud.kind, policy, filing }, config.identity ? 'The reservation desk is open.' : 'The reservation desk is open in the sandbox: for clients on this machine, without authentication.')
  return {
    url: server.url,
    ...(sandbox ? { sandbox } : {}),
    async stop() {
      isStopping = true
      log.info('The reservation desk is closing: it finishes what is under way, and takes nothing more.')
      clearInterval(beat)
      const isFinished = await stopInOrder({ turns, loop, server, telemetry, store }, stopPatience)
      log.info({ isFinished }, 'The reservation desk is closed.')
    },
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
  const read = readSettings()
  if ('problems' in read) {
    process.stderr.write(`The bot does not start. Its settings need your attention:\n${read.problems.map((problem) => `  - ${problem}\n`).join('')}See .env.example for what each one means.\n`)
    process.exitCode = 1
    return
  }
  const { config } = read
  const log = openLog({ level: config.logLevel, secrets: secretsOf(config) })
  const start = () => startBot(config, log).catch((error: unknown) => {
    process.stderr.write(`The bot does not start: ${messageOf(error)}${whereOf(error)}\n`)
    process.exit(1)
  })
  await runUntilStopped(start, (error) => log.fatal({ error }, 'A fault that nobody caught ends the bot; it is stopped in order, to be started again.'))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main()
