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
  noticedWithin: 400,
  async faultsOf({ count, random, bug }) {
    const faults: string[] = []
    let left = count
    const killAgainAndAgain = async () => {
      const place = await newLowdbPlace()
      const writing: Writing = { world: new SmallWorld(), told: 0 }
      while (left-- > 0 && faults.length === 0) faults.push(...(await killOnce(place, writing, random, bug && BUGS[bug])))
      await place.remove()
    }
    await Promise.all(Array.from({ length: AT_ONCE }, killAgainAndAgain))
    return faults
  },
})

/** What one process after the other does to a store; `told`: the last change that one of them acknowledged. */
interface Writing {
  readonly world: SmallWorld
  told: number
}

/** Lets a process change the store until it is killed, and looks at what it left; the next one goes on from there. */
async function killOnce(place: LowdbPlace, writing: Writing, random: () => number, bug: WriterBug | undefined): Promise<string[]> {
  const isEarly = random() < WHILE_OPENING
  const milliseconds = random() * 25
  const output = await outputUntilKilled(place.directory, bug, isEarly, milliseconds)
  const [, opened = 0] = /^open ([\d.]+)\n/.exec(output) ?? []
  const { world } = writing
  writing.told = Math.max(writing.told, Number(/(\d+)\n[^\n]*$/.exec(output.replace(/^open .*\n/, ''))?.[1] ?? 0))
  // A change that was seen stays, told or not; its document may not have been written.
  const done = Math.max(world.versions['a'] ?? 0, writing.told)
  world.versions['a'] = done
  world.documents = Array.from({ length: done + 2 - writing.told }, (_, index) => writing.told + index || undefined)
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
