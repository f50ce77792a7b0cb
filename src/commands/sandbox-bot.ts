import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Program } from '#commands/children'

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url))
const REAL_ACCOUNTS = /^(MICROSOFT|AZURE)_/

/**
 * The bot on the embedded sandbox, with a store of its own in the folder.
 * It runs in that folder, away from a `.env` and its real accounts.
 */
export function sandboxBot(port: number, folder: string, settings: NodeJS.ProcessEnv = {}, script = MAIN): Program {
  const inherited = Object.entries(process.env).filter(([name]) => !REAL_ACCOUNTS.test(name))
  const world = process.env['SANDBOX_DATA']
  return {
    name: 'The bot',
    script,
    folder,
    env: {
      SANDBOX_CREDIT_AFTER: '20',
      LOG_LEVEL: 'warn',
      ...Object.fromEntries(inherited),
      ...(world && { SANDBOX_DATA: resolve(world) }),
      CLOUD: 'sandbox',
      STORE: `lowdb:${join(folder, 'store')}`,
      HOST: '127.0.0.1',
      PORT: String(port),
      ...settings,
    },
  }
}
