import { existsSync, readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { readConfig } from '#src/config'

/** The settings of the environment and of the file `.env` in this folder; the environment wins. */
export function readSettings(): ReturnType<typeof readConfig> {
  const written = existsSync('.env') ? parseEnv(readFileSync('.env', 'utf8')) : {}
  return readConfig({ ...written, ...process.env }, Object.keys(written))
}
