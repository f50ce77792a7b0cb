import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Misbehaviour } from '#adapters/sandbox/misbehaviour'
import { readConfig } from '#src/config'
import { startBot } from '#src/main'
import { FakeTeams } from '#test/support/fake-teams'

/** The whole bot on the sandbox, in a folder of its own, with a stand-in for Teams. */
export interface OpenDesk {
  readonly teams: FakeTeams
  /** Makes Microsoft's services fail, or wait. */
  misbehave(how: Misbehaviour): void
  /** Stops the bot and starts it again on the same folder. */
  restart(environment?: Record<string, string>): Promise<void>
  close(): Promise<void>
}

/** `log`: where the bot's log goes; left out, nowhere but for what is fatal. */
export async function openDesk(environment: Record<string, string> = {}, log?: Parameters<typeof startBot>[1]): Promise<OpenDesk> {
  const folder = await mkdtemp(join(tmpdir(), 'desk-'))
  const teams = new FakeTeams()
  await teams.start()
  const start = async (more: Record<string, string>) => {
    const read = readConfig({ PORT: '0', STORE: `lowdb:${join(folder, 'data')}`, LOG_LEVEL: 'fatal', SANDBOX_CREDIT_AFTER: '1', ...environment, ...more })
    if ('problems' in read) throw new Error(read.problems.join('\n'))
    const started = await startBot(read.config, log)
    teams.botUrl = started.url
    return started
  }
  let bot = await start({})
  return {
    teams,
    misbehave: (how) => bot.sandbox?.misbehave(how),
    async restart(more = {}) {
      await bot.stop()
      bot = await start(more)
    },
    async close() {
      await bot.stop()
      await teams.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Waits until something is so; fails with what was waited for. */
export async function eventually<Answer>(what: string, look: () => Answer | undefined | false, seconds = 15): Promise<Answer> {
  const end = Date.now() + seconds * 1000
  for (;;) {
    const seen = look()
    if (seen) return seen
    if (Date.now() > end) throw new Error(`Waited ${seconds} s in vain: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}
