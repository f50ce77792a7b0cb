import assert from 'node:assert/strict'
import { matching, pageOf, pointedAt } from '#bot/dialogs/reservation-list'
import { readPressed } from '#bot/pressed'
import type { Reservation } from '#domain/reservation'
import { customerOf, WORLD } from '#test/bot/sentence-world'

const CONTOSO = customerOf('Contoso Ltd')
const OWNED = WORLD.reservations[CONTOSO.id] ?? []
const MANY: readonly Reservation[] = Array.from({ length: 5_000 }, (_, index) => ({ ...OWNED[index % OWNED.length]!, name: `Servers ${index}`, id: `a${index}`, orderId: `b${index}` }))
const LETTERS = 80_000
/** Reading a filter took eighteen seconds once. */
const BOUND_MILLISECONDS = 2_000

describe('A list of very many reservations', function () {
  this.timeout(30_000)

  const hostile: [string, string][] = [
    ['one word', 'd4s '.repeat(LETTERS / 4)],
    ['different words', Array.from({ length: LETTERS / 8 }, (_, index) => `ser${index}x`).join(' ')],
    ['one letter', 'a'.repeat(LETTERS)],
    ['a region', 'west europe '.repeat(LETTERS / 12)],
    ['spaces', ' '.repeat(LETTERS).concat('x')],
    ['Chinese signs', '服务器'.repeat(LETTERS / 3)],
  ]
  for (const [name, filter] of hostile) {
    it(`is read at once for a filter of ${LETTERS} letters: ${name}`, () => {
      for (const read of [() => matching(MANY, filter), () => pageOf(MANY, pointedAt(MANY, filter, CONTOSO, true), 0)]) {
        const start = performance.now()
        read()
        const took = performance.now() - start
        assert.ok(took < BOUND_MILLISECONDS, `${took} ms`)
      }
    })
  }

  it('is still found by a part of a name, of a region and of an id', () => {
    assert.deepEqual(matching(MANY, 'vers 4321').map(({ name }) => name), ['Servers 4321'])
    assert.deepEqual(matching(MANY, 'a4321').map(({ name }) => name), ['Servers 4321'])
    assert.equal(matching(MANY, 'north europe d8s').length, MANY.length / OWNED.length)
  })

  it('says of what it misses no more than fits', () => {
    const filter = 'x'.repeat(LETTERS)
    assert.equal(pageOf(MANY, pointedAt(MANY, filter), 0).missed, filter.slice(0, 200))
  })
})

describe('A search that is typed into a card', () => {
  it('is cut where it is too long to find anything, so that nobody loses a form', () => {
    const long = 'x'.repeat(LETTERS)
    for (const [verb, data] of [['cancel.find', { search: long }], ['cancel.page', { customerId: 'C', page: 0, filter: long }], ['find.go', { action: 'cancel', customer: long, reservation: long, quantity: long }]] as const) {
      const lengths = Object.values(readPressed(verb, data) ?? {}).map((value) => String(value).length)
      assert.ok(lengths.includes(500) && Math.max(...lengths) === 500, verb)
    }
  })
})
