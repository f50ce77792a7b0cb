import assert from 'node:assert/strict'
import { readConfig } from '#src/config'

const GUID = '11111111-1111-4111-8111-111111111111'
const AZURE = {
  CLOUD: 'azure', POLICY: 'self-service-2026', PARTNER_TENANT_ID: GUID, AZURE_CLIENT_ID: GUID, AZURE_CLIENT_SECRET: 's', BILLING_ACCOUNT_ID: 'a', BILLING_PROFILE_ID: 'p',
  GROUP_SALES_AGENTS: GUID, GROUP_HELPDESK_AGENTS: GUID, GROUP_ADMIN_AGENTS: GUID, ROLE_GLOBAL_ADMIN: GUID, ROLE_USER_ADMIN: GUID,
  MICROSOFT_APP_ID: GUID, MICROSOFT_APP_PASSWORD: 's', MICROSOFT_APP_TENANT_ID: GUID,
}
const configOf = (environment: Record<string, string>) => {
  const read = readConfig(environment)
  assert.ok('config' in read, 'problems' in read ? read.problems.join() : '')
  return read.config
}
const problemsOf = (environment: Record<string, string | undefined>) => {
  const read = readConfig(environment)
  return 'problems' in read ? read.problems : []
}

describe('The settings', () => {
  it('are the sandbox’s where nothing is set: on this machine alone, csp-2020, filing', () => {
    const { cloud, host, port, policy, filing, storeFolder, identity } = configOf({})
    assert.deepEqual([cloud.kind, host, port, policy, filing, storeFolder, identity], ['sandbox', '127.0.0.1', 3978, 'csp-2020', 'file', 'data', undefined])
  })

  it('read ids in capitals as the same', () => {
    assert.equal(configOf({ ...AZURE, MICROSOFT_APP_TENANT_ID: 'AAAAAAAA-1111-4111-8111-111111111111' }).tenantId, 'aaaaaaaa-1111-4111-8111-111111111111')
  })

  it('count an empty variable as not set', () => assert.equal(configOf({ CLOUD: '', PORT: ' ' }).port, 3978))

  it('take a whole set for Azure, and only look by default', () => {
    const config = configOf(AZURE)
    assert.deepEqual([config.cloud.kind, config.filing, config.host, config.tenantId], ['azure', 'dry-run', '0.0.0.0', GUID])
  })

  it('choose Azure where its credentials are set', () => assert.equal(configOf({ ...AZURE, CLOUD: '' }).cloud.kind, 'azure'))

  it('name everything that is missing, all at once', () => {
    const problems = problemsOf({ ...AZURE, PORT: 'x', POLICY: undefined, PARTNER_TENANT_ID: undefined, MICROSOFT_APP_PASSWORD: undefined, SANDBOX_DATA: 'w.json' })
    for (const name of ['PORT', 'POLICY', 'PARTNER_TENANT_ID', 'MICROSOFT_APP_PASSWORD', 'SANDBOX_DATA']) assert.ok(problems.some((problem) => problem.startsWith(`${name}:`)), name)
  })

  it('name everything that is wrong, all at once', () => {
    const problems = problemsOf({ PORT: 'x', POLICY: 'mine', STORE: 'memory', FILING: 'maybe', SANDBOX_NOW: 'today', SECOND_APPROVAL_USD: '-1' })
    assert.deepEqual(problems.map((problem) => problem.split(':')[0]).sort(), ['FILING', 'POLICY', 'PORT', 'SANDBOX_NOW', 'SECOND_APPROVAL_USD', 'STORE'])
  })

  it('do not open the unauthenticated bot to the network', () => assert.match(problemsOf({ HOST: '0.0.0.0' })[0] ?? '', /^HOST: without MICROSOFT_APP_ID/))

  it('are refused half-filled, rather than taken for the sandbox’s', () => {
    assert.match(problemsOf({ BILLING_ACCOUNT_ID: 'a', AZURE_CLIENT_SECRET: 's' })[0] ?? '', /^AZURE_CLIENT_ID: is missing although AZURE_CLIENT_SECRET, BILLING_ACCOUNT_ID are set/)
    assert.equal(configOf({ ...AZURE, CLOUD: 'sandbox' }).cloud.kind, 'sandbox', 'unless the sandbox is asked for')
  })

  it('notice a slip of the pen in the file', () => {
    const read = readConfig({}, ['POLCY', 'PORT'])
    assert.deepEqual('problems' in read && read.problems, ['POLCY: is not a setting'])
  })

  it('do not take the sandbox’s clock to Azure', () => assert.match(problemsOf({ ...AZURE, SANDBOX_NOW: '2026-11-22T10:00:00Z' })[0] ?? '', /^SANDBOX_NOW:/))

  it('read the threshold of the second approval in whole dollars or cents', () => {
    assert.equal(configOf({ SECOND_APPROVAL_USD: '2500' }).secondApproval.minor, 250_000n)
    assert.equal(configOf({ SECOND_APPROVAL_USD: '2500.50' }).secondApproval.minor, 250_050n)
  })
})
