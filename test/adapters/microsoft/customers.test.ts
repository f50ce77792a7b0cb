import assert from 'node:assert/strict'
import { connectCloud } from '#adapters/microsoft/cloud'
import { credentialFor, replaying, settings } from '#test/adapters/microsoft/replay'

const ID = '040df6fc-e7a0-465a-a168-98ad0bed29ee'

describe('the customers', () => {
  it('are read also where Partner Center begins its answer with a byte order mark', async () => {
    const body = `\uFEFF${JSON.stringify({ id: ID, companyProfile: { tenantId: ID, domain: 'contoso.example', companyName: 'Contoso Ltd' } })}`
    const { httpClient } = replaying({ match: /\/v1\/customers\//, body })
    assert.deepEqual(await connectCloud({ httpClient, credentialFor, settings }).customers.byId(ID), { id: ID, name: 'Contoso Ltd', domain: 'contoso.example' })
  })
})
