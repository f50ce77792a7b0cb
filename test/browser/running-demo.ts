import { startLocalDesk, type LocalDesk } from '#commands/local-desk'
import { memberOf } from '#commands/staff'

/** The demo's set-up for a test: free ports, a store of its own, and a credit soon after filing. */
export interface RunningDemo {
  readonly botUrl: string
  /** The address of a person's Teams client, by the person's key. */
  address(key: string): string
  stop(): Promise<void>
}

/** Starts it for the people with these keys; `script` is another bot than `src/main.ts`. */
export async function runDemo(keys: readonly string[], settings: NodeJS.ProcessEnv = {}, script?: string): Promise<RunningDemo> {
  const desk: LocalDesk = await startLocalDesk({
    staff: keys.map(memberOf),
    ports: { bot: 0, clients: 0 },
    settings: { SANDBOX_CREDIT_AFTER: '3', ...settings },
    ...(script && { script }),
  })
  return {
    botUrl: desk.bot.url,
    address(key) {
      const client = desk.clients.find(({ member }) => member.key === key)
      if (!client) throw new Error(`"${key}" has no Teams client here.`)
      return client.url
    },
    stop: () => desk.stop(),
  }
}
