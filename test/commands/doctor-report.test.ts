import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Result } from '#commands/doctor/check'
import { linesOf, summaryOf } from '#commands/doctor/report'

const DOCTOR = fileURLToPath(new URL('../../src/commands/doctor.ts', import.meta.url))
const WELL: Result = { group: 'Teams', what: 'The bot may answer', why: 'Because.', state: 'ok', note: 'a token was given' }
const BAD: Result = { ...WELL, what: 'Teams can be reached', state: 'fault', note: 'unreachable', mend: 'Let this machine reach it.' }

describe('The report of the doctor', () => {
  it('has one line for what is well, and why and how to mend it for what is not', () => {
    assert.equal(linesOf(WELL), '\nTeams\n  ✓ The bot may answer: a token was given\n')
    assert.equal(linesOf(BAD, WELL), '  ✗ Teams can be reached: unreachable\n      why   Because.\n      mend  Let this machine reach it.\n')
    assert.match(linesOf({ ...BAD, state: 'warning' }, WELL), /^ {2}! Teams/)
  })

  it('fits 100 columns, but keeps an address whole', () => {
    const address = `https://login.microsoftonline.com/${'x'.repeat(120)}`
    const lines = linesOf({ ...BAD, note: 'word '.repeat(60), mend: `Consent at ${address} now.` }).split('\n')
    assert.deepEqual(lines.filter((line) => line.length > 100 && !line.includes(address)), [])
    assert.ok(lines.some((line) => line.trim() === address))
    assert.ok(lines.length > 6)
  })

  it('lets no name from outside move the cursor', () => {
    assert.equal(linesOf({ ...WELL, group: 'Customer \u001b[2J\u202eevil\r\nltd' }, undefined).split('\n')[1], 'Customer [2J evil ltd')
  })

  it('sums up', () => {
    assert.equal(summaryOf([WELL]), '1 checks: 1 ✓, 0 !, 0 ✗. All is well.\n')
    assert.match(summaryOf([WELL, { ...BAD, state: 'warning' }]), /1 ✓, 1 !, 0 ✗\. The bot can work/)
    assert.match(summaryOf([WELL, BAD, { ...BAD, state: 'warning' }]).replaceAll('\n', ' '), /1 ✓, 1 !, 1 ✗\. The bot cannot do its work/)
  })
})

describe('npm run doctor', function () {
  this.timeout(60_000) // each of them starts Node
  let folder = ''
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'doctor-'))
  })
  after(() => rm(folder, { recursive: true, force: true }))

  const run = (args: readonly string[], environment: Record<string, string> = {}) =>
    new Promise<{ code: unknown; out: string; err: string }>((resolve) => {
      const { PATH = '' } = process.env
      execFile(process.execPath, [DOCTOR, ...args], { cwd: folder, env: { PATH, ...environment } }, (error, out, err) => resolve({ code: error ? error.code : 0, out, err }))
    })

  it('is green without settings, and leaves nothing in the folder', async () => {
    const { code, out } = await run(['--customer', 'wingtip'])
    assert.equal(code, 0, out)
    assert.match(out, /\nSettings\n {2}✓ Refund rules: /)
    assert.match(out, / 0 !, 0 ✗\. All is well\.\n$/)
    assert.deepEqual(await readdir(folder), [], 'nothing is left of a store that was not there')
  })

  it('gives JSON', async () => {
    const { code, out } = await run(['--json', '--customer', 'nobody at all'])
    const { isWell, checks } = JSON.parse(out) as { isWell: boolean; checks: Result[] }
    assert.deepEqual([code, isWell], [1, false])
    assert.deepEqual(checks.filter(({ state }) => state === 'fault').map(({ what, mend }) => [what, typeof mend]), [['Customers are listed', 'string']])
  })

  it('reads .env as the bot does, and says every fault of it on a line of its own', async () => {
    await writeFile(join(folder, '.env'), 'PORT=x\nPOLICY=none\nAZURE_SECRET=canary\n')
    const [{ code, out, err }, asJson] = await Promise.all([run([]), run(['--json'])])
    await rm(join(folder, '.env'))
    assert.equal(code, 1)
    assert.deepEqual(out.trim().split('\n').map((line) => line.replace(/:.*/, '')).sort(), ['✗ AZURE_SECRET', '✗ POLICY', '✗ PORT'])
    assert.match(err, /^3 settings need your attention/)
    assert.equal((JSON.parse(asJson.out) as { problems: string[] }).problems.length, 3)
    assert.doesNotMatch(out + err + asJson.out, /canary/)
  })

  it('says how it is used', async () => {
    for (const args of [['--help'], ['--all', '--customer', 'x']]) {
      const { code, err } = await run(args)
      assert.deepEqual([code, err.startsWith('Usage: npm run doctor')], [1, true])
    }
  })

  it('says what kept it from beginning', async () => {
    const { code, err } = await run([], { SANDBOX_DATA: 'no-such-world.json' })
    assert.equal(code, 1)
    assert.match(err, /^The doctor cannot begin: .*no-such-world\.json/)
  })
})
