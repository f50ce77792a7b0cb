import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { RestError, type PipelineRequest } from '@azure/core-rest-pipeline'
import { connectCloud } from '#adapters/microsoft/cloud'
import { credentialsFor, type CredentialSettings } from '#adapters/microsoft/credentials'
import { onePer } from '#adapters/microsoft/one-per'
import { parseDay } from '#domain/calendar'
import { ServiceError } from '#ports/service-error'
import { credentialFor, replaying, settings } from '#test/adapters/microsoft/replay'
import { APP, ARM_SCOPE, CANARIES, CUSTOMER, entra, everythingShownBy, identityToken, PARTNER, refusal, refused, type Asked, type EntraAnswer } from '#test/adapters/microsoft/token-exchange'

const { clientSecret, refreshToken, renewed } = CANARIES
const PASSWORD = 'canary-password'
const granted = (index = 0): EntraAnswer => ({ body: { token_type: 'Bearer', access_token: `access-${index}`, expires_in: 3600, ext_expires_in: 3600, refresh_token: renewed } })
const bySecret: CredentialSettings = { kind: 'client-secret', clientId: APP, clientSecret }

describe('A credential', () => {
  let folder: string
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'credentials-'))
  })
  after(() => rm(folder, { recursive: true }))

  // Microsoft's package asks the host of managed identities through the transport that it was first given, ever after, whichever it is given later.
  let onHost: (asked: Asked, index: number) => EntraAnswer
  const host = entra((asked, index) => onHost(asked, index))

  function opened(chosen: CredentialSettings, answerTo: (asked: Asked, index: number) => EntraAnswer = (_, index) => granted(index)) {
    const isOnHost = 'managedIdentityClientId' in chosen
    if (isOnHost) {
      onHost = answerTo
      host.asked.length = 0
    }
    const { httpClient, asked, requests } = isOnHost ? host : entra(answerTo)
    const warnings: unknown[] = []
    const credentialOf = credentialsFor(chosen, { httpClient, warn: (message, details) => warnings.push(message, details) })
    return { credentialOf, tokenOf: async (tenantId = CUSTOMER) => (await credentialOf(tenantId).getToken(ARM_SCOPE))?.token, asked, requests, warnings }
  }
  async function certificate(password?: string): Promise<CredentialSettings> {
    const protection = password ? { cipher: 'aes-256-cbc', passphrase: password } : {}
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048, publicKeyEncoding: { type: 'spki', format: 'pem' }, privateKeyEncoding: { type: 'pkcs8', format: 'pem', ...protection } })
    const certificatePath = join(folder, 'app.pem')
    // Only its fingerprint is taken from the certificate.
    await writeFile(certificatePath, `-----BEGIN CERTIFICATE-----\n${Buffer.from('a certificate').toString('base64')}\n-----END CERTIFICATE-----\n${privateKey}`)
    return { kind: 'certificate', clientId: APP, certificatePath, ...(password ? { certificatePassword: PASSWORD } : {}) }
  }

  it('of a secret asks each tenant by itself, and each only once', async () => {
    const { tokenOf, credentialOf, asked } = opened(bySecret)
    assert.deepEqual([await tokenOf(CUSTOMER), await tokenOf(PARTNER), await tokenOf(CUSTOMER), await tokenOf(PARTNER)], ['access-0', 'access-1', 'access-0', 'access-1'])
    assert.deepEqual(asked.map(({ url }) => url.split('?')[0]), [CUSTOMER, PARTNER].map((tenantId) => `https://login.microsoftonline.com/${tenantId}/oauth2/v2.0/token`))
    const { client_id, client_secret, grant_type, scope } = asked[0]!.form
    assert.deepEqual([client_id, client_secret, grant_type, scope], [APP, clientSecret, 'client_credentials', ARM_SCOPE])
    assert.equal(credentialOf(CUSTOMER), credentialOf(CUSTOMER))
  })

  for (const password of [undefined, PASSWORD]) {
    it(`of a certificate ${password ? 'with a password ' : ''}signs what it sends`, async () => {
      const { tokenOf, asked } = opened(await certificate(password))
      assert.equal(await tokenOf(), 'access-0')
      const { form, tenantId } = asked[0]!
      const [, claims = ''] = (form['client_assertion'] ?? '').split('.')
      const { iss, aud } = JSON.parse(Buffer.from(claims, 'base64url').toString()) as Record<string, string>
      assert.deepEqual([tenantId, form['client_secret'], iss, aud], [CUSTOMER, undefined, APP, `https://login.microsoftonline.com/${CUSTOMER}/oauth2/v2.0/token`])
    })
  }

  it('of a managed identity lets its token stand in for the app’s secret, in every tenant', async () => {
    const managedIdentityClientId = '44444444-4444-4444-8444-444444444444'
    const { tokenOf, asked } = opened({ kind: 'managed-identity', clientId: APP, managedIdentityClientId }, ({ url }, index) => (url.includes('/metadata/') ? identityToken('identity-token') : granted(index)))
    for (const tenantId of [CUSTOMER, PARTNER]) assert.match(await tokenOf(tenantId) ?? '', /^access-/)
    const { hostname, searchParams } = new URL(asked[0]!.url)
    assert.deepEqual([hostname, searchParams.get('resource'), searchParams.get('client_id')], ['169.254.169.254', 'api://AzureADTokenExchange', managedIdentityClientId])
    assert.deepEqual(asked.filter(({ url }) => !url.includes('/metadata/')).map(({ tenantId, form }) => [tenantId, form['client_id'], form['client_assertion']]), [CUSTOMER, PARTNER].map((tenantId) => [tenantId, APP, 'identity-token']))
  })

  it('of the Secure Application Model redeems the kept refresh token, and keeps the renewed one', async () => {
    const path = join(folder, 'refresh-token')
    await writeFile(path, refreshToken, { mode: 0o600 })
    const { tokenOf, asked, warnings, credentialOf } = opened({ kind: 'secure-application-model', clientId: APP, clientSecret, partnerTenantId: PARTNER, refreshToken: { kind: 'file', path } })
    assert.deepEqual([await tokenOf(PARTNER), await tokenOf(CUSTOMER), await tokenOf(PARTNER)], ['access-0', 'access-1', 'access-0'])
    assert.deepEqual(asked.map(({ tenantId, form }) => [tenantId, form['refresh_token']]), [[PARTNER, refreshToken], [CUSTOMER, renewed]])
    assert.deepEqual([await readFile(path, 'utf8'), warnings], [`${renewed}\n`, []])
    assert.equal(credentialOf(CUSTOMER), credentialOf(CUSTOMER))
  })

  for (const byIdentity of [true, false]) {
    it(`of the Secure Application Model opens the vault by ${byIdentity ? 'the managed identity' : 'the app in the partner’s tenant'}`, async () => {
      const place: CredentialSettings = { kind: 'secure-application-model', clientId: APP, clientSecret, partnerTenantId: PARTNER, refreshToken: { kind: 'key-vault', vaultUrl: 'https://desk-vault.vault.azure.net', secretName: 'token' }, ...(byIdentity ? { managedIdentityClientId: '55555555-5555-4555-8555-555555555555' } : {}) }
      const { tokenOf, asked } = opened(place, ({ url, form, authorization }, index) => {
        if (!url.startsWith('https://desk-vault')) return form['refresh_token'] ? granted(index) : url.includes('/metadata/') ? identityToken('vault-token') : { body: { access_token: 'vault-token', expires_in: 3600, token_type: 'Bearer' } }
        return authorization === 'Bearer vault-token' ? { body: { value: refreshToken, id: 'https://desk-vault.vault.azure.net/secrets/token/1', attributes: {} } } : { status: 401, body: {}, headers: { 'www-authenticate': `Bearer authorization="https://login.microsoftonline.com/${PARTNER}", resource="https://vault.azure.net"` } }
      })
      assert.match(await tokenOf() ?? '', /^access-/)
      const [, opening, , redeeming] = asked
      assert.deepEqual(byIdentity ? new URL(opening!.url).hostname : [opening!.tenantId, opening!.form['scope']], byIdentity ? '169.254.169.254' : [PARTNER, 'https://vault.azure.net/.default'])
      assert.deepEqual([redeeming!.tenantId, redeeming!.form['refresh_token']], [CUSTOMER, refreshToken])
    })
  }

  it('says why there is no token, and is never a final refusal of the service', async () => {
    const why = async (answerTo: (asked: Asked) => EntraAnswer, chosen: CredentialSettings = bySecret) => {
      const { code, status, correlationId, isFinal, message } = await refused(opened(chosen, answerTo).tokenOf())
      assert.deepEqual([isFinal, message.includes('Refused')], [false, false])
      return [code, status, correlationId !== undefined]
    }
    const [expired, absent, unreachable, unread, distrusted] = await Promise.all([
      why((asked) => refusal('invalid_client', 7000222, asked)),
      why((asked) => refusal('unauthorized_client', 700016, asked)),
      why(() => ({ error: new RestError('reset', { code: 'ECONNRESET' }) })),
      why(() => granted(), { kind: 'certificate', clientId: APP, certificatePath: join(folder, 'nowhere.pem') }),
      why((asked) => (asked.url.includes('/metadata/') ? identityToken('x') : refusal('invalid_client', 700213, asked)), { kind: 'managed-identity', clientId: APP, managedIdentityClientId: '66666666-6666-4666-8666-666666666666' }),
    ])
    assert.deepEqual([expired, absent], [['invalid_client', 401, true], ['unauthorized_client', 401, true]])
    assert.deepEqual([unreachable, unread, distrusted], [['unreachable', undefined, false], ['no-token', undefined, false], ['AADSTS700213', 401, true]])
  })

  it('of what is no tenant’s id is a final no, and nobody is asked', async () => {
    const chosen: CredentialSettings[] = [bySecret, await certificate(), { kind: 'secure-application-model', clientId: APP, clientSecret, partnerTenantId: PARTNER, refreshToken: { kind: 'file', path: join(folder, 'nowhere') } }]
    for (const each of chosen) {
      for (const odd of ['', 'common', 'contoso.onmicrosoft.com', `${CUSTOMER}/..`, 'x'.repeat(100)]) {
        const { tokenOf, requests } = opened(each)
        const { code, isFinal } = await refused(tokenOf(odd))
        assert.deepEqual([code, isFinal, requests.length], ['InvalidTenantId', true, 0])
      }
    }
  })

  it('that cannot be made leaves nothing behind that ends the process when its time is up', async () => {
    const { timeout } = AbortSignal
    const limits: AbortController[] = []
    const unheard: unknown[] = []
    const hear = (reason: unknown) => unheard.push(reason)
    const listeners = process.listeners('unhandledRejection')
    process.removeAllListeners('unhandledRejection').on('unhandledRejection', hear)
    AbortSignal.timeout = () => (limits[limits.push(new AbortController()) - 1] as AbortController).signal
    try {
      assert.equal((await refused(opened({ ...bySecret, clientId: '' }).tokenOf())).code, 'no-token')
      for (const limit of limits) limit.abort(new DOMException('Too late.', 'TimeoutError'))
      await new Promise(setImmediate)
    } finally {
      AbortSignal.timeout = timeout
      process.removeAllListeners('unhandledRejection')
      for (const listener of listeners) process.on('unhandledRejection', listener)
    }
    assert.deepEqual(unheard, [])
  })

  it('is kept once it gave a token; of a tenant that gave none nothing stays', async () => {
    let isCustomer = false
    const { credentialOf, tokenOf } = opened(bySecret, (asked, index) => (isCustomer ? granted(index) : refusal('unauthorized_client', 700016, asked)))
    const first = credentialOf(CUSTOMER)
    await refused(tokenOf())
    assert.notEqual(credentialOf(CUSTOMER), first)
    isCustomer = true
    await tokenOf()
    const working = credentialOf(CUSTOMER)
    isCustomer = false
    await refused(working.getToken('https://graph.microsoft.com/.default'))
    assert.equal(credentialOf(CUSTOMER.toUpperCase()), working)
  })

  it('of a managed identity that the host does not have says so', async () => {
    const { tokenOf } = opened({ kind: 'managed-identity', clientId: APP, managedIdentityClientId: '77777777-7777-4777-8777-777777777777' }, () => ({ status: 400, body: { error: 'invalid_request', error_description: 'Identity not found' } }))
    const { code, message } = await refused(tokenOf())
    assert.equal(code, 'no-token')
    assert.match(message, /managed identity 77777777-.* gives no token here: assign it/)
  })

  it('shows no secret in an error, its causes or the log, however it fails', async () => {
    const words = ({ form }: Asked) => JSON.stringify(form)
    const failures: Record<string, (asked: Asked, request: PipelineRequest) => EntraAnswer> = {
      refused: (asked) => refusal('invalid_client', 7000215, asked),
      'a page': (asked) => ({ status: 403, body: `<html>${words(asked)}</html>` }),
      'no token': (asked) => ({ body: { token_type: 'Bearer', note: words(asked) } }),
      'a lost connection': (asked, request) => ({ error: new RestError(`reset ${words(asked)}`, { code: 'ECONNRESET', request }) }),
      'a time-out': (asked, request) => ({ error: Object.assign(new Error(words(asked)), { name: 'AbortError', request }) }),
    }
    const withPassword = await certificate(PASSWORD)
    const wrongPassword = { ...withPassword, certificatePassword: `${PASSWORD}-wrong` } as CredentialSettings
    await Promise.all([bySecret, withPassword, wrongPassword].flatMap((chosen) => Object.entries(failures).map(async ([name, answer]) => {
      const { tokenOf, requests } = opened(chosen, (asked) => answer(asked, requests.at(-1)!))
      const shown = everythingShownBy(await refused(tokenOf()))
      for (const secret of [clientSecret, encodeURIComponent(clientSecret), PASSWORD, 'PRIVATE KEY']) assert.ok(!shown.includes(secret), `${chosen.kind}, ${name}, shows ${secret}: ${shown}`)
    })))
  })
})

describe('The client of a customer’s tenant', () => {
  it('is made only where the tenant gives a token, and asked for anew until it does', async () => {
    const { httpClient, asked } = replaying({ match: /./, body: { value: [] } })
    let isCustomer = false
    const credentials: string[] = []
    const cloud = connectCloud({
      httpClient,
      settings,
      credentialFor(tenantId) {
        credentials.push(tenantId)
        return { getToken: () => (isCustomer ? credentialFor(tenantId).getToken(ARM_SCOPE) : Promise.reject(new ServiceError('Microsoft Entra', 'unauthorized_client', 'No.', { status: 401 }))) }
      },
    })
    const ask = { reservations: () => cloud.reservations.ofCustomer(CUSTOMER), subscriptions: () => cloud.subscriptions.ofCustomer(CUSTOMER) }
    for (const each of Object.values(ask)) {
      credentials.length = 0
      isCustomer = false
      for (const _ of [1, 2]) await assert.rejects(each(), { code: 'unauthorized_client' })
      assert.deepEqual([credentials, asked.length], [[CUSTOMER, CUSTOMER], 0])
      isCustomer = true
      for (const _ of [1, 2]) assert.deepEqual(await each(), [])
      assert.deepEqual(credentials, [CUSTOMER, CUSTOMER, CUSTOMER])
      asked.length = 0
    }
  })
})

describe('What is made once per key', () => {
  it('is the same each time, and made anew once it failed or was forgotten', async () => {
    let made = 0
    const numberOf = onePer((key = '') => (key === 'fails' ? Promise.reject(new Error('No.')) : Promise.resolve((made += 1))))
    assert.deepEqual([await numberOf('a', 'b'), await numberOf('a', 'b'), await numberOf('a')], [1, 1, 2])
    const failed = numberOf('fails')
    await assert.rejects(failed)
    const again = numberOf('fails')
    assert.notEqual(again, failed)
    await assert.rejects(again)
    numberOf.forget('a', 'b')
    assert.equal(await numberOf('a', 'b'), 3)
  })
  it('is not kept for ever: of more than some thousands those go that were not asked for for longest', () => {
    const made: string[] = []
    const of = onePer((key = '') => (made.push(key), { key }))
    for (let index = 0; index < 5_000; index++) of(`${index}`)
    of('0')
    of('one more')
    assert.equal(made.length, 5_001)
    of('0')
    assert.equal(made.length, 5_001)
    of('1')
    assert.equal(made.at(-1), '1')
  })
})

describe('The token of the partner’s tenant', () => {
  const AUXILIARY = 'x-ms-authorization-auxiliary'
  const contact = { firstName: 'A', lastName: 'B', email: 'a@example.com', method: 'email', timeZone: 'UTC', country: 'POL', language: 'en-us' } as const
  const no: EntraAnswer = { status: 404, body: { error: { code: 'NotFound', message: 'No.' } } }

  it('goes beside the customer’s on every request about support, and nowhere else', async () => {
    const { httpClient, asked } = replaying(
      { match: /problemClassifications/, body: { value: [{ id: '/providers/Microsoft.Support/services/x/problemClassifications/y', properties: { displayName: 'Reserved instance requests / Cancel or change an existing reservation' } }] } },
      { match: /checkNameAvailability/, body: { nameAvailable: true } },
      { match: /^PUT /, status: 409, body: { error: { code: 'ResourceAlreadyExists', message: 'No.' } } },
      { match: /./, ...no },
    )
    const cloud = connectCloud({ httpClient, credentialFor, settings })
    const [from, to] = [parseDay('2026-01-01')!, parseDay('2026-01-10')!]
    const asks = [
      () => cloud.supportRequests.file({ name: 'return-1', customerId: CUSTOMER, subscriptionId: 'subscription', title: 't', description: 'd', contact, startTime: '2026-11-22T10:00:00.000Z', about: 'exchanges-and-refunds', severity: 'moderate' }),
      () => cloud.supportRequests.find(CUSTOMER, 'subscription', 'return-1'),
      () => cloud.supportRequests.classification(CUSTOMER),
      () => cloud.customers.byId(CUSTOMER),
      () => cloud.directory.rolesOf('somebody'),
      () => cloud.reservations.ofCustomer(CUSTOMER),
      () => cloud.subscriptions.ofCustomer(CUSTOMER),
      () => cloud.roleAssignments.onOrder(CUSTOMER, '88888888-8888-4888-8888-888888888888'),
      () => cloud.reservationTransactions.between(from, to),
    ]
    for (const ask of asks) await ask().catch(() => undefined)
    const tokens = asked.map(({ url, headers }) => ({ isSupport: url.includes('/Microsoft.Support/'), token: headers.get('authorization'), auxiliary: headers.get(AUXILIARY) }))
    const [support, others] = [tokens.filter(({ isSupport }) => isSupport), tokens.filter(({ isSupport }) => !isSupport)]
    assert.ok(support.length >= 5 && asked.some(({ method, url }) => method === 'PUT' && url.includes('/Microsoft.Support/')) && others.length >= 6, JSON.stringify(tokens))
    for (const { token, auxiliary } of support) assert.deepEqual([token, auxiliary], [`Bearer token-of-${CUSTOMER}`, `Bearer token-of-${settings.partnerTenantId}`])
    for (const { auxiliary } of others) assert.equal(auxiliary, undefined)
    assert.deepEqual([...new Set(others.map(({ token }) => token))].sort(), [`Bearer token-of-${settings.partnerTenantId}`, `Bearer token-of-${CUSTOMER}`].sort())
  })
})
