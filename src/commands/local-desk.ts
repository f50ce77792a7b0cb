import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Children } from '#commands/children'
import { freePort } from '#commands/free-port'
import { playground } from '#commands/playground'
import { sandboxBot } from '#commands/sandbox-bot'
import type { Member } from '#commands/staff'
import { untilItAnswers } from '#commands/until-it-answers'

/** What may be chosen. */
export interface Choice {
  /** Who gets a Teams client. */
  readonly staff: readonly Member[]
  /** The port to try first for the bot, and for the first client; 0 is any. */
  readonly ports: { readonly bot: number; readonly clients: number }
  /** Settings of the bot besides the demo's. */
  readonly settings?: NodeJS.ProcessEnv
  /** Another program than the bot of `src/main.ts`. */
  readonly script?: string
  /** Aborted to give up while starting. */
  readonly signal?: AbortSignal
}

/** Where something listens. */
export interface Place {
  readonly port: number
  readonly url: string
  /** True if the port that was asked for is taken. */
  readonly moved: boolean
}

/** A local Teams client and who is signed in there. */
export interface Client extends Place {
  readonly member: Member
}

/** The bot on the sandbox and its Teams clients, all on this machine. */
export interface LocalDesk {
  readonly bot: Place
  readonly clients: readonly Client[]
  /** Aborted when a part ends by itself; the reason says which and why. */
  readonly lost: AbortSignal
  stop(): Promise<void>
}

/** Starts the bot, waits until it is ready, then starts the clients. If anything fails, nothing is left behind. */
export async function startLocalDesk(choice: Choice): Promise<LocalDesk> {
  const folder = await mkdtemp(join(tmpdir(), 'reservation-desk-'))
  const children = new Children()
  const stop = async () => {
    await children.stop()
    await rm(folder, { recursive: true, force: true })
  }
  try {
    return { ...(await start(choice, folder, children)), lost: children.lost, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function start(choice: Choice, folder: string, children: Children): Promise<Pick<LocalDesk, 'bot' | 'clients'>> {
  const { staff, ports, settings, script } = choice
  const giveUp = choice.signal ? AbortSignal.any([children.lost, choice.signal]) : children.lost
  const bot = await findPlace(ports.bot, [])
  const clients: Client[] = []
  for (const [i, member] of staff.entries()) {
    clients.push({ member, ...(await findPlace(ports.clients && ports.clients + i, [bot, ...clients])) })
  }

  children.start(sandboxBot(bot.port, folder, settings, script))
  await untilItAnswers(`${bot.url}/readyz`, giveUp)
  for (const { member, port } of clients) children.start(await playground(member, port, bot.url, folder))
  await Promise.all(clients.map(({ url }) => untilItAnswers(url, giveUp)))
  return { bot, clients }
}

async function findPlace(wanted: number, promised: readonly Place[]): Promise<Place> {
  const port = await freePort(wanted, promised.map((place) => place.port))
  return { port, url: `http://127.0.0.1:${port}`, moved: wanted !== 0 && port !== wanted }
}
