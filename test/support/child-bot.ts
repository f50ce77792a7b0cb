import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Misbehaviour } from '#adapters/sandbox/misbehaviour'

const SCRIPT = fileURLToPath(new URL('./bot-in-child.ts', import.meta.url))

/** How stopping can be broken on purpose. */
export type StopBug = 'it leaves at once' | 'work behind an answer is dropped'

/** A bot in a process of its own. */
export class ChildBot {
  readonly url: string
  readonly ended: Promise<{ readonly code: number | null; readonly milliseconds: number }>
  readonly #child: ChildProcess
  readonly #log: string[]
  #signalledAt = 0

  private constructor(child: ChildProcess, url: string, log: string[]) {
    this.#child = child
    this.#log = log
    this.url = url
    this.ended = once(child, 'close').then(([code]) => ({ code: code as number | null, milliseconds: performance.now() - this.#signalledAt }))
  }

  /** Starts one on a store's folder, and waits until it listens. */
  static async start(folder: string, settings: Readonly<Record<string, string>> = {}, bug?: StopBug): Promise<ChildBot> {
    const env = { PATH: process.env['PATH'], NODE_COMPILE_CACHE: join(tmpdir(), 'reservation-desk-compiled'), PORT: '0', STORE: `lowdb:${folder}`, LOG_LEVEL: 'info', ...settings, ...(bug ? { STOP_BUG: bug } : {}) }
    const child = fork(SCRIPT, { env, silent: true })
    const log: string[] = []
    child.stderr?.setEncoding('utf8').on('data', (text: string) => log.push(text))
    const ready = once(child, 'message').then(([url]) => String(url))
    const url = await Promise.race([ready, once(child, 'close').then(() => Promise.reject(new Error(`The bot did not start: ${log.join('')}`)))])
    return new ChildBot(child, url, log)
  }

  get log(): string {
    return this.#log.join('')
  }

  /** Makes Microsoft's services fail, or wait; `match` is a regular expression, or `fault` for a fault of the bot itself. */
  async misbehave(match: string, how: Partial<Omit<Misbehaviour, 'match'>> = {}): Promise<void> {
    const noted = once(this.#child, 'message')
    this.#child.send({ match, times: 1, with: { waitMilliseconds: 0 }, ...how })
    await noted
  }

  /** Asks it to stop; when it is gone, its exit code and how long it took. */
  signal(name: NodeJS.Signals = 'SIGTERM'): ChildBot['ended'] {
    this.#signalledAt ||= performance.now()
    this.#child.kill(name)
    return this.ended
  }
}
