/**
 * `npm run doctor [-- --json] [-- --customer ID|NAME | --all]`: looks at every setting and every permission, and says of each what,
 * why it matters and how to mend it. It changes nothing at Microsoft, and keeps a renewed refresh token as the bot keeps it.
 * Exit code 1 where the bot cannot do its work.
 */
import { parseArgs } from 'node:util'
import type { Result } from '#commands/doctor/check'
import type { Choice } from '#commands/doctor/choose-customers'
import { examine } from '#commands/doctor/examine'
import { linesOf, summaryOf } from '#commands/doctor/report'
import type { CheckUp } from '#src/wiring/check-up'

const USAGE = 'Usage: npm run doctor [-- --json] [-- --customer ID|NAME] [-- --all]'

const options = readOptions()
const write = (text: string) => void process.stdout.write(text)

if (!options) finish(USAGE)
else {
  // Large, and not needed to say how this is used.
  const [{ openCheckUp }, { clockOf }, { readSettings }] = await Promise.all([import('#src/wiring/check-up'), import('#src/wiring/clock-of'), import('#src/wiring/read-settings')])
  const read = readSettings()
  if ('problems' in read) refuse(read.problems)
  else {
    try {
      const results = await look(openCheckUp(read.config, clockOf(read.config)))
      process.exitCode = results.some(({ state }) => state === 'fault') ? 1 : 0
    } catch (error) {
      finish(`The doctor cannot begin: ${error instanceof Error ? error.message : 'no reason given'}. Look at STORE and SANDBOX_DATA.`)
    }
  }
}
// A look that took too long may still be under way.
process.stdout.write('', () => process.exit())

async function look(checkUp: CheckUp): Promise<Result[]> {
  const results: Result[] = []
  try {
    for await (const result of examine(checkUp, options)) {
      if (!options?.json) write(linesOf(result, results.at(-1)))
      results.push(result)
    }
  } finally {
    checkUp.close()
  }
  write(options?.json ? `${JSON.stringify({ isWell: results.every(({ state }) => state !== 'fault'), checks: results }, null, 2)}\n` : `\n${summaryOf(results)}`)
  return results
}

function readOptions(): ({ json: boolean } & Choice) | undefined {
  try {
    const { values } = parseArgs({ options: { json: { type: 'boolean', default: false }, customer: { type: 'string' }, all: { type: 'boolean', default: false } } })
    return values.all && values.customer !== undefined ? undefined : values
  } catch {
    return undefined
  }
}

function refuse(problems: readonly string[]): void {
  if (options?.json) write(`${JSON.stringify({ isWell: false, problems }, null, 2)}\n`)
  else for (const problem of problems) write(`✗ ${problem}\n`)
  finish(`${problems.length === 1 ? 'One setting needs' : `${problems.length} settings need`} your attention; .env.example says what each one means.`)
}

function finish(reason: string): void {
  process.stderr.write(`${reason}\n`)
  process.exitCode = 1
}
