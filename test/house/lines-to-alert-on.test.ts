import assert from 'node:assert/strict'
import { glob, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

describe('The lines that operators alert on', () => {
  it('are logged word for word as docs/operations.md has them', async () => {
    const page = await readFile(new URL('../../docs/operations.md', import.meta.url), 'utf8')
    const [, section = ''] = page.split('## Lines to alert on')
    const lines = [...(section.split('## ')[0] ?? '').matchAll(/^\| `([^`]{20,})` \|/gm)].map(([, line]) => line!)
    let code = ''
    for await (const file of glob('{src,bot}/**/*.ts', { cwd: root })) code += await readFile(`${root}/${file}`, 'utf8')
    assert.ok(lines.length >= 5, 'the table was not read')
    assert.deepEqual(lines.filter((line) => !code.includes(`warn('${line}'`)), [])
  })
})
