import assert from 'node:assert/strict'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFile, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { newLowdbPlace, type LowdbPlace } from '#test/support/lowdb-place'

const WRITER = fileURLToPath(new URL('../../support/store-writer.ts', import.meta.url))

describe('The lock of the embedded store', function () {
  this.timeout(10_000)
  let place: LowdbPlace
  const warnings: string[] = []
  const warn = (message: string) => void warnings.push(message)

  beforeEach(async () => {
    place = await newLowdbPlace()
    warnings.length = 0
  })
  afterEach(() => place.remove())

  const startWriter = async (): Promise<ChildProcess> => {
    const writer = spawn(process.execPath, [WRITER, place.directory], { stdio: ['ignore', 'pipe', 'inherit'] })
    await once(writer.stdout, 'data')
    return writer
  }
  const kill = async (writer: ChildProcess) => {
    writer.kill('SIGKILL')
    await once(writer, 'close')
  }
  const openAndClose = async () => (await place.open({ warn })).close()

  it('keeps a second process out, and names the first one and what to do; takes over once that is dead', async () => {
    const writer = await startWriter()
    try {
      await assert.rejects(openAndClose(), (error: Error) => {
        assert.match(error.message, new RegExp(`${place.directory} is in use by process ${writer.pid};.* Stop that process, or set STORE .* delete .*lock\\.$`))
        return true
      })
    } finally {
      await kill(writer)
    }
    await openAndClose()
    assert.equal(warnings.length, 1)
    assert.match(warnings[0]!, new RegExp(`locked by process ${writer.pid} that is gone: the lock was taken over`))
  })

  it('keeps this process from opening the store twice, and lets go on close', async () => {
    const store = await place.open()
    await assert.rejects(openAndClose(), /in use by process/)
    await store.close()
    await openAndClose()
    assert.deepEqual(warnings, [])
  })

  it('keeps another container out whose process has our own pid, until its lock is no longer renewed', async () => {
    const lock = join(place.directory, 'lock')
    await writeFile(lock, JSON.stringify({ pid: process.pid, started: '1', space: 'another pid:[1]' }))
    await assert.rejects(openAndClose(), /counts as left behind after 30 s/)
    const halfAMinuteAgo = Date.now() / 1000 - 31
    await utimes(lock, halfAMinuteAgo, halfAMinuteAgo)
    await openAndClose()
    assert.equal(warnings.length, 1)
  })

  it('takes over a lock of a pid that now belongs to another process', async () => {
    const writer = await startWriter()
    const lock = join(place.directory, 'lock')
    const holder = JSON.parse(await readFile(lock, 'utf8')) as { started: string | null }
    if (holder.started !== null) {
      await writeFile(lock, JSON.stringify({ ...holder, started: '1' }))
      await openAndClose()
      assert.equal(warnings.length, 1)
    }
    await kill(writer)
  })

  it('takes over a lock that its process could not finish writing', async () => {
    await writeFile(join(place.directory, 'lock'), '{"pi')
    await openAndClose()
    assert.match(warnings.join(), /locked by a process that is gone/)
  })

  it('takes no work after close, and finishes what was begun before', async () => {
    const store = await place.open()
    const begun = store.documents('d').write('k', 1)
    await store.close()
    await begun
    await assert.rejects(store.documents('d').read('k'), /The store is closed/)
    const again = await place.open()
    assert.equal(await again.documents('d').read('k'), 1)
    await again.close()
  })
})
