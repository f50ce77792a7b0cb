import assert from 'node:assert/strict'
import { manageCard, manageData } from '#cards/manage/manage.card'
import { RESOURCE_LINKS } from '#cards/manage/resource-links'
import { LARGEST_CARD_BYTES } from '#cards/render'
import type { Verb } from '#domain/person'
import type { Reservation } from '#domain/reservation'
import { partsOfType, textOf, type Part } from '#test/cards/card-parts'
import { aCustomer, aReservation, day, today } from '#test/cards/examples'
import { EVERYTHING, PORTAL_URL, PRODUCTION } from '#test/cards/manage-gallery'

const valuesOf = (differs: Partial<Reservation> = {}, may: readonly Verb[] = EVERYTHING, scopeName?: string) => ({ customer: aCustomer(), reservation: aReservation(differs), portalUrl: PORTAL_URL, may, today, ...(scopeName === undefined ? {} : { scopeName }) })
const cardOf = (...args: Parameters<typeof valuesOf>) => manageCard(valuesOf(...args), 'en')
const factsOf = (...args: Parameters<typeof valuesOf>) => Object.fromEntries(manageData(valuesOf(...args), 'en').facts.map(({ label, value }) => [label, value]))
const hintsOf = (...args: Parameters<typeof valuesOf>) => manageData(valuesOf(...args), 'en').hints
const verbsOf = (...args: Parameters<typeof valuesOf>) => partsOfType(cardOf(...args), 'Action.Execute').map(({ verb }) => verb)
const single = (scopeId: string) => ({ scope: 'Single' as const, scopeId })

describe('the overview of a reservation', () => {
  it('says at a look what it is, for whom, how many, and until when', () => {
    assert.match(textOf(cardOf()), /^Manage a reservation\nVM_RI_03-01-2026_09-12\nContoso Bakeries Ltd\nVirtual machines · Standard_D4s_v5 · westeurope\n/)
    // 22 November to 1 March: 8 + 31 + 31 + 28 + 1 days.
    assert.deepEqual(factsOf(), { State: 'active', Bought: '1 Mar 2026', Expires: '1 Mar 2027 (in 99 days)', Quantity: '3 units', Term: '1 year, paid upfront', Scope: 'Shared: all eligible subscriptions of the customer' })
  })

  it('says of one that is over when it ended', () => {
    assert.deepEqual([factsOf({ expiresOn: today })['Expired'], factsOf({ expiresOn: today })['Expires']], ['22 Nov 2026', undefined])
    assert.equal(factsOf({ expiresOn: today + 1 })['Expires'], '23 Nov 2026 (in 1 day)')
    assert.equal(factsOf({ state: 'Superseded' })['State'], 'replaced (split, merged or partly returned)')
  })

  it('says its scope in words, by name where the name is known', () => {
    const group = single(`/subscriptions/${PRODUCTION.id}/resourceGroups/ovens`)
    assert.equal(factsOf(single(`/subscriptions/${PRODUCTION.id}`), EVERYTHING, 'Production')['Scope'], 'Single subscription: Production')
    assert.equal(factsOf(group, EVERYTHING, 'Production')['Scope'], 'Resource group: ovens (subscription Production)')
    assert.equal(factsOf(group)['Scope'], `Resource group: ovens (subscription ${PRODUCTION.id})`)
    assert.equal(factsOf({ scope: 'ManagementGroup', scopeId: 'mg-bakeries' })['Scope'], 'Management group: mg-bakeries')
    assert.equal(factsOf({ scope: 'Single' })['Scope'], 'single subscription or resource group')
    assert.equal(factsOf({ scope: 'Unknown' })['Scope'], 'scope not known')
  })

  it('draws how much was used in the last 1, 7 and 30 days, ten cells for all of it', () => {
    const drawn = (utilization: Reservation['utilization']) => manageData(valuesOf({ utilization }), 'en').utilization.map(({ label, known, unknown }) => [label, ...known.map(({ taken, free, text, color }) => `${taken}${free} ${text} ${color}`), ...unknown])
    assert.deepEqual(drawn([{ days: 30, percent: 79.5 }, { days: 1, percent: 100 }, { days: 7, percent: 80 }]), [
      ['Last day', '██████████ 100% Accent'],
      ['Last 7 days', '████████░░ 80% Accent'],
      ['Last 30 days', '████████░░ 79.5% Warning'],
    ])
    assert.deepEqual(drawn([{ days: 7, percent: 0 }]), [['Last day', 'not known yet'], ['Last 7 days', '░░░░░░░░░░ 0% Warning'], ['Last 30 days', 'not known yet']])
  })

  it('hints that an exchange may pay, and a wider scope, where little was used over the longest time', () => {
    const little = { utilization: [{ days: 1, percent: 100 }, { days: 30, percent: 62 }] }
    const [told = '', ...ways] = hintsOf({ ...little, ...single(`/subscriptions/${PRODUCTION.id}`) })
    assert.equal(told, 'Only 62% of it was used over the last 30 days.')
    assert.ok(/exchange/.test(ways[0] ?? '') && /wider scope/.test(ways[1] ?? ''))
    assert.equal(hintsOf(little).length, 2)
    assert.equal(hintsOf({ ...little, ...single(`/subscriptions/${PRODUCTION.id}`) }, ['see', 'quote']).length, 2)
  })

  it('hints at nothing where enough was used, nothing is known, or nothing can be done', () => {
    const little = { utilization: [{ days: 30, percent: 62 }] }
    assert.deepEqual([hintsOf(), hintsOf({ utilization: [{ days: 1, percent: 5 }, { days: 30, percent: 80 }] }), hintsOf({ utilization: [] })], [[], [], []])
    assert.deepEqual([hintsOf(little, ['see', 'scope.change']), hintsOf({ ...little, state: 'Expired' })], [[], []])
  })

  it('offers each what they may do', () => {
    assert.deepEqual(verbsOf(), ['cancel.begin', 'scope.begin', 'access.show', 'support.begin'])
    assert.deepEqual(verbsOf({}, ['see', 'quote', 'support.create']), ['cancel.begin', 'access.show', 'support.begin'])
    assert.deepEqual(verbsOf({}, ['see', 'access.add', 'access.remove']), ['access.show'])
    assert.deepEqual(verbsOf({}, []), [])
  })

  it('changes nothing of a reservation that is not active, and still shows its access and asks for support', () => {
    for (const state of ['Expired', 'Cancelled', 'Superseded', 'Pending', 'Failed'] as const) assert.deepEqual(verbsOf({ state }), ['access.show', 'support.begin'], state)
  })

  it('sends the ids with each button', () => {
    const ids = { customerId: aCustomer().id, orderId: aReservation().orderId, reservationId: aReservation().id }
    for (const { data } of partsOfType(cardOf(), 'Action.Execute')) assert.deepEqual({ ...(data as Part), verb: undefined }, { ...ids, verb: undefined })
  })

  it('leads to the Azure portal, whoever looks', () => {
    for (const may of [EVERYTHING, []]) assert.deepEqual(partsOfType(cardOf({}, may), 'Action.OpenUrl').map(({ url }) => url), [PORTAL_URL])
  })

  it('unfolds the ids to copy, each by itself, and leaves out those that it does not have', () => {
    const properties = (differs: Partial<Reservation>) => Object.fromEntries(manageData(valuesOf(differs), 'en').properties.map(({ label, values }) => [label, values.join('')]))
    assert.deepEqual(properties(single(`/subscriptions/${PRODUCTION.id}`)), {
      'Reservation ID': aReservation().id,
      'Reservation order ID': aReservation().orderId,
      'Customer’s tenant ID': aCustomer().id,
      'Billing subscription ID': 'c0c0c0c0-0000-4000-8000-000000000001',
      'Scope ID': `/subscriptions/${PRODUCTION.id}`,
      SKU: 'Standard_D4s_v5',
      Region: 'westeurope',
    })
    assert.deepEqual(Object.keys(properties({ region: '' })), ['Reservation ID', 'Reservation order ID', 'Customer’s tenant ID', 'Billing subscription ID', 'SKU'])
    const mono = partsOfType(cardOf(), 'TextRun').filter(({ fontType, text }) => fontType === 'Monospace' && text === aReservation().orderId)
    assert.equal(mono.length, 1)
  })

  it('names Microsoft’s documents by title, at Microsoft’s own address', () => {
    const links = partsOfType(cardOf(), 'TextBlock').flatMap(({ text }) => /^\[([^\]]+)\]\((.+)\)$/.exec(String(text)) ?? []).filter((_, index) => index % 3 === 2)
    assert.deepEqual(links, Object.values(RESOURCE_LINKS))
    for (const url of links) assert.match(url, /^https:\/\/learn\.microsoft\.com\/(partner-center|azure)\/[a-z/-]+$/)
  })

  it('stays small with the longest names', () => {
    const long = '하'.repeat(500)
    const card = manageCard({ ...valuesOf({ name: long, sku: long, region: long, resourceType: long, scope: 'Single', scopeId: `/subscriptions/${PRODUCTION.id}/resourceGroups/${long}`, expiresOn: day('2029-03-01'), utilization: [{ days: 30, percent: 0.1 }] }), customer: aCustomer({ name: long }), scopeName: long }, 'en')
    assert.ok(Buffer.byteLength(JSON.stringify(card)) < LARGEST_CARD_BYTES)
  })
})
