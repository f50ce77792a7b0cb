import assert from 'node:assert/strict'
import { isSameScope, scopeIdOf, scopeOf, type ReservationScope } from '#domain/reservation-scope'

const SUBSCRIPTION = 'a97b61d3-b2b5-4afb-8501-adcfb1baf4b5'

describe('the scope of a reservation', () => {
  it('is read from the id that Azure writes', () => {
    assert.deepEqual(scopeOf({ scope: 'Shared' }), { kind: 'shared' })
    assert.deepEqual(scopeOf({ scope: 'Single', scopeId: `/subscriptions/${SUBSCRIPTION}` }), { kind: 'subscription', subscriptionId: SUBSCRIPTION })
    assert.deepEqual(scopeOf({ scope: 'Single', scopeId: `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-web` }), { kind: 'resource-group', subscriptionId: SUBSCRIPTION, resourceGroup: 'rg-web' })
    assert.deepEqual(scopeOf({ scope: 'ManagementGroup', scopeId: '/providers/Microsoft.Management/managementGroups/Europe' }), { kind: 'management-group', managementGroupId: 'Europe' })
  })
  it('is the same in any case, and with a slash at its end', () => {
    const upper = `/SUBSCRIPTIONS/${SUBSCRIPTION.toUpperCase()}`
    assert.deepEqual(scopeOf({ scope: 'Single', scopeId: `${upper}/` }), { kind: 'subscription', subscriptionId: SUBSCRIPTION })
    assert.deepEqual(scopeOf({ scope: 'Single', scopeId: `${upper}/resourcegroups/RG-Web/` }), { kind: 'resource-group', subscriptionId: SUBSCRIPTION, resourceGroup: 'RG-Web' })
    assert.deepEqual(scopeOf({ scope: 'ManagementGroup', scopeId: '/providers/microsoft.management/MANAGEMENTGROUPS/Europe' }), { kind: 'management-group', managementGroupId: 'Europe' })
  })
  it('may be an id without its path', () => {
    assert.deepEqual(scopeOf({ scope: 'Single', scopeId: SUBSCRIPTION }), { kind: 'subscription', subscriptionId: SUBSCRIPTION })
    assert.deepEqual(scopeOf({ scope: 'ManagementGroup', scopeId: 'Europe' }), { kind: 'management-group', managementGroupId: 'Europe' })
  })
  it('is not known where Microsoft names none that we know', () => {
    assert.equal(scopeOf({ scope: 'Unknown', scopeId: `/subscriptions/${SUBSCRIPTION}` }), undefined)
    assert.equal(scopeOf({ scope: 'Single' }), undefined)
    assert.equal(scopeOf({ scope: 'Single', scopeId: '/subscriptions/' }), undefined)
    assert.equal(scopeOf({ scope: 'Single', scopeId: `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg/providers/Microsoft.Compute` }), undefined)
    assert.equal(scopeOf({ scope: 'Single', scopeId: `/else/subscriptions/${SUBSCRIPTION}` }), undefined)
    assert.equal(scopeOf({ scope: 'Single', scopeId: `/else/subscriptions/${SUBSCRIPTION}/resourceGroups/rg` }), undefined)
    assert.equal(scopeOf({ scope: 'Single', scopeId: `${SUBSCRIPTION} and more` }), undefined)
    assert.equal(scopeOf({ scope: 'ManagementGroup' }), undefined)
    assert.equal(scopeOf({ scope: 'ManagementGroup', scopeId: '/some/where/else' }), undefined)
    assert.equal(scopeOf({ scope: 'ManagementGroup', scopeId: '/providers/Microsoft.Management/managementGroups/Europe/else' }), undefined)
  })
  it('has the id that it was read from', () => {
    const ids = [`/subscriptions/${SUBSCRIPTION}`, `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-web`]
    for (const scopeId of ids) assert.equal(scopeIdOf(scopeOf({ scope: 'Single', scopeId }) ?? assert.fail(scopeId)), scopeId)
    assert.equal(scopeIdOf({ kind: 'management-group', managementGroupId: 'Europe' }), '/providers/Microsoft.Management/managementGroups/Europe')
    assert.equal(scopeIdOf({ kind: 'shared' }), undefined)
  })
  it('is compared without case, and never with one that is not known', () => {
    const group = (resourceGroup: string): ReservationScope => ({ kind: 'resource-group', subscriptionId: SUBSCRIPTION, resourceGroup })
    assert.equal(isSameScope(group('RG-Web'), group('rg-web')), true)
    assert.equal(isSameScope(group('rg-web'), group('rg-shop')), false)
    assert.equal(isSameScope(group('rg-web'), { kind: 'subscription', subscriptionId: SUBSCRIPTION }), false)
    assert.equal(isSameScope({ kind: 'shared' }, { kind: 'shared' }), true)
    assert.equal(isSameScope(undefined, { kind: 'shared' }), false)
    assert.equal(isSameScope({ kind: 'shared' }, undefined), false)
    assert.equal(isSameScope(undefined, undefined), false)
  })
})
