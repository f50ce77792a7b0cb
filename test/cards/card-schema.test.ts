import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { Ajv, type ValidateFunction } from 'ajv'
import formats from 'ajv-formats'
import draft6 from 'ajv/dist/refs/json-schema-draft-06.json' with { type: 'json' }
import { LOCALES } from '#cards/locales/locales'
import type { AdaptiveCard } from '#cards/render'
import { partsOf } from '#test/cards/card-parts'
import { gallery, PLAIN } from '#test/cards/gallery'

const SHARED = new URL('../../../shared/', import.meta.url)
/** Cards say that they are of 1.5; Teams takes two things of 1.6 in them, which the schema of 1.5 does not know: a list that filters, and Data.Query. */
const SCHEMA = new URL('openapi/adaptive-cards/adaptive-card-1.6.0.json', SHARED)

describe('Microsoft’s schema for Adaptive Cards', () => {
  let ajv: Ajv
  let isCard: ValidateFunction

  before(function () {
    if (!existsSync(SCHEMA)) {
      if (process.env.CI === 'true' && existsSync(SHARED)) assert.fail(`The reference material is there, but not ${SCHEMA.pathname}`)
      console.log('      skipped: the reference material (../shared) is not beside the project')
      return this.skip()
    }
    ajv = new Ajv({ strict: false, logger: false })
    formats.default(ajv)
    ajv.addMetaSchema(draft6)
    isCard = ajv.compile(schema())
  })

  // What is wrong is wrong in one part; the schema alone would name every element that the part is not.
  const faultsIn = (shown: AdaptiveCard): string[] => {
    const card = withoutDependentInputs(shown)
    if (isCard(card)) return []
    const faulty = partsOf(card).flatMap((part) => {
      const isPart = ajv.getSchema(`card#/definitions/${String(part['type'])}`)
      if (!isPart) return [`there is no ${String(part['type'])}`]
      return isPart(part) ? [] : [`${String(part['type'])}${ajv.errorsText(isPart.errors?.slice(0, 1), { dataVar: '' })} ${JSON.stringify(isPart.errors?.[0]?.params)} in ${JSON.stringify(part).slice(0, 200)}`]
    })
    return faulty.slice(-1)
  }

  for (const locale of LOCALES) {
    it(`takes every card in ${locale}`, () => {
      const faulty = Object.entries(gallery(PLAIN, locale)).flatMap(([name, card]) => faultsIn(card).map((fault) => `${name}: ${fault}`))
      assert.deepEqual(faulty, [])
    })
  }

  it('takes a card that shows everybody their own, and a list that the bot fills while one types', () => {
    const { welcome } = gallery(PLAIN, 'en')
    assert.ok(welcome)
    const list = { type: 'Input.ChoiceSet', id: 'customer', style: 'filtered', choices: [], 'choices.data': { type: 'Data.Query', dataset: 'customers' } }
    const card = { ...welcome, body: [...welcome.body, list], refresh: { action: { type: 'Action.Execute', verb: 'case.refresh', data: { caseId: 'RD-7K3F9Q2M' } }, userIds: ['29:1'] } }
    assert.deepEqual(faultsIn(card), [])
  })

  it('refuses an element, a property and a value that there is not, and what lacks something', () => {
    const { welcome } = gallery(PLAIN, 'en')
    assert.ok(welcome)
    const refused: [object, RegExp][] = [
      [{ type: 'Slider' }, /there is no Slider/],
      [{ type: 'TextBlock', text: 'a', colour: 'Good' }, /TextBlock.*"colour"/],
      [{ type: 'TextBlock', text: 'a', color: 'Green' }, /TextBlock.*color/],
      [{ type: 'Container', items: [{ type: 'Input.Text', label: 'a' }] }, /^Input\.Text.*'id'/],
    ]
    for (const [part, fault] of refused) assert.match(faultsIn({ ...welcome, body: [part] }).join(), fault)
  })
})

/** Teams knows inputs that depend on others, and the schema does not. Source: “Typeahead search in Adaptive Cards”, dependent inputs. */
function withoutDependentInputs(card: AdaptiveCard): AdaptiveCard {
  return JSON.parse(JSON.stringify(card), (key, value: unknown) => {
    if (key === 'valueChangedAction') return undefined
    if (key !== 'choices.data') return value
    const { associatedInputs: _associatedInputs, ...query } = value as Record<string, unknown>
    return query
  }) as AdaptiveCard
}

/** As it may be compiled: its id by today's name, and without `required` where that is no list. */
function schema(): object {
  const { id: _id, ...read } = JSON.parse(readFileSync(SCHEMA, 'utf8'), (key, value: unknown) => (key === 'required' && typeof value === 'boolean' ? undefined : value)) as { id: string }
  return { ...read, $id: 'card' }
}
