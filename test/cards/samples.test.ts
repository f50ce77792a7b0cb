import assert from 'node:assert/strict'
import { glob, readFile, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compile, LARGEST_CARD_BYTES } from '#cards/render'
import welcomeTemplate from '../../cards/welcome/welcome.template.json' with { type: 'json' }
import { partsOf } from '#test/cards/card-parts'
import { objectionsTo } from '#test/cards/parse-card'
import { SAMPLE_VALUES } from '#test/cards/sample-values'

const CARDS = fileURLToPath(new URL('../../cards', import.meta.url))
const read = async (name: string, kind: 'template' | 'sample') => JSON.parse(await readFile(pathOf(name, kind), 'utf8')) as object

describe('a template with its sample', () => {
  // Where a card's data has changed: `WRITE_SAMPLES=1 npx mocha test/cards/samples.test.ts` writes the samples anew.
  if (process.env['WRITE_SAMPLES']) before(() => Promise.all(Object.entries(SAMPLE_VALUES).map(([name, data]) => writeFile(pathOf(name, 'sample'), `${JSON.stringify(data, null, 2)}\n`))))

  for (const [name, data] of Object.entries(SAMPLE_VALUES)) {
    it(`is a finished ${name} card, and the data that the card makes of its example`, async () => {
      const sample = await read(name, 'sample')
      assert.deepEqual(sample, JSON.parse(JSON.stringify(data)))
      const card = compile(await read(name, 'template'))(sample, 'en')
      assert.deepEqual(objectionsTo(card), [])
      assert.ok(partsOf(card).length > 3)
    })
  }

  it('is there for every card', async () => {
    const templates = await Array.fromAsync(glob('*/*.template.json', { cwd: CARDS }))
    assert.deepEqual(templates.map((path) => basename(path, '.template.json')).sort(), Object.keys(SAMPLE_VALUES).sort())
  })

  it('is refused where a value is missing', async () => {
    const sample = await read('welcome', 'sample')
    assert.throws(() => compile<object>(welcomeTemplate)({ ...sample, hello: undefined }, 'en'), /not finished.*\$\{hello/)
  })

  it('is shown with its texts cut where it would be larger than Teams takes', async () => {
    const sample = await read('welcome', 'sample')
    const json = JSON.stringify(compile<object>(welcomeTemplate)({ ...sample, hello: 'x'.repeat(30_000) }, 'en'))
    assert.ok(json.includes(`${'x'.repeat(5_999)}…`) && Buffer.byteLength(json) <= LARGEST_CARD_BYTES)
  })

  it('is refused where it is larger even so', () => {
    const many = { type: 'AdaptiveCard', version: '1.5', body: Array.from({ length: 300 }, () => ({ type: 'TextBlock', text: '${text}' })) }
    assert.throws(() => compile<object>(many)({ text: 'x'.repeat(30_000) }, 'en'), /Teams takes/)
  })
})

function pathOf(name: string, kind: 'template' | 'sample'): string {
  return `${CARDS}/${name}/${name}.${kind}.json`
}
