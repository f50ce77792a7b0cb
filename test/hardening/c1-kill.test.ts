import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { newLowdbPlace, type LowdbPlace } from '#test/support/lowdb-place'
import { SmallWorld } from '#test/support/small-world'
import type { WriterBug } from '#test/support/store-writer'
import { target } from '#test/hardening/target'

const WRITER = fileURLToPath(new URL('../support/store-writer.ts', import.meta.url))
const AT_ONCE = 4
const LONGEST_START_MILLISECONDS = 2_000
/** One kill in five comes while the store is being opened. */
const WHILE_OPENING = 0.2

const BUGS: Record<string, WriterBug> = { 'changes are acknowledged before they are done': 'too-early', 'the audit is written after the head': 'audit-late' }

target({
  id: 'C1',
  rule: 'a process that is killed loses and doubles no acknowledged change, and its store opens again within 2 s',
  counts: { quick: 8, full: 10_000, of: 'kills (-9) at a random point' },
  bugs: ['changes are acknowledged before they are done', 'the audit is written after the head'],
  noticedWithin: 60,
  async faultsOf({ count, random, bug }) {
    const faults: string[] = []
    let left = count
    const killAgainAndAgain = async () => {
      const place = await newLowdbPlace()
      const world = new SmallWorld()
      while (left-- > 0 && faults.length === 0) faults.push(...(await killOnce(place, world, random, bug && BUGS[bug])))
      await place.remove()
    }
    await Promise.all(Array.from({ length: AT_ONCE }, killAgainAndAgain))
    return faults
  },
})

/** Lets a process change the store until it is killed, and looks at what it left; the next one goes on from there. */
async function killOnce(place: LowdbPlace, world: SmallWorld, random: () => number, bug: WriterBug | undefined): Promise<string[]> {
  const isEarly = random() < WHILE_OPENING
  const milliseconds = random() * 25
  const output = await outputUntilKilled(place.directory, bug, isEarly, milliseconds)
  const [, opened = 0] = /^open ([\d.]+)\n/.exec(output) ?? []
  const seen = world.versions['a'] ?? 0
  const acknowledged = Math.max(seen, Number(/(\d+)\n[^\n]*$/.exec(output.replace(/^open .*\n/, ''))?.[1] ?? 0))
  world.versions['a'] = acknowledged
  // A change that was seen may still have had its document to write.
  world.documents = [seen - 1, acknowledged, acknowledged + 1].map((number) => (number > 0 ? number : undefined))
  const start = performance.now()
  const faults = await look(place, world).catch((error: unknown) => [String(error)])
  const slowest = Math.max(Number(opened), performance.now() - start)
  if (slowest > LONGEST_START_MILLISECONDS) faults.push(`the store took ${slowest} ms to open`)
  return faults.map((fault) => `killed ${milliseconds} ms after ${isEarly ? 'its start' : 'it opened the store'}: ${fault}`)
}

async function look(place: LowdbPlace, world: SmallWorld): Promise<string[]> {
  const store = await place.open({ warn: () => undefined })
  try {
    const faults = await world.faultsOf(store)
    world.versions['a'] = (await store.ledgers.read('a')).version
    return faults
  } finally {
    await store.close()
  }
}

async function outputUntilKilled(directory: string, bug: WriterBug | undefined, isEarly: boolean, milliseconds: number): Promise<string> {
  const writer = spawn(process.execPath, [WRITER, directory, ...(bug ? [bug] : [])], { stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  writer.stdout.setEncoding('utf8').on('data', (text: string) => (output += text))
  const ended = once(writer, 'close')
  await (isEarly ? once(writer, 'spawn') : Promise.race([once(writer.stdout, 'data'), ended]))
  setTimeout(() => writer.kill('SIGKILL'), isEarly ? 60 + 4 * milliseconds : milliseconds)
  await ended
  return output
}
