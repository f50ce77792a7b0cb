import assert from 'node:assert/strict'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { SEED } from '#test/support/seed'
import { seededRandom } from '#test/support/seeded-random'

/** True where the full counts are run: `npm run test:full`. */
export const IS_FULL = process.env['HARDENING'] === 'full' || process.env['npm_lifecycle_event'] === 'test:full'

/** Where each target notes how it went at its full count, for the table. */
export const REPORTS = 'reports/hardening'

/** One run of a target: so many tries, from a seed; with a planted bug, or with none. */
export interface Run<Bug extends string> {
  readonly count: number
  readonly random: () => number
  readonly bug: Bug | undefined
}

/** Something that must hold, however often and however badly it is tried. */
export interface Target<Bug extends string> {
  /** As in docs/hardening.md, such as `B5`. */
  readonly id: string
  /** What must hold, as a sentence. */
  readonly rule: string
  /** How many tries, of what: in `npm test`, and in `npm run test:full`. */
  readonly counts: { readonly quick: number; readonly full: number; readonly of: string }
  /** What breaks the rule on purpose: with each of these the target must find a fault. */
  readonly bugs: readonly [Bug, ...Bug[]]
  /** How many tries must be enough to notice a planted bug; as many as `quick` where it is left out. */
  readonly noticedWithin?: number
  /** True where the runs wait rather than work: then those of `npm test` are made side by side. */
  readonly isWaiting?: boolean
  /** The faults that were found, each with what is needed to see it again; empty where the rule holds. It may stop early once it has found some. */
  faultsOf(run: Run<Bug>): Promise<readonly string[]>
}

/** How a target went: one line of the table in docs/hardening.md. */
export interface Outcome {
  readonly id: string
  readonly rule: string
  readonly count: number
  readonly of: string
  readonly seed: number
  readonly seconds: number
  readonly bugs: readonly string[]
}

const LONGEST_MILLISECONDS = IS_FULL ? 4 * 3_600_000 : 60_000

/** Tests a target: that it holds, and that each planted bug turns it red. */
export function target<Bug extends string>({ id, rule, counts, bugs, noticedWithin = counts.quick, isWaiting = false, faultsOf }: Target<Bug>): void {
  const count = IS_FULL ? counts.full : counts.quick
  const noticed: string[] = []
  let seconds: number | undefined
  const run = (bug?: Bug) => faultsOf({ count: bug ? noticedWithin : count, random: seededRandom(SEED), bug })
  const runs = new Map<Bug | undefined, Promise<readonly string[]>>()
  const runBegun = (bug?: Bug) => {
    if (isWaiting && !IS_FULL && runs.size === 0) {
      for (const which of [undefined, ...bugs]) runs.set(which, run(which))
      for (const begun of runs.values()) begun.catch(() => undefined) // its own test says so
    }
    return runs.get(bug) ?? run(bug)
  }

  describe(`${id}: ${rule}`, function () {
    this.timeout(LONGEST_MILLISECONDS)

    it(`holds for ${count.toLocaleString('en')} ${counts.of} (FC_SEED=${SEED})`, async () => {
      const start = performance.now()
      const faults = await runBegun()
      assert.deepEqual(faults.slice(0, 5), [])
      seconds = (performance.now() - start) / 1000
    })

    for (const bug of bugs) {
      it(`is broken, and that is noticed, where ${bug}`, async () => {
        const faults = await runBegun(bug)
        assert.notEqual(faults.length, 0, `FC_SEED=${SEED}: the planted bug was not noticed`)
        noticed.push(bug)
      })
    }

    after(async () => {
      if (!IS_FULL || seconds === undefined || noticed.length < bugs.length) return
      const outcome: Outcome = { id, rule, count, of: counts.of, seed: SEED, seconds, bugs }
      await mkdir(REPORTS, { recursive: true })
      await writeFile(join(REPORTS, `${id}.json`), JSON.stringify(outcome))
    })
  })
}
