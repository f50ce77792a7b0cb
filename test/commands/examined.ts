import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Misbehaviour } from '#adapters/sandbox/misbehaviour'
import type { Result, State } from '#commands/doctor/check'
import type { Choice } from '#commands/doctor/choose-customers'
import { examine } from '#commands/doctor/examine'
import { readConfig } from '#src/config'
import { openCheckUp, type CheckUp } from '#src/wiring/check-up'

/** How a check-up of the sandbox differs from one that is all green. */
export interface Circumstances {
  readonly environment?: Record<string, string>
  readonly misbehave?: readonly Omit<Misbehaviour, 'times'>[]
  readonly choice?: Choice
  readonly seconds?: number
  /** Puts other parts into the check-up. */
  readonly change?: (checkUp: CheckUp) => Partial<CheckUp>
  /** Is done first, with the folder of the store. */
  readonly before?: (storeFolder: string) => Promise<unknown>
  /** Is done last. */
  readonly after?: (storeFolder: string) => Promise<unknown>
}

/** What the doctor finds. */
export async function examined({ environment = {}, misbehave = [], choice = { customer: 'contoso ltd' }, seconds, change = () => ({}), before, after }: Circumstances = {}): Promise<Result[]> {
  const folder = await mkdtemp(join(tmpdir(), 'doctor-'))
  const read = readConfig({ STORE: `lowdb:${join(folder, 'data')}`, ...environment })
  if ('problems' in read) assert.fail(read.problems.join('\n'))
  const checkUp = openCheckUp(read.config, { now: () => '2026-11-22T10:15:00.000Z' })
  try {
    await before?.(read.config.storeFolder)
    for (const how of misbehave) checkUp.sandbox?.misbehave({ ...how, times: 1_000 })
    const results = await Array.fromAsync(examine({ ...checkUp, ...change(checkUp) }, choice, seconds))
    await after?.(read.config.storeFolder)
    return results
  } finally {
    checkUp.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** The line that is called so. */
export function lineOf(results: readonly Result[], what: string): Result {
  return results.find((result) => result.what === what) ?? assert.fail(`There is no line "${what}": ${results.map((result) => result.what).join(', ')}`)
}

/** What is not green. */
export function notGreen(results: readonly Result[]): [State, string][] {
  return results.filter(({ state }) => state !== 'ok').map(({ state, what }) => [state, what])
}

/** Microsoft says no. */
export const FORBIDDEN = { status: 403, body: { error: { code: 'AuthorizationFailed', message: 'The client does not have authorization to perform the action.' } } }
