import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { readConfig } from '#src/config'
import { VARIABLES } from '#src/settings/variables'

const GUID = '11111111-1111-4111-8111-111111111111'
const guid = (number: number) => `aaaaaaaa-1111-4111-8111-00000000000${number}`
const AZURE = {
  CLOUD: 'azure', POLICY: 'self-service-2026', PARTNER_TENANT_ID: GUID, AZURE_CLIENT_ID: GUID, AZURE_CLIENT_SECRET: 's', BILLING_ACCOUNT_ID: 'a', BILLING_PROFILE_ID: 'p',
  GROUP_SALES_AGENTS: guid(1), GROUP_HELPDESK_AGENTS: guid(2), GROUP_ADMIN_AGENTS: guid(3), ROLE_GLOBAL_ADMIN: guid(4), ROLE_USER_ADMIN: guid(5),
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
    assert.equal(configOf({ ...AZURE, PARTNER_TENANT_ID: guid(9), MICROSOFT_APP_TENANT_ID: guid(9).toUpperCase() }).tenantId, guid(9))
  })

  it('send measurements nowhere but where they say, with the headers that they name', () => {
    assert.equal(configOf({}).telemetry, undefined)
    const endpoint = 'https://collector.example:4318'
    assert.deepEqual(configOf({ OTEL_EXPORTER_OTLP_ENDPOINT: endpoint }).telemetry, { endpoint, headers: {} })
    const headers = { 'api-key': 'a secret=', other: '100%' }
    assert.deepEqual(configOf({ OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_EXPORTER_OTLP_HEADERS: 'api-key=a%20secret=, other=100%' }).telemetry, { endpoint, headers })
    const wrong = problemsOf({ OTEL_EXPORTER_OTLP_ENDPOINT: 'collector:4318', OTEL_EXPORTER_OTLP_HEADERS: 'api-key' })
    assert.deepEqual(wrong.map((problem) => problem.split(':')[0]), ['OTEL_EXPORTER_OTLP_ENDPOINT', 'OTEL_EXPORTER_OTLP_HEADERS'])
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

  it('are all explained in .env.example, which names nothing else, and runs the sandbox as it is', () => {
    const example = parseEnv(readFileSync(new URL('../../.env.example', import.meta.url), 'utf8'))
    assert.deepEqual(Object.keys(example).sort(), Object.keys(VARIABLES.shape).sort())
    const read = readConfig(example, Object.keys(example))
    assert.deepEqual(read, { config: { ...configOf({}), filing: 'dry-run' } })
  })

  it('are refused for Azure where the bot is of another tenant than the partner: it would let nobody in', () => {
    const elsewhere = { ...AZURE, MICROSOFT_APP_TENANT_ID: guid(9) }
    assert.deepEqual(problemsOf(elsewhere), ["MICROSOFT_APP_TENANT_ID: is not PARTNER_TENANT_ID; the bot answers people of its own tenant, and looks their roles up in the partner's"])
    assert.equal(configOf({ ...elsewhere, CLOUD: 'sandbox' }).tenantId, guid(9))
  })

  it('are refused where two groups or roles have one id', () => {
    const same = { ...AZURE, GROUP_ADMIN_AGENTS: guid(1).toUpperCase(), ROLE_USER_ADMIN: guid(4) }
    assert.deepEqual(problemsOf(same), ['GROUP_ADMIN_AGENTS: is the same as GROUP_SALES_AGENTS; each has an object id of its own', 'ROLE_USER_ADMIN: is the same as ROLE_GLOBAL_ADMIN; each has an object id of its own'])
  })

  it('need no group of sales agents for an indirect reseller, who has none', () => {
    const { GROUP_SALES_AGENTS: _sales, ...without } = AZURE
    const { cloud } = configOf({ ...without, PARTNER_TYPE: 'indirect-reseller' })
    assert.ok(cloud.kind === 'azure')
    assert.deepEqual(cloud.groups, { sales: '', helpdesk: guid(2), admin: guid(3) })
    assert.deepEqual(problemsOf(without), ['GROUP_SALES_AGENTS: is missing; CLOUD=azure needs it'])
  })

  it('take the partner for a direct-bill partner unless they say otherwise', () => {
    assert.equal(configOf({}).partnerType, 'direct-bill')
    assert.equal(configOf({ PARTNER_TYPE: 'indirect-reseller' }).partnerType, 'indirect-reseller')
    assert.deepEqual(problemsOf({ PARTNER_TYPE: 'reseller' }), ['PARTNER_TYPE: must be one of direct-bill, indirect-provider, indirect-reseller'])
  })
})

describe('The settings of the credential', () => {
  const { AZURE_CLIENT_SECRET: _, ...BARE } = AZURE
  const IDENTITY = '22222222-2222-4222-8222-222222222222'
  const azureOf = (environment: Record<string, string>) => {
    const { cloud } = configOf(environment)
    assert.ok(cloud.kind === 'azure')
    return cloud
  }
  const folder = mkdtempSync(join(tmpdir(), 'settings-'))
  const certificatePath = join(folder, 'app.pem')
  writeFileSync(certificatePath, 'a certificate')
  after(() => rmSync(folder, { recursive: true }))

  it('are a client secret unless they say otherwise', () => {
    assert.deepEqual(azureOf(AZURE).credential, { kind: 'client-secret', clientId: GUID, clientSecret: 's' })
    assert.deepEqual(problemsOf(BARE), ['AZURE_CLIENT_SECRET: is missing; AZURE_CREDENTIAL=client-secret needs it'])
  })

  it('are a certificate with or without a password', () => {
    const chosen = { ...BARE, AZURE_CREDENTIAL: 'certificate', AZURE_CLIENT_CERTIFICATE_PATH: certificatePath }
    assert.deepEqual(azureOf(chosen).credential, { kind: 'certificate', clientId: GUID, certificatePath })
    assert.deepEqual(azureOf({ ...chosen, AZURE_CLIENT_CERTIFICATE_PASSWORD: 'p' }).credential, { kind: 'certificate', clientId: GUID, certificatePath, certificatePassword: 'p' })
    assert.deepEqual(problemsOf({ ...chosen, AZURE_CLIENT_CERTIFICATE_PATH: '/nowhere/app.pem' }), ['AZURE_CLIENT_CERTIFICATE_PATH: /nowhere/app.pem cannot be read'])
  })

  it('are a managed identity beside the app', () => {
    assert.deepEqual(azureOf({ ...BARE, AZURE_CREDENTIAL: 'managed-identity', AZURE_MANAGED_IDENTITY_CLIENT_ID: IDENTITY }).credential, { kind: 'managed-identity', clientId: GUID, managedIdentityClientId: IDENTITY })
    assert.deepEqual(problemsOf({ ...BARE, AZURE_CREDENTIAL: 'managed-identity' }), ['AZURE_MANAGED_IDENTITY_CLIENT_ID: is missing; AZURE_CREDENTIAL=managed-identity needs it'])
  })

  it('are a refresh token in a file or in a vault', () => {
    const chosen = { ...AZURE, AZURE_CREDENTIAL: 'secure-application-model' }
    const app = { kind: 'secure-application-model', clientId: GUID, clientSecret: 's', partnerTenantId: GUID }
    assert.deepEqual(azureOf({ ...chosen, REFRESH_TOKEN: 'file:secrets/refresh token' }).credential, { ...app, refreshToken: { kind: 'file', path: 'secrets/refresh token' } })
    const vault = { ...chosen, REFRESH_TOKEN: 'keyvault:https://desk-vault.vault.azure.net/secrets/refresh-token' }
    const refreshToken = { kind: 'key-vault', vaultUrl: 'https://desk-vault.vault.azure.net', secretName: 'refresh-token' }
    assert.deepEqual(azureOf(vault).credential, { ...app, refreshToken })
    assert.deepEqual(azureOf({ ...vault, AZURE_MANAGED_IDENTITY_CLIENT_ID: IDENTITY }).credential, { ...app, refreshToken, managedIdentityClientId: IDENTITY })
    assert.deepEqual(problemsOf({ ...BARE, AZURE_CREDENTIAL: 'secure-application-model' }).map((problem) => problem.split(':')[0]), ['AZURE_CLIENT_SECRET', 'REFRESH_TOKEN'])
  })

  for (const place of ['0.AXoA-a-token-itself', 'file:', 'FILE:/secrets/token', 'KeyVault:https://desk-vault.vault.azure.net/secrets/x', 'keyvault:http://desk-vault.vault.azure.net/secrets/x', 'keyvault:https://desk-vault.vault.azure.net.example.com/secrets/x', 'keyvault:https://desk-vault.vault.azure.net/keys/x', 'keyvault:https://desk-vault.vault.azure.net/secrets/x/0123456789abcdef']) {
    it(`do not take "${place}" for a place of the refresh token`, () => {
      assert.deepEqual(problemsOf({ ...AZURE, AZURE_CREDENTIAL: 'secure-application-model', REFRESH_TOKEN: place }), ['REFRESH_TOKEN: must be file:PATH or keyvault:https://VAULT.vault.azure.net/secrets/NAME'])
    })
  }

  it('are refused where they belong to another credential, each by its name', () => {
    const named = (environment: Record<string, string>) => problemsOf(environment).map((problem) => problem.replace(/; leave it empty.*/, ''))
    const everything = { ...AZURE, AZURE_CLIENT_CERTIFICATE_PATH: certificatePath, AZURE_CLIENT_CERTIFICATE_PASSWORD: 'p', AZURE_MANAGED_IDENTITY_CLIENT_ID: IDENTITY, REFRESH_TOKEN: 'file:x' }
    const strays = (kind: string, ...names: string[]) => names.map((name) => `${name}: does not belong to AZURE_CREDENTIAL=${kind}`)
    const [secret, path, password, identity, refreshToken] = ['AZURE_CLIENT_SECRET', 'AZURE_CLIENT_CERTIFICATE_PATH', 'AZURE_CLIENT_CERTIFICATE_PASSWORD', 'AZURE_MANAGED_IDENTITY_CLIENT_ID', 'REFRESH_TOKEN'] as const
    assert.deepEqual(named(everything), strays('client-secret', path, password, identity, refreshToken))
    assert.deepEqual(named({ ...everything, AZURE_CREDENTIAL: 'certificate' }), strays('certificate', secret, identity, refreshToken))
    assert.deepEqual(named({ ...everything, AZURE_CREDENTIAL: 'managed-identity' }), strays('managed-identity', secret, path, password, refreshToken))
    assert.deepEqual(named({ ...everything, AZURE_CREDENTIAL: 'secure-application-model' }), strays('secure-application-model', path, password, identity))
  })

  it('name an unknown credential, and ask for nothing on its behalf', () => {
    assert.deepEqual(problemsOf({ ...BARE, AZURE_CREDENTIAL: 'password' }), ['AZURE_CREDENTIAL: must be one of client-secret, certificate, managed-identity, secure-application-model'])
  })

  it('need no billing account where credits are read from invoices, and take none', () => {
    const { BILLING_ACCOUNT_ID: _account, BILLING_PROFILE_ID: _profile, ...unbilled } = AZURE
    const credits = (environment: Record<string, string>) => {
      const { partnerTenantId: _tenant, credential: _credential, groups: _groups, directoryRoles: _roles, ...rest } = azureOf(environment)
      return rest
    }
    assert.deepEqual(credits({ ...unbilled, CREDITS_FROM: 'invoice-lines' }), { kind: 'azure', creditsFrom: 'invoice-lines' })
    assert.deepEqual(credits(AZURE), { kind: 'azure', creditsFrom: 'reservation-transactions', billingAccountId: 'a', billingProfileId: 'p' })
    assert.deepEqual(problemsOf(unbilled).map((problem) => problem.split(':')[0]), ['BILLING_ACCOUNT_ID', 'BILLING_PROFILE_ID'])
    assert.deepEqual(problemsOf({ ...AZURE, CREDITS_FROM: 'invoice-lines' }), ['BILLING_ACCOUNT_ID', 'BILLING_PROFILE_ID'].map((name) => `${name}: does not belong to CREDITS_FROM=invoice-lines; leave it empty`))
  })

  it('never say what a secret is', () => {
    const canary = 'canary-7f3a'
    const problems = problemsOf({ ...AZURE, AZURE_CREDENTIAL: 'managed-identity', AZURE_CLIENT_SECRET: canary, AZURE_CLIENT_CERTIFICATE_PASSWORD: canary, REFRESH_TOKEN: canary })
    assert.ok(problems.length >= 4 && !problems.join().includes(canary), problems.join())
  })
})

describe('The lists of customers', () => {
  const folder = mkdtempSync(join(tmpdir(), 'customer-lists-'))
  const file = join(folder, 'lists.json')
  after(() => rmSync(folder, { recursive: true }))
  const written = (text: string) => {
    writeFileSync(file, text)
    return { CUSTOMER_LISTS: file }
  }
  const faultsOf = (text: string) => problemsOf(written(text)).map((problem) => problem.replace(`CUSTOMER_LISTS: ${file}, `, ''))
  const [GROUP, CUSTOMER] = ['AAAAAAAA-1111-4111-8111-111111111111', 'BBBBBBBB-1111-4111-8111-111111111111']

  it('are read from a file, ids in capitals as the same', () => {
    assert.equal(configOf({}).customerLists, undefined)
    assert.deepEqual(configOf(written(`\uFEFF{ "${GROUP}": ["${CUSTOMER}"], "${GUID}": [] }`)).customerLists, { [GROUP.toLowerCase()]: [CUSTOMER.toLowerCase()], [GUID]: [] })
  })

  it('name every fault with its line, all at once', () => {
    assert.deepEqual(faultsOf(`{\n  "Sales": ["${CUSTOMER}"],\n  "${GROUP}": ["Contoso", 7],\n  "${GROUP.toLowerCase()}": "${CUSTOMER}"\n}`), [
      'line 2: "Sales" is not the object id of a group (a GUID)',
      'line 3: "Contoso" is not the tenant id of a customer (a GUID)',
      'line 3: 7 is not the tenant id of a customer (a GUID)',
      `line 4: the group "${GROUP.toLowerCase()}" is listed twice`,
      `line 4: the customers of "${GROUP.toLowerCase()}" must be a list of tenant ids`,
    ])
  })

  it('are refused beside the other faults where the file is no such JSON or not there', () => {
    assert.match(faultsOf(`{\n "${GROUP}": [,]\n}`)[0] ?? '', /^line 2: ValueExpected; the file must be JSON of the form \{"object id of a group"/)
    for (const text of ['', '[]', '{}', '"x"']) assert.match(faultsOf(text)[0] ?? '', /^line 1: .*must be JSON of the form/, text)
    assert.deepEqual(problemsOf({ CUSTOMER_LISTS: '/nowhere/lists.json', POLICY: 'mine' }).map((problem) => problem.split(' ')[0]), ['POLICY:', 'CUSTOMER_LISTS:'])
  })
})
