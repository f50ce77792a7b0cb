import assert from 'node:assert/strict'
import { LOCALES } from '#cards/locales/locales'
import { LARGEST_CARD_BYTES, type AdaptiveCard } from '#cards/render'
import { partsOf, partsOfType, type Part } from '#test/cards/card-parts'
import { gallery, PLAIN } from '#test/cards/gallery'
import { objectionsTo } from '#test/cards/parse-card'

const MOST_BUTTONS = 6
const DATA_KEYS = ['verb', 'text', 'page', 'quantity', 'version', 'draft', 'customerId', 'orderId', 'reservationId', 'caseId', 'scopeKind', 'subscriptionId', 'resourceGroup', 'managementGroupId', 'principalId', 'role', 'assignmentId', 'errandId', 'classificationId', 'severity', 'language', 'action']
/** What is given back and bought in an exchange: what it is, and how many, never a price. */
const ITEM_KEYS = ['orderId', 'reservationId', 'resourceType', 'sku', 'region', 'term', 'billingPlan', 'quantity']

/** Buttons whose data may be long, and which one can do without: they have no room for a second copy of it. */
const MAY_BE_DROPPED = ['exchange.list', 'exchange.change', 'exchange.also-buy', 'exchange.also-return', 'quote.contact', 'quote.languages', 'quote.share']

describe('every card, in every language,', () => {
  let cards: [string, AdaptiveCard][]
  before(() => {
    cards = LOCALES.flatMap((locale) => Object.entries(gallery(PLAIN, locale)).map(([name, card]): [string, AdaptiveCard] => [`${locale}: ${name}`, card]))
  })
  const each = (check: (card: AdaptiveCard, name: string) => void) => () => cards.forEach(([name, card]) => check(card, name))

  it('is read by Microsoft’s renderer without a complaint', each((card, name) => assert.deepEqual(objectionsTo(card), [], name)))

  it('is a card of version 1.5 that is small enough for Teams', each((card, name) => {
    assert.deepEqual([card.type, card.version, card.$schema], ['AdaptiveCard', '1.5', 'http://adaptivecards.io/schemas/adaptive-card.json'], name)
    assert.ok(Buffer.byteLength(JSON.stringify(card)) <= LARGEST_CARD_BYTES, name)
  }))

  it('leaves no place open', each((card, name) => assert.doesNotMatch(JSON.stringify(card), /\$\{|undefined|\[object|\{\{|NaN/, name)))

  it('has a heading', each((card, name) => assert.ok(partsOf(card).some(({ style }) => style === 'heading'), name)))

  it(`has at most ${MOST_BUTTONS} buttons`, each((card, name) => assert.ok(buttonsOf(card.body, card.actions).length <= MOST_BUTTONS, name)))

  it('lets each deed fall back to a submit with the same data', each((card, name) => {
    for (const action of partsOfType(card, 'Action.Execute').filter(({ verb, fallback }) => fallback !== 'drop' || !MAY_BE_DROPPED.includes(String(verb)))) {
      const fallback = action['fallback'] as Part
      assert.equal(fallback['type'], 'Action.Submit', name)
      assert.deepEqual(fallback['data'], action['data'], name)
      assert.equal((action['data'] as Part)['verb'], action['verb'], name)
    }
  }))

  it('sends ids, a page, a quantity and a version, and nothing that decides', each((card, name) => {
    for (const action of partsOfType(card, 'Action.Execute')) {
      const { returns = [], purchases = [], ...data } = action['data'] as Part & { returns?: object[]; purchases?: object[] }
      for (const key of Object.keys(data)) assert.ok(DATA_KEYS.includes(key), `${name}: ${key}`)
      for (const key of [...returns, ...purchases].flatMap(Object.keys)) assert.ok(ITEM_KEYS.includes(key), `${name}: ${key}`)
    }
  }))

  it('labels each input and says what is wrong with it', each((card, name) => {
    for (const { id, label, errorMessage } of partsOfType(card, 'Input.')) assert.ok(label && errorMessage, `${name}: ${String(id)}`)
  }))

  it('lets somebody stop whatever they have typed', each((card, name) => {
    for (const stop of partsOfType(card, 'Action.Execute').filter(({ verb }) => verb === 'stop')) assert.equal(stop['associatedInputs'], 'none', name)
  }))

  it('gives each id once, and toggles only what is there', each((card, name) => {
    const ids = partsOf(card).map(({ id }) => id).filter((id) => id !== undefined)
    assert.deepEqual(ids, [...new Set(ids)], name)
    for (const target of partsOfType(card, 'Action.ToggleVisibility').flatMap(({ targetElements }) => targetElements as string[])) assert.ok(ids.includes(target), `${name}: ${target}`)
  }))

  it('wraps what could be long', each((card, name) => {
    for (const { text, wrap } of partsOfType(card, 'TextBlock')) assert.ok(wrap === true || String(text).length <= 24, `${name}: ${String(text)}`)
  }))
})

/** The buttons that one sees: those below the card and those in its rows; a form that unfolds counts as one. */
function buttonsOf(body: readonly object[], actions: readonly object[] = []): object[] {
  const rows = body.flatMap((part) => {
    const { type, items, actions: inRow } = part as { type: string; items?: object[]; actions?: object[] }
    return type === 'ActionSet' ? (inRow ?? []) : type === 'Container' ? buttonsOf(items ?? []) : []
  })
  return [...rows, ...actions]
}
