import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'

const PAGE = readFileSync('docs/what-happens-if.md', 'utf8')
const [introduction = '', ...questions] = PAGE.split(/^## /m)

/** The tests that an answer names: a file below test/, and the title of a test in it. */
function testsIn(text: string): { file: string; title: string }[] {
  return [...text.matchAll(/\[([^\]]+\.test\.ts)\]\(\.\.\/test\/([^)]+)\): “([^”]+)”/g)].map(([, , file = '', title = '']) => ({ file: `test/${file}`, title }))
}

describe('The page of what happens if', () => {
  it('says how its answers are shown', () => assert.match(introduction, /test/))

  for (const question of questions) {
    const [name = ''] = question.split('\n')
    if (name.startsWith('What was not')) continue
    it(`names a test that is there: ${name}`, () => {
      const tests = testsIn(question)
      assert.notDeepEqual(tests, [])
      for (const { file, title } of tests) assert.ok(existsSync(file) && readFileSync(file, 'utf8').includes(title), `${file} has no test “${title}”`)
    })
  }
})
