import assert from 'node:assert/strict'
import fc from 'fast-check'
import { LOCALES, type Locale } from '#cards/locales/locales'
import { converse } from '#bot/dialogs/converse'
import { IDLE } from '#bot/dialogs/dialog-state'
import { customersNamed, nameStarts, takenBy } from '#bot/reading/customers-named'
import { narrow } from '#bot/reading/narrow'
import { quantityIn } from '#bot/reading/quantity'
import { piecesOf, sentenceOf } from '#bot/reading/sentence'
import { REGIONS, SPOKEN } from '#bot/reading/spoken-words'
import { understand } from '#bot/reading/understand'
import { customerOf, CUSTOMERS, WORLD } from '#test/bot/sentence-world'
import { inputOf, run } from '#test/bot/talk'
import { SEED } from '#test/support/seed'

const OWNED = CUSTOMERS.flatMap((customer) => (WORLD.reservations[customer.id] ?? []).map((reservation) => ({ customer, reservation })))
const WORDS = Object.values(SPOKEN).flatMap(({ actions, all, corrections, exceptions, fillers, numbers, other }) => [...Object.values(actions).flat(), ...all, ...corrections, ...exceptions, ...fillers, ...Object.keys(numbers), ...other])
const SEPARATORS = [' ', '', ', ', '-', '’', '. ', '，', '\n', ' 2 ', "'s ", '의 ', '的']

/** How each language says it: what is to be done, how many, whose, which size, and where. */
const SAY: Record<Locale, (said: { quantity: number; customer: string; sku: string; region: string }) => readonly string[]> = {
  en: ({ quantity, customer, sku, region }) => [`refund ${quantity} of ${customer}'s ${sku} in ${region}`, `I would like to exchange ${quantity} ${sku} of ${customer} in ${region}, please`],
  fr: ({ quantity, customer, sku, region }) => [`annuler ${quantity} ${sku} de ${customer} en ${region}`, `nous voudrions échanger ${quantity} ${sku} du client ${customer}, région ${region}`],
  pl: ({ quantity, customer, sku, region }) => [`zwróć ${quantity} ${sku} firmy ${customer}, region ${region}`, `chcemy wymienić ${quantity} sztuk ${sku} klienta ${customer} w regionie ${region}`],
  ko: ({ quantity, customer, sku, region }) => [`${customer}의 ${region} ${sku} ${quantity}개를 환불해 주세요`, `${region}에 있는 ${customer} ${sku} ${quantity}대 취소`],
  'zh-Hans': ({ quantity, customer, sku, region }) => [`请退还${customer}在${region}的${quantity}台${sku}`, `帮我取消 ${customer} 在 ${region} 的 ${sku} ${quantity} 个`],
}

describe('Any sentence', () => {
  it('of the words of every language throws nothing, and is answered', () => {
    const text = fc.array(fc.tuple(fc.constantFrom(...WORDS, ...CUSTOMERS.map(({ name }) => name), 'D4s', 'West Europe', '3', '3 years'), fc.constantFrom(...SEPARATORS)), { maxLength: 12 }).map((parts) => parts.flat().join(''))
    const talk = fc.array(text, { minLength: 1, maxLength: 4 })
    fc.assert(fc.property(talk, (texts) => {
      texts.reduce((state, each) => (isTalk(each) ? run(WORLD, state, inputOf(each)).state : state), IDLE)
    }), { seed: SEED, numRuns: 300 })
  })

  it('of any signs throws nothing', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (text) => {
      if (isTalk(text)) converse(IDLE, inputOf(text))
      customersNamed(sentenceOf(text), CUSTOMERS)
    }), { seed: SEED, numRuns: 100 })
  })

  for (const locale of LOCALES) {
    it(`gives back what it was made of, in ${locale}`, () => {
      const owned = fc.constantFrom(...OWNED.filter(({ reservation }) => REGIONS[locale][reservation.region] && reservation.state === 'Active'))
      const made = fc.tuple(owned, fc.integer({ min: 1, max: 999 }), fc.nat(9), fc.nat(1))
      fc.assert(fc.property(made, ([{ customer, reservation }, quantity, name, way]) => {
        const names = REGIONS[locale][reservation.region] ?? []
        const text = SAY[locale]({ quantity, customer: customer.name, sku: reservation.sku, region: names[name % names.length] ?? '' })[way] ?? ''
        const sentence = sentenceOf(text)
        const [named] = customersNamed(sentence, CUSTOMERS)
        assert.equal(named?.customer.name, customer.name, text)
        const taken = takenBy(named)
        const pieces = piecesOf(sentence, taken)
        assert.equal(quantityIn(pieces, sentence), String(quantity), text)
        assert.deepEqual(pieces.flatMap((piece) => (piece.kind === 'region' ? [piece.region] : [])), [reservation.region], text)
        const { found, said } = narrow(WORLD.reservations[customer.id] ?? [], sentence, taken)
        assert.ok(found.includes(reservation), text)
        // What the list is narrowed by narrows it again to the same.
        assert.deepEqual(narrow(WORLD.reservations[customer.id] ?? [], sentenceOf(said)).found, found, said)
      }), { seed: SEED, numRuns: 200 })
    })
  }
})

describe('A hostile text', () => {
  const hostile: [string, string][] = [
    ['one letter', 'a'.repeat(5_000)],
    ['one action', 'cancel '.repeat(4_000)],
    ['a region’s words', 'west '.repeat(100)],
    ['Chinese signs', '退一个的'.repeat(125)],
    ['Korean politeness', '취소해주세요'.repeat(80)],
    ['endings', 'contoso'.concat("'s".repeat(250))],
    ['digits and points', '1.'.repeat(250)],
    ['accents', 'a\u0301'.repeat(250)],
    ['underscores', '_'.repeat(500)],
    ['spaces', ' '.repeat(5_000).concat('x')],
    ['faces', '😀'.repeat(250)],
  ]
  for (const [name, text] of hostile) {
    it(`of ${name} is read at once`, () => {
      const read = () => {
        understand(text)
        nameStarts(sentenceOf(text))
        narrow(WORLD.reservations[customerOf('Contoso Ltd').id] ?? [], sentenceOf(text))
      }
      const times = Array.from({ length: 5 }, () => {
        const start = performance.now()
        read()
        return performance.now() - start
      })
      assert.ok(Math.min(...times) < 15, `${Math.min(...times)} ms`)
    })
  }
})

function isTalk(text: string): boolean {
  return ['begin', 'text', 'stop'].includes(understand(text).type)
}
