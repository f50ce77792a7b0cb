import assert from 'node:assert/strict'
import { LARGEST_CARD_BYTES } from '#cards/render'
import { scopeFormCard } from '#cards/scope-form/scope-form.card'
import { scopePreviewCard } from '#cards/scope-preview/scope-preview.card'
import type { ReservationScope } from '#domain/reservation-scope'
import { partsOfType, textOf, type Part } from '#test/cards/card-parts'
import { aCustomer, aReservation } from '#test/cards/examples'
import { BAKERIES, PRODUCTION, SUBSCRIPTIONS, TESTING, tooMuch } from '#test/cards/manage-gallery'

type FormValues = Parameters<typeof scopeFormCard>[0]

const about = { customer: aCustomer(), reservation: aReservation() }
const ids = { customerId: aCustomer().id, orderId: aReservation().orderId, reservationId: aReservation().id }
const formOf = (differs: Partial<FormValues> = {}) => scopeFormCard({ ...about, present: { kind: 'shared' }, typed: {}, subscriptions: SUBSCRIPTIONS, resourceGroups: ['ovens', 'shops'], managementGroups: [BAKERIES], ...differs }, 'en')
const inputsOf = (differs: Partial<FormValues> = {}) => Object.fromEntries(partsOfType(formOf(differs), 'Input.').map((input) => [String(input['id']), input]))
const valuesIn = (input: Part | undefined) => ((input?.['choices'] ?? []) as Part[]).map(({ value }) => value)

describe('the form for a scope', () => {
  it('asks where the discount should apply, and begins with where it applies now', () => {
    const inputs = inputsOf({ present: { kind: 'resource-group', subscriptionId: TESTING.id, resourceGroup: 'Shops' } })
    assert.deepEqual(Object.entries(inputs).map(([id, { value }]) => [id, value]), [['scopeKind', 'resource-group'], ['subscriptionId', TESTING.id], ['resourceGroup', 'shops'], ['managementGroupId', '']])
    assert.match(textOf(formOf({ present: { kind: 'subscription', subscriptionId: TESTING.id } })), /\nNow – Single subscription: Testing\n/)
    assert.match(textOf(formOf({ present: { kind: 'management-group', managementGroupId: BAKERIES.id } })), /\nNow – Management group: All bakeries\n/)
  })

  it('keeps what was chosen', () => {
    const inputs = inputsOf({ typed: { scopeKind: 'management-group', subscriptionId: PRODUCTION.id, resourceGroup: 'ovens', managementGroupId: BAKERIES.id } })
    assert.deepEqual(Object.values(inputs).map(({ value }) => value), ['management-group', PRODUCTION.id, 'ovens', BAKERIES.id])
  })

  it('forgets what is not listed any more', () => {
    const inputs = inputsOf({ typed: { scopeKind: 'planet', subscriptionId: 'gone', resourceGroup: 'gone', managementGroupId: 'gone' } })
    assert.deepEqual(Object.values(inputs).map(({ value }) => value), ['shared', '', '', ''])
  })

  it('offers only what there is to choose', () => {
    assert.deepEqual(valuesIn(inputsOf()['scopeKind']), ['shared', 'subscription', 'resource-group', 'management-group'])
    assert.deepEqual(valuesIn(inputsOf({ managementGroups: [] })['scopeKind']), ['shared', 'subscription', 'resource-group'])
    const nothing = { subscriptions: [], resourceGroups: [], managementGroups: [] }
    assert.deepEqual(valuesIn(inputsOf(nothing)['scopeKind']), ['shared'])
    assert.deepEqual(Object.keys(inputsOf(nothing)), ['scopeKind'])
    assert.match(textOf(formOf(nothing)), /Azure shows no enabled subscription of this customer/)
    assert.deepEqual(Object.keys(inputsOf({ resourceGroups: [] })), ['scopeKind', 'subscriptionId', 'managementGroupId'])
  })

  it('tells two of the same name apart, and shows what Markdown would read as it is', () => {
    const twins = [PRODUCTION, { ...TESTING, name: 'Production' }, { id: 'c0c0c0c0-0000-4000-8000-000000000003', name: '[*Free*](https://example.com)' }]
    const titles = (inputsOf({ subscriptions: twins })['subscriptionId']?.['choices'] as Part[]).map(({ title }) => title)
    assert.deepEqual(titles, [`Production (${PRODUCTION.id})`, `Production (${TESTING.id})`, '［∗Free∗］(https://example.com)'])
  })

  const problems: [FormValues['problem'], RegExp][] = [
    ['no-subscription', /⚠ Please choose a subscription\./],
    ['no-resource-group', /⚠ Please choose a resource group: choose its subscription first/],
    ['no-management-group', /⚠ Please choose a management group\./],
    ['not-available', /⚠ Microsoft does not offer this scope for this reservation\./],
    ['same-scope', /⚠ That is the scope that it has already\./],
  ]
  for (const [problem, text] of problems) {
    it(`says what is wrong: ${problem}`, () => assert.match(textOf(formOf(problem ? { problem } : {})), text))
  }

  it('lists resource groups, checks, or goes back, and blocks none of it with a field that is not filled', () => {
    const card = formOf()
    assert.deepEqual(partsOfType(card, 'Action.Execute').map(({ verb, data, associatedInputs }) => [verb, data, associatedInputs]), [
      ['scope.list', { verb: 'scope.list', ...ids }, undefined],
      ['scope.preview', { verb: 'scope.preview', ...ids }, undefined],
      ['manage.show', { verb: 'manage.show', ...ids }, 'none'],
    ])
    assert.ok(partsOfType(card, 'Input.').every(({ isRequired }) => isRequired !== true))
  })

  it('asks to type what is too long to be listed, and says so', () => {
    const { resourceGroups } = tooMuch(1000)
    const inputs = inputsOf({ resourceGroups, typed: { resourceGroup: 'Subscription number 999' } })
    assert.deepEqual([inputs['subscriptionId']?.['type'], inputs['resourceGroup']?.['type'], inputs['resourceGroup']?.['value']], ['Input.ChoiceSet', 'Input.Text', 'Subscription number 999'])
    assert.match(textOf(formOf({ resourceGroups })), /This subscription has 1,000 resource groups, too many to be listed here\. Type the name/)
    assert.match(textOf(formOf(tooMuch(300))), /300 subscriptions, too many to be listed[\s\S]*300 resource groups, too many to be listed[\s\S]*300 management groups, too many to be listed/)
  })

  it('fits into Teams with any number of scopes, and of any name', () => {
    for (const count of [0, 1, 20, 60, 90, 120, 160, 200, 1000]) {
      for (const letter of ['a', '하', '"']) {
        const name = (index: number) => `${index} ${letter.repeat(200)}`
        const things = Array.from({ length: count }, (_, index) => ({ id: `c0c0c0c0-0000-4000-8000-${String(index).padStart(12, '0')}`, name: name(index) }))
        const reservation = aReservation({ name: letter.repeat(300), scope: 'Single' })
        const present: ReservationScope = { kind: 'resource-group', subscriptionId: PRODUCTION.id, resourceGroup: letter.repeat(90) }
        const card = formOf({ customer: aCustomer({ name: letter.repeat(300) }), reservation, present, subscriptions: things, resourceGroups: things.slice(0, 150).map((thing) => thing.name.slice(0, 90)), managementGroups: things.slice(0, 40), problem: 'no-resource-group' })
        assert.ok(Buffer.byteLength(JSON.stringify(card)) <= LARGEST_CARD_BYTES)
      }
    }
  })
})

describe('the preview of a change of scope', () => {
  const names = { [PRODUCTION.id]: 'Production', [BAKERIES.id]: 'All bakeries' }
  const previewOf = (to: ReservationScope, from?: ReservationScope) => scopePreviewCard({ ...about, ...(from ? { from } : {}), to, names, draft: 'figures.offer' }, 'en')
  const sent = (to: ReservationScope) => partsOfType(previewOf(to), 'Action.Execute')[0]?.['data']

  it('says from where to where, and what it means', () => {
    const text = textOf(previewOf({ kind: 'resource-group', subscriptionId: PRODUCTION.id, resourceGroup: 'ovens' }, { kind: 'shared' }))
    assert.match(text, /\nNow\nShared: all eligible subscriptions of the customer\n↓ From now on\nResource group: ovens \(subscription Production\)\n/)
    assert.match(text, /Matching resources in this resource group get the discount\. Those anywhere else do not get it any more\./)
    for (const stays of [/The term, the price and the day on which it expires stay/, /Nothing is charged and nothing is refunded/, /What it brings to return it later, or to exchange it, stays the same/]) assert.match(text, stays)
  })

  it('names what it knows by name, and the rest by id', () => {
    assert.match(textOf(previewOf({ kind: 'subscription', subscriptionId: TESTING.id }, { kind: 'management-group', managementGroupId: BAKERIES.id })), new RegExp(`Management group: All bakeries\\n.*\\nSingle subscription: ${TESTING.id}\\n`))
    assert.match(textOf(previewOf({ kind: 'subscription', subscriptionId: 'constructor' })), /shared scope\n.*\nSingle subscription: constructor\n/)
  })

  it('sends the scope by its ids, and its own name', () => {
    const all = { verb: 'scope.change', ...ids, draft: 'figures.offer' }
    assert.deepEqual(sent({ kind: 'shared' }), { ...all, scopeKind: 'shared' })
    assert.deepEqual(sent({ kind: 'subscription', subscriptionId: PRODUCTION.id }), { ...all, scopeKind: 'subscription', subscriptionId: PRODUCTION.id })
    assert.deepEqual(sent({ kind: 'resource-group', subscriptionId: PRODUCTION.id, resourceGroup: 'ovens' }), { ...all, scopeKind: 'resource-group', subscriptionId: PRODUCTION.id, resourceGroup: 'ovens' })
    assert.deepEqual(sent({ kind: 'management-group', managementGroupId: BAKERIES.id }), { ...all, scopeKind: 'management-group', managementGroupId: BAKERIES.id })
  })

  it('goes back to the form, with what was chosen', () => assert.partialDeepStrictEqual(partsOfType(previewOf({ kind: 'shared' }), 'Action.Execute')[1]?.['data'], { verb: 'scope.begin', ...ids, scopeKind: 'shared' }))
})
