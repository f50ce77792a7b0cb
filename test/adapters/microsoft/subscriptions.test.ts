import assert from 'node:assert/strict'
import { connectCloud } from '#adapters/microsoft/cloud'
import { credentialFor, replaying, settings, type Canned } from '#test/adapters/microsoft/replay'

const CUSTOMER = '11111111-1111-4111-8111-111111111111'

describe('what there is to scope a reservation to', () => {
  const opened = (...canned: Canned[]) => {
    const { httpClient, asked } = replaying(...canned)
    return { subscriptions: connectCloud({ httpClient, credentialFor, settings }).subscriptions, asked }
  }

  it("is asked for with the customer's token", async () => {
    const { subscriptions, asked } = opened({ match: /./, body: { value: [] } })
    await subscriptions.ofCustomer(CUSTOMER)
    await subscriptions.resourceGroups(CUSTOMER, 'a/../b')
    await subscriptions.managementGroups(CUSTOMER)
    assert.deepEqual(asked.map(({ method, url }) => `${method} ${url}`), [
      'GET https://management.azure.com/subscriptions?api-version=2022-12-01',
      'GET https://management.azure.com/subscriptions/a%2F..%2Fb/resourcegroups?api-version=2021-04-01',
      'GET https://management.azure.com/providers/Microsoft.Management/managementGroups?api-version=2021-04-01',
    ])
    assert.deepEqual(new Set(asked.map(({ headers }) => headers.get('authorization'))), new Set([`Bearer token-of-${CUSTOMER}`]))
  })
  it('is subscriptions that run, by name; one without a name or a state is shown', async () => {
    const row = (subscriptionId: string, displayName: string | null, state: string | null) => ({ id: `/subscriptions/${subscriptionId}`, subscriptionId, displayName, state })
    const value = [row('AA', 'web 10', 'Enabled'), row('BB', 'Web 9', 'warned'), row('CC', 'old', 'Disabled'), row('DD', 'late', 'PastDue'), row('EE', null, null), row('FF', '', 'Enabled'), { id: 'nothing', subscriptionId: null }, null]
    const { subscriptions } = opened({ match: /./, body: { value } })
    assert.deepEqual(await subscriptions.ofCustomer(CUSTOMER), [{ id: 'ee', name: 'EE' }, { id: 'ff', name: 'FF' }, { id: 'bb', name: 'Web 9' }, { id: 'aa', name: 'web 10' }])
  })
  it('is resource groups by name, in the case in which they are written', async () => {
    const { subscriptions } = opened({ match: /./, body: { value: [{ name: 'rg-web' }, { name: 'RG-Orders', location: null }] } })
    assert.deepEqual(await subscriptions.resourceGroups(CUSTOMER, 's'), ['RG-Orders', 'rg-web'])
  })
  it('is management groups by their display names, where they have them', async () => {
    const { subscriptions } = opened({ match: /./, body: { value: [{ name: 'mg-2', properties: { displayName: 'Europe' } }, { name: 'mg-1', properties: null }, { name: 'mg-3', properties: { displayName: null } }] } })
    assert.deepEqual(await subscriptions.managementGroups(CUSTOMER), [{ id: 'mg-2', name: 'Europe' }, { id: 'mg-1', name: 'mg-1' }, { id: 'mg-3', name: 'mg-3' }])
  })
  it('says who refused it, and what could not be read', async () => {
    const { subscriptions } = opened({ match: /managementGroups/, status: 403, body: { error: { code: 'AuthorizationFailed', message: 'No.' } } }, { match: /./, body: { value: 'none' } })
    await assert.rejects(subscriptions.managementGroups(CUSTOMER), { service: 'Azure Resource Manager', code: 'AuthorizationFailed', isFinal: true })
    await assert.rejects(subscriptions.ofCustomer(CUSTOMER), { service: 'Azure Resource Manager', code: 'not-understood' })
  })
})
