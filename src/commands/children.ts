import { fork, type ChildProcess } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

const TETHER = new URL('./tether.ts', import.meta.url).href
const KEPT_CHARACTERS = 2_000
const PATIENCE = 3_000

/** What to start: a Node program, under a name for people. */
export interface Program {
  readonly name: string
  readonly script: string
  readonly options?: readonly string[]
  readonly env: NodeJS.ProcessEnv
  /** The folder in which it runs. */
  readonly folder: string
  /** Where it writes what it has to say, if it does not print it. */
  readonly log?: string
}

/** Programs that run beside this one and end with it. They are silent until one of them fails. */
export class Children {
  readonly #stops: (() => Promise<unknown>)[] = []
  #stopping = false
  readonly #loss = new AbortController()

  /** Aborted when a program ends that nobody has stopped; the reason says which and why. */
  get lost(): AbortSignal {
    return this.#loss.signal
  }

  start({ name, script, options = [], env, folder, log }: Program): void {
    const child = fork(script, [...options], {
      execArgv: ['--import', TETHER],
      env,
      cwd: folder,
      silent: true,
      detached: true, // Ctrl-C reaches the parent alone, which then ends its children in order
    })
    const told = keepTheEnd(child, log)
    const ended = new Promise<string>((resolve) => {
      child.once('error', (error) => resolve(error.message))
      child.once('close', (code, signal) => resolve(signal ? `ended by ${signal}` : `exit code ${code}`))
    })
    void ended.then((why) => {
      if (!this.#stopping) this.#loss.abort(new Error(`${name} has ended by itself (${why}).\n${told()}`.trim()))
    })
    this.#stops.push(() => stop(child, ended))
  }

  /** Ends all of them; resolves when the last is gone. */
  async stop(): Promise<void> {
    this.#stopping = true
    await Promise.all(this.#stops.map((stopOne) => stopOne()))
  }
}

/** Collects what a program prints, on both outputs; what it gives back reads the end of that and of its log. */
function keepTheEnd(child: ChildProcess, log?: string): () => string {
  let printed = ''
  for (const output of [child.stdout, child.stderr]) {
    output?.setEncoding('utf8').on('data', (text: string) => (printed = (printed + text).slice(-KEPT_CHARACTERS)))
  }
  return () => printed + (log && existsSync(log) ? readFileSync(log, 'utf8').slice(-KEPT_CHARACTERS) : '')
}

async function stop(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  child.kill('SIGTERM')
  const insist = setTimeout(() => child.kill('SIGKILL'), PATIENCE)
  await ended
  clearTimeout(insist)
}
