import assert from 'node:assert/strict'
import { glob, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const MOST_LINES = 150

describe('Source files', () => {
  it(`fit two screens: at most ${MOST_LINES} lines`, async () => {
    const tooLong: string[] = []
    for await (const path of glob('{src,bot,cards}/**/*.ts', { cwd: root })) {
      const lines = (await readFile(`${root}/${path}`, 'utf8')).split('\n').length - 1
      if (lines > MOST_LINES) tooLong.push(`${path} has ${lines} lines: is each of its parts one thing?`)
    }
    assert.deepEqual(tooLong, [])
  })
})
