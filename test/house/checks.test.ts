import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const require = createRequire(import.meta.url)

/** Starts a package's program; what it says, and whether it is content. */
function run(packageName: string, program: string, ...options: string[]): Promise<{ isContent: boolean; output: string }> {
  const file = require.resolve(`${packageName}/package.json`).replace(/package\.json$/, program)
  return new Promise((resolve) => {
    execFile(process.execPath, [file, ...options], { cwd: root, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => resolve({ isContent: !error, output: stdout + stderr }))
  })
}

// Begun when this file is loaded, one after the other: they keep a second core busy while the first runs the other tests.
const types = run('typescript', 'bin/tsc', '--pretty', 'false')
const lint = types.then(() => run('eslint', 'bin/eslint.js', '.'))

describe('The whole project', function () {
  this.timeout(180_000)

  it('has consistent types', async () => {
    const { isContent, output } = await types
    if (!isContent) assert.fail(`npm run types\n${output}`)
  })

  it('keeps the rules of the house', async () => {
    const { isContent, output } = await lint
    if (!isContent) assert.fail(`npm run lint\n${output}`)
  })
})
