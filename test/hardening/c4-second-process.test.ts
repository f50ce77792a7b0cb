import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { newLowdbPlace } from '#test/support/lowdb-place'
import { target } from '#test/hardening/target'

const WRITER = fileURLToPath(new URL('../support/store-writer.ts', import.meta.url))
const REFUSAL = /The store .* is in use by (process \d+|another process); .* Stop that process, or set STORE to another folder/
const LOSS = /This process has lost its lock on the store .* Nothing more is written\. Start it again/

target({
  id: 'C4',
  rule: 'a second process does not open the store, and says who has it and what to do; one that lost its lock in a pause writes nothing more',
  counts: { quick: 4, full: 300, of: 'races of processes to one store: new, taken over from one that was paused, left behind by one that was killed, or open' },
  bugs: ['the lock is not taken', 'a lock that was lost is not noticed'],
  noticedWithin: 2,
  async faultsOf({ count, random, bug }) {
    const faults: string[] = []
    const given = bug ? [bug === 'the lock is not taken' ? 'no-lock' : 'never-looks'] : []
    for (let race = 0; race < count && faults.length === 0; race++) {
      const place = await newLowdbPlace()
      const kind = (['new', 'paused', 'left behind', 'open'] as const)[race % 4]!
      if (kind === 'paused') {
        const said = await resumed(place.directory, given)
        if (!LOSS.test(said)) faults.push(`race ${race}: a process that had lost its lock ${said === '' ? 'went on writing' : `said: ${said}`}`)
        await place.remove()
        continue
      }
      const first = kind === 'new' ? undefined : start(place.directory, given)
      if (first) await first.outcome
      if (kind === 'left behind') await first?.end()
      const racers = Array.from({ length: random() < 0.5 ? 2 : 3 }, () => start(place.directory, given))
      const outcomes = await Promise.all(racers.map(({ outcome }) => outcome))
      const opened = outcomes.filter((outcome) => outcome === 'open').length
      // Of those that find the same old lock at once each may give way to the other, but two never win.
      const most = kind === 'open' ? 0 : 1
      if (opened > most) faults.push(`race ${race}, ${kind}: ${opened} processes opened the store${first && kind === 'open' ? ' beside the one that had it' : ''}`)
      if (kind === 'new' && opened === 0) faults.push(`race ${race}: nobody could open a new store`)
      for (const outcome of outcomes) if (outcome !== 'open' && !REFUSAL.test(outcome)) faults.push(`race ${race}, ${kind}: it was said: ${outcome}`)
      await Promise.all([...racers, ...(first ? [first] : [])].map((process) => process.end()))
      await place.remove()
    }
    return faults
  },
})

/** What a process says, as it ends, that was paused until another had taken its lock over; nothing where it goes on. */
async function resumed(directory: string, given: readonly string[]): Promise<string> {
  const paused = start(directory, given)
  await paused.outcome
  paused.signal('SIGSTOP')
  await writeFile(join(directory, 'lock'), JSON.stringify({ pid: 1, started: '1', space: 'another pid:[1]' }))
  await wait(150)
  paused.signal('SIGCONT')
  const said = await Promise.race([paused.ended, wait(1_500, '')])
  await paused.end()
  return said
}

/** A process that opens the store and goes on to change it; `outcome`: `open`, or what it said as it ended. */
function start(directory: string, given: readonly string[]) {
  const writer = spawn(process.execPath, [WRITER, directory, ...given], { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  writer.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
  const ended = once(writer, 'close')
  return {
    ended: ended.then(() => said),
    signal: (name: NodeJS.Signals) => writer.kill(name),
    outcome: Promise.race([once(writer.stdout, 'data').then(() => 'open'), ended.then(() => said)]),
    async end() {
      writer.kill('SIGKILL')
      await ended
    },
  }
}
