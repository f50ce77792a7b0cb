import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { newLowdbPlace, type LowdbPlace } from '#test/support/lowdb-place'
import { SEED } from '#test/support/seed'
import { seededRandom } from '#test/support/seeded-random'

const WRITER = fileURLToPath(new URL('../../support/store-writer.ts', import.meta.url))
const ROUNDS = Number(process.env['CRASH_ROUNDS'] ?? 30)
const random = seededRandom(SEED)

describe('The embedded store whose process is killed', function () {
  this.timeout(2_000 * ROUNDS)
  let place: LowdbPlace

  beforeEach(async () => {
    place = await newLowdbPlace()
  })
  afterEach(() => place.remove())

  /** Lets a process write until it is killed; the last number that it acknowledged. */
  const writeUntilKilled = async (milliseconds: number, mode: string[]) => {
    const writer = spawn(process.execPath, [WRITER, place.directory, ...mode], { stdio: ['ignore', 'pipe', 'inherit'] })
    let output = ''
    writer.stdout.setEncoding('utf8').on('data', (text: string) => (output += text))
    await once(writer.stdout, 'data')
    setTimeout(() => writer.kill('SIGKILL'), milliseconds)
    await once(writer, 'close')
    return Number(/(\d+)\n[^\n]*$/.exec(output)?.[1] ?? 0)
  }

  /** What is there after a kill, and what is wrong with it; no faults if nothing is. */
  const lookAfterKill = async (acknowledged: number, seen: number) => {
    const before = Math.max(acknowledged, seen)
    const store = await place.open({ warn: () => {} })
    const { ledger, version } = await store.ledgers.read('c')
    const faults: string[] = []
    if (version < before || version > before + 1) faults.push(`${before} changes were acknowledged or seen, ${version} are there`)
    const open = ledger.openCases.map(({ id }) => id)
    const expected = Array.from({ length: Math.min(version, 3) }, (_, index) => `RD-${version - Math.min(version, 3) + 1 + index}`)
    if (open.join() !== expected.join()) faults.push(`open are ${open.join()}`)
    for (let number = Math.max(1, version - 12); number <= version - 3; number++) {
      if ((await store.ledgers.closedCase('c', `RD-${number}`))?.state !== 'withdrawn') faults.push(`RD-${number} was lost`)
    }
    const counter = (await store.documents<number>('counters').read('last')) ?? 0
    if (counter < acknowledged || counter > version) faults.push(`the document says ${counter}`)
    await store.close()
    return { version, faults }
  }

  const faultsOfRounds = async (rounds: number, mode: string[] = []) => {
    const faults: string[] = []
    let [acknowledged, seen] = [0, 0]
    for (let round = 0; round < rounds; round++) {
      const milliseconds = random() * 60
      acknowledged = Math.max(acknowledged, await writeUntilKilled(milliseconds, mode))
      const after = await lookAfterKill(acknowledged, seen)
      // A change whose acknowledgement the kill cut off is there from now on.
      seen = after.version
      faults.push(...after.faults.map((fault) => `round ${round}, killed after ${milliseconds} ms: ${fault}`))
    }
    return faults
  }

  it(`loses and doubles no acknowledged change in ${ROUNDS} rounds (seed ${SEED})`, async () => {
    assert.deepEqual(await faultsOfRounds(ROUNDS), [])
  })

  it('would notice a store that acknowledges too early', async () => {
    for (let round = 0; round < 20; round++) if ((await faultsOfRounds(1, ['too-early'])).length > 0) return
    assert.fail('20 rounds with the planted bug passed')
  })
})
