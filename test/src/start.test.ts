import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLog } from '#adapters/pino/log'
import { readConfig } from '#src/config'
import { startBot } from '#src/main'

describe('A bot whose port is taken', () => {
  it('says so, begins nothing, and leaves the store to the next one', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'start-'))
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    try {
      const read = readConfig({ STORE: `lowdb:${folder}`, PORT: String((other.address() as AddressInfo).port) })
      assert.ok('config' in read)
      const written: string[] = []
      await assert.rejects(startBot(read.config, openLog({ level: 'trace', secrets: [] }, { write: (line) => written.push(line) })), /PORT chooses another port/)
      assert.ok(!existsSync(join(folder, 'lock')))
      assert.deepEqual(written, [])
    } finally {
      other.close()
      await rm(folder, { recursive: true, force: true })
    }
  })
})
