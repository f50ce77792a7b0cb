import assert from 'node:assert/strict'
import { RestError } from '@azure/core-rest-pipeline'
import { credentialsFor } from '#adapters/microsoft/credentials'
import { probes } from '#adapters/microsoft/probes'
import { SANDBOX_DIRECTORY_ROLES, SANDBOX_GROUPS, SANDBOX_TENANT } from '#adapters/sandbox/staff'
import { readConfig } from '#src/config'
import type { CheckUp } from '#src/wiring/check-up'
import { APP, CANARIES, entra, refusal, type Asked, type EntraAnswer } from '#test/adapters/microsoft/token-exchange'
import { examined, FORBIDDEN, lineOf, notGreen } from '#test/commands/examined'

const CONTOSO = '040df6fc-e7a0-465a-a168-98ad0bed29ee'
const IDENTITY = { MICROSOFT_APP_ID: '33333333-4444-4555-8666-777777777777', MICROSOFT_APP_PASSWORD: 'canary/bot~password', MICROSOFT_APP_TENANT_ID: SANDBOX_TENANT }
const AZURE = {
  ...IDENTITY,
  PARTNER_TENANT_ID: SANDBOX_TENANT,
  POLICY: 'by-date',
  AZURE_CLIENT_ID: APP,
  AZURE_CLIENT_SECRET: CANARIES.clientSecret,
  BILLING_ACCOUNT_ID: 'a',
  BILLING_PROFILE_ID: 'b',
  GROUP_SALES_AGENTS: SANDBOX_GROUPS.sales,
  GROUP_HELPDESK_AGENTS: SANDBOX_GROUPS.helpdesk,
  GROUP_ADMIN_AGENTS: SANDBOX_GROUPS.admin,
  ROLE_GLOBAL_ADMIN: SANDBOX_DIRECTORY_ROLES.globalAdmin,
  ROLE_USER_ADMIN: SANDBOX_DIRECTORY_ROLES.userAdmin,
}
const GRANTED: EntraAnswer = { body: { access_token: 'eyJhbGciOiJub25lIn0.canary-token.x', expires_in: 3600, token_type: 'Bearer' } }

/** A check-up by the settings of a real tenant; the services are the sandbox's, and Microsoft Entra answers as it is told. */
function asInAzure(answerTo: (asked: Asked) => EntraAnswer): (checkUp: CheckUp) => Partial<CheckUp> {
  const read = readConfig(AZURE)
  if ('problems' in read) assert.fail(read.problems.join('\n'))
  const { config } = read
  assert.ok(config.cloud.kind === 'azure')
  const { httpClient } = entra(answerTo)
  const ofApp = credentialsFor(config.cloud.credential, { httpClient, warn: () => undefined })
  return ({ config: { storeFolder }, sandbox }) => {
    assert.ok(sandbox)
    const real = probes({ credentialFor: ofApp, partnerTenantId: SANDBOX_TENANT, network: httpClient })
    const { groupName, directoryRole } = probes({ ...sandbox, partnerTenantId: SANDBOX_TENANT })
    return { config: { ...config, storeFolder }, probes: { ...real, groupName, directoryRole } }
  }
}

describe('The doctor, of tokens and identity', () => {
  it('says what is missing in a tenant where all but the approvals place is set', async () => {
    const results = await examined({ change: asInAzure(() => GRANTED) })
    assert.deepEqual(notGreen(results), [['warning', 'Approvals have a place']])
    assert.match(lineOf(results, 'Approvals have a place').mend ?? '', /approvals here/)
    assert.match(lineOf(results, "Microsoft's services").note, /^azure, as the app 2222.* \(AZURE_CREDENTIAL=client-secret\)$/)
    assert.match(lineOf(results, 'Refund rules').note, /^self-service-2026 on 2026-11-22, by date/)
    assert.equal(lineOf(results, 'Teams can be reached').note, 'smba.trafficmanager.net')
  })

  it('leads to the consent of a customer, and looks at nothing else there', async () => {
    const results = await examined({ change: asInAzure((asked) => (asked.tenantId === CONTOSO ? refusal('invalid_grant', 65001, asked) : GRANTED)) })
    const line = lineOf(results.filter(({ group }) => group.startsWith('Customer')), 'A token for Azure Resource Manager')
    assert.equal(line.state, 'fault')
    assert.match(line.note, /Nobody has consented/)
    assert.ok(line.mend?.includes(`https://login.microsoftonline.com/${CONTOSO}/adminconsent?client_id=${APP}`), line.mend)
    const others = results.filter(({ group, what }) => group.startsWith('Customer') && !what.startsWith('A token'))
    assert.ok(others.length >= 4)
    assert.deepEqual(new Set(others.map(({ state, note }) => `${state}: ${note.split(':')[0]}`)), new Set(['warning: not looked at']))
  })

  it('has one red line for each audience where the secret has expired, and shows no secret', async () => {
    const results = await examined({ change: asInAzure((asked) => refusal('invalid_client', 7000222, asked)) })
    assert.deepEqual(notGreen(results).filter(([state]) => state === 'fault'), [
      ['fault', 'The bot may answer'],
      ['fault', 'A token for Azure Resource Manager'],
      ['fault', 'A token for Partner Center'],
      ['fault', 'A token for Microsoft Graph'],
    ])
    assert.match(lineOf(results, 'A token for Partner Center').note, /has expired: make a new one for AZURE_CLIENT_ID/)
    const shown = JSON.stringify(results)
    assert.doesNotMatch(shown, /canary/)
  })

  it('shows no secret of the settings and no token, whatever an error says', async () => {
    const results = await examined({
      change(checkUp) {
        const more = asInAzure(() => GRANTED)(checkUp)
        const leaking = () => Promise.reject(new Error(`sent ${IDENTITY.MICROSOFT_APP_PASSWORD} and ${encodeURIComponent(CANARIES.clientSecret)} and Bearer eyJhbGciOiJub25lIn0.canary-token.x`))
        return { ...more, probes: { ...checkUp.probes, ...more.probes, reach: leaking } }
      },
    })
    assert.equal(lineOf(results, 'Teams can be reached').note, 'sent … and … and Bearer …')
  })

  it('tells that the renewed refresh token could not be kept', async () => {
    const results = await examined({ change: () => ({ warnings: ['The renewed refresh token could not be kept.'] }) })
    assert.match(lineOf(results, 'A token for Partner Center').mend ?? '', /REFRESH_TOKEN.*Key Vault Secrets Officer/)
    assert.equal(lineOf(results, 'A token for Partner Center').state, 'warning')
  })

  const NETWORK: [what: string, host: RegExp][] = [
    ['Teams can be reached', /smba\.trafficmanager\.net/],
    ['The keys of Teams can be reached', /login\.botframework\.com/],
    ['The keys of the tenant can be reached', /\/v2\.0\/\.well-known/],
  ]
  for (const [what, address] of NETWORK) {
    it(`turns one line where the network is closed: ${what}`, async () => {
      const { httpClient } = entra(() => ({ status: 404 }))
      const network: typeof httpClient = { sendRequest: (request) => (address.test(request.url) ? Promise.reject(new RestError('getaddrinfo ENOTFOUND', { code: 'ENOTFOUND', request })) : httpClient.sendRequest(request)) }
      const results = await examined({ environment: IDENTITY, change: ({ probes: { botToken: _, ...others }, sandbox }) => ({ probes: { ...others, ...only(sandbox, network), botToken: () => Promise.resolve() } }) })
      assert.deepEqual(notGreen(results), [['fault', what]])
      assert.match(lineOf(results, what).mend ?? '', /HTTPS \(port 443\)/)
    })
  }

  function only(sandbox: CheckUp['sandbox'], network: Parameters<typeof probes>[0]['network']) {
    assert.ok(sandbox)
    const { reach } = probes({ credentialFor: sandbox.credentialFor, partnerTenantId: SANDBOX_TENANT, network })
    return { reach }
  }
})

describe('The doctor, of ids', () => {
  const withRoles = (globalAdmin: string) => examined({ change: ({ partner }) => ({ partner: { ...partner, directoryRoles: { ...partner.directoryRoles, globalAdmin } } }) })

  it('finds an id that is no group', async () => {
    const results = await examined({ change: ({ partner }) => ({ partner: { ...partner, groups: { ...partner.groups, admin: APP } } }) })
    const line = lineOf(results, 'GROUP_ADMIN_AGENTS is a group')
    assert.deepEqual([line.state, line.note], ['fault', `the tenant ${SANDBOX_TENANT} has no group ${APP}`])
  })

  it("tells a role's template id from its object id, by which people are members", async () => {
    const line = lineOf(await withRoles('62e90394-69f5-4237-9190-012177145e10'), 'ROLE_GLOBAL_ADMIN is the role')
    assert.match(line.note, /template id/)
    assert.equal(line.mend, `Set ROLE_GLOBAL_ADMIN=${SANDBOX_DIRECTORY_ROLES.globalAdmin}, which is the object id.`)
  })

  it('asks for the kind of permission that the credential uses', async () => {
    const mendsOf = async (kind: string) => {
      const forbid = { misbehave: [{ match: /checkMemberObjects|\/groups\//, with: FORBIDDEN }] }
      const results = await examined({ ...forbid, change: ({ config }) => ({ config: { ...config, cloud: { kind: 'azure', credential: { kind } } as unknown as typeof config.cloud } }) })
      return results.filter(({ group, mend }) => group === 'Directory' && mend).map(({ mend }) => /^Give the app the (\w+) permission /.exec(mend ?? '')?.[1])
    }
    assert.deepEqual(new Set(await mendsOf('secure-application-model')), new Set(['delegated']))
    for (const kind of ['client-secret', 'certificate', 'managed-identity']) assert.deepEqual(new Set(await mendsOf(kind)), new Set(['application']), kind)
  })

  it('finds another role, and none', async () => {
    assert.match(lineOf(await withRoles(SANDBOX_DIRECTORY_ROLES.userAdmin), 'ROLE_GLOBAL_ADMIN is the role').note, /is the role User Administrator$/)
    assert.match(lineOf(await withRoles(APP), 'ROLE_GLOBAL_ADMIN is the role').note, /no activated role/)
  })
})
