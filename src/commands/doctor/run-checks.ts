import type { Check, Finding, Result } from '#commands/doctor/check'
import { findingOf } from '#commands/doctor/finding-of'

/** Looks at several things at once, and gives what came of it in the order of the checks. A look that takes longer than `seconds` has failed. */
export async function* runChecks(checks: readonly Check[], { seconds = 20, atOnce = 6 }: { seconds?: number; atOnce?: number } = {}): AsyncGenerator<Result> {
  const places = checks.map((check) => ({ check, ...Promise.withResolvers<Finding | undefined>() }))
  const next = places.values()
  const work = async () => {
    for (const { check, resolve } of next) resolve(await look(check, seconds))
  }
  const workers = Array.from({ length: atOnce }, work)
  for (const { check, promise } of places) {
    const finding = await promise
    if (finding) yield { group: check.group, what: check.what, why: check.why, ...finding }
  }
  await Promise.all(workers)
}

async function look(check: Check, seconds: number): Promise<Finding | undefined> {
  const late = Promise.withResolvers<Finding>()
  const timer = setTimeout(() => late.resolve({ state: check.ifNot, note: `no answer within ${seconds} s`, mend: 'Try again. If it stays so, let this machine reach the service by HTTPS (port 443), without a proxy in between.' }), 1000 * seconds)
  try {
    const found = await Promise.race([check.look(), late.promise])
    return typeof found === 'string' ? { state: 'ok', note: found } : found
  } catch (error) {
    return findingOf(error, check)
  } finally {
    clearTimeout(timer)
  }
}
