import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { ConnectorAuthority, goodClaims, signed } from '#test/support/connector-authority'
import { guardedBot, type GuardedBotOptions } from '#test/support/guarded-bot'
import { TEAMS } from '#test/support/hostile-tokens'

/** A bot behind its guard, with a good token, whose turns do nothing. */
export interface QuietBot {
  readonly url: string
  readonly authorization: string
  /** The memory that its process takes, and the turns that it took. */
  look(): Promise<{ readonly bytes: number; readonly turns: number }>
  stop(): Promise<void>
}

/** In this process. */
export async function quietBot(options: Omit<GuardedBotOptions, 'authority'>): Promise<QuietBot> {
  const authority = await new ConnectorAuthority([TEAMS]).start()
  const bot = await guardedBot({ authority, takeTurn: async () => undefined, ...options })
  return {
    url: bot.server.url,
    authorization: `Bearer ${signed(TEAMS, goodClaims(Date.now()))}`,
    look: async () => ({ bytes: process.memoryUsage().rss, turns: bot.turns() }),
    async stop() {
      await bot.server.stop()
      authority.stop()
    },
  }
}

/** In a process of its own, started as in production, with its times. */
export async function quietBotProcess(): Promise<QuietBot> {
  const child = fork(fileURLToPath(import.meta.url), { execArgv: ['--max-semi-space-size=8'] })
  const hear = async () => ((await once(child, 'message')) as [unknown])[0]
  const { url, authorization } = (await hear()) as Pick<QuietBot, 'url' | 'authorization'>
  return {
    url,
    authorization,
    async look() {
      const heard = hear()
      child.send('look')
      return (await heard) as Awaited<ReturnType<QuietBot['look']>>
    },
    async stop() {
      child.disconnect()
      await once(child, 'exit')
    },
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { url, authorization, look } = await quietBot({})
  process.send?.({ url, authorization })
  process.on('message', () => void look().then((seen) => process.send?.(seen)))
  process.on('disconnect', () => process.exit())
}
