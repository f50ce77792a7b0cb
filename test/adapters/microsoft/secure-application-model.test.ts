import assert from 'node:assert/strict'
import { RestError, type PipelineRequest } from '@azure/core-rest-pipeline'
import type { RefreshTokenStore } from '#adapters/microsoft/refresh-token-store'
import { secureApplicationModel } from '#adapters/microsoft/secure-application-model'
import { ServiceError } from '#ports/service-error'
import { APP, ARM_SCOPE, CANARIES, CORRELATION, CUSTOMER, entra, everythingShownBy, PARTNER, refusal, refused, type Asked, type EntraAnswer } from '#test/adapters/microsoft/token-exchange'

const { clientSecret, refreshToken, renewed } = CANARIES
const DAY = 86_400
const granted = (index = 0): EntraAnswer => ({ body: { token_type: 'Bearer', access_token: `access-${index}`, expires_in: 3600, refresh_token: renewed } })

describe('The Secure Application Model', () => {
  function opened(answerTo: (asked: Asked, index: number) => EntraAnswer | Promise<EntraAnswer> = (_, index) => granted(index), broken: Partial<RefreshTokenStore> = {}) {
    let seconds = 1_000_000
    const place = { token: refreshToken as string, writes: [] as string[] }
    const store: RefreshTokenStore = {
      read: async () => place.token,
      write: async (token) => {
        place.writes.push(token)
        place.token = token
      },
      ...broken,
    }
    const warnings: unknown[] = []
    const { httpClient, asked, requests } = entra(answerTo)
    const credentialFor = secureApplicationModel({ clientId: APP, clientSecret, partnerTenantId: PARTNER }, store, { httpClient, now: () => 1000 * seconds, warn: (message, details) => warnings.push(message, details) })
    const tokenOf = async (tenantId = CUSTOMER, scope: string | string[] = ARM_SCOPE, claims?: string) => (await credentialFor(tenantId).getToken(scope, claims ? { claims } : {}))?.token
    return { tokenOf, credentialFor, asked, requests, place, warnings, pass: (more: number) => (seconds += more) }
  }

  it('redeems the one refresh token in the tenant and for the audience that is asked for', async () => {
    const { tokenOf, asked, requests } = opened()
    assert.equal(await tokenOf(), 'access-0')
    assert.equal(asked[0]?.url, `https://login.microsoftonline.com/${CUSTOMER}/oauth2/v2.0/token`)
    assert.deepEqual(asked[0].form, { grant_type: 'refresh_token', client_id: APP, client_secret: clientSecret, scope: `${ARM_SCOPE} offline_access`, refresh_token: refreshToken })
    assert.deepEqual([requests[0]?.method, requests[0]?.headers.get('content-type')], ['POST', 'application/x-www-form-urlencoded'])
  })

  it('asks for Partner Center by the scope that it documents', async () => {
    const { tokenOf, asked } = opened()
    await tokenOf(PARTNER, ['https://api.partnercenter.microsoft.com/.default'])
    assert.equal(asked[0]?.form['scope'], 'https://api.partnercenter.microsoft.com/user_impersonation offline_access')
  })

  it('keeps a token per tenant and audience, until five minutes before it expires', async () => {
    const { tokenOf, asked, pass, credentialFor } = opened()
    assert.deepEqual([await tokenOf(), await tokenOf(PARTNER), await tokenOf(CUSTOMER, 'https://graph.microsoft.com/.default')], ['access-0', 'access-1', 'access-2'])
    pass(3600 - 301)
    assert.equal(await tokenOf(), 'access-0')
    pass(1)
    assert.equal(await tokenOf(), 'access-3')
    assert.equal(asked.length, 4)
    assert.equal((await credentialFor(CUSTOMER).getToken(ARM_SCOPE))?.expiresOnTimestamp, 1000 * (1_000_000 + 3600 - 300 + 3600))
  })

  it('sends one request for callers who ask at the same time, and a new one after it failed', async () => {
    const { tokenOf, asked } = opened((question, index) => (index === 0 ? refusal('invalid_grant', 700082, question) : granted(index)))
    const [one, other] = await Promise.allSettled([tokenOf(), tokenOf()])
    assert.deepEqual([one.status, other.status, asked.length], ['rejected', 'rejected', 1])
    assert.deepEqual(await Promise.all([tokenOf(), tokenOf(), tokenOf()]), ['access-1', 'access-1', 'access-1'])
    assert.equal(asked.length, 2)
  })

  it('asks anew where a service has refused the token that it knows, and keeps the new one', async () => {
    const { tokenOf, asked } = opened()
    await tokenOf()
    assert.equal(await tokenOf(CUSTOMER, ARM_SCOPE, '{"access_token":{}}'), 'access-1')
    assert.equal(asked[1]?.form['claims'], '{"access_token":{}}')
    assert.equal(await tokenOf(), 'access-1')
  })

  it('keeps the refresh token that it is given in the partner’s tenant, and uses it from then on', async () => {
    const { tokenOf, asked, place } = opened()
    await tokenOf(PARTNER)
    assert.deepEqual(place.writes, [renewed])
    await tokenOf(CUSTOMER)
    assert.equal(asked[1]?.form['refresh_token'], renewed)
  })

  it('does not keep one from a customer’s tenant, nor one that is the same, nor none', async () => {
    const { tokenOf, place } = opened((_, index) => ({ body: { access_token: 'a', expires_in: '3600', ...(index === 0 ? { refresh_token: renewed } : index === 1 ? { refresh_token: refreshToken } : {}) } }))
    await tokenOf(CUSTOMER)
    await tokenOf(PARTNER)
    await tokenOf(PARTNER, 'https://graph.microsoft.com/.default')
    assert.deepEqual(place.writes, [])
  })

  it('writes it once a day, however many audiences are asked for', async () => {
    const { tokenOf, place, pass } = opened((_, index) => ({ body: { access_token: `a${index}`, expires_in: 3600, refresh_token: `${renewed}.${index}` } }))
    await Promise.all([tokenOf(PARTNER), tokenOf(PARTNER, 'https://graph.microsoft.com/.default')])
    pass(DAY - 1)
    await tokenOf(PARTNER)
    assert.deepEqual(place.writes, [`${renewed}.0`])
    pass(3600)
    await tokenOf(PARTNER)
    assert.deepEqual(place.writes, [`${renewed}.0`, `${renewed}.3`])
  })

  it('leaves alone what somebody put there while it was asking', async () => {
    const { tokenOf, place } = opened((_, index) => {
      if (index === 0) place.token = 'consented-anew'
      return granted(index)
    })
    await tokenOf(PARTNER)
    assert.deepEqual([place.token, place.writes], ['consented-anew', []])
  })

  it('takes up a refresh token that was put there after the old one was revoked', async () => {
    const { tokenOf, place } = opened((question, index) => (question.form['refresh_token'] === refreshToken ? refusal('invalid_grant', 50173, question) : granted(index)))
    await assert.rejects(tokenOf(), { code: 'invalid_grant' })
    place.token = 'consented-anew'
    assert.equal(await tokenOf(), 'access-1')
  })

  it('gives the token even where the renewed one cannot be kept, warns, and tries again', async () => {
    let isFull = true
    const written: string[] = []
    const { tokenOf, warnings, pass } = opened(undefined, {
      write: async (token) => {
        if (isFull) throw new ServiceError('Microsoft Entra', 'no-token', 'The disk is full.')
        written.push(token)
      },
    })
    assert.equal(await tokenOf(PARTNER), 'access-0')
    assert.match(String(warnings[0]), /could not be kept.*90 days/)
    assert.deepEqual(warnings[1], { reason: 'The disk is full.' })
    isFull = false
    pass(3600)
    await tokenOf(PARTNER)
    assert.deepEqual([written, warnings.length], [[renewed], 2])
  })

  for (const [error, number, code, remedy] of [
    ['invalid_grant', 700082, 'invalid_grant', /expired or was revoked: .*consent again/],
    ['invalid_grant', 50173, 'invalid_grant', /consent again/],
    ['invalid_grant', 65001, 'AADSTS65001', /Nobody has consented to the bot's app in this tenant/],
    ['interaction_required', 50076, 'AADSTS50076', /second factor/],
    ['interaction_required', 50079, 'AADSTS50079', /second factor/],
    ['invalid_client', 7000215, 'invalid_client', /secret or certificate is wrong or has expired/],
    ['invalid_client', 7000222, 'invalid_client', /make a new one/],
    ['unauthorized_client', 700016, 'unauthorized_client', /does not know the bot's app/],
    ['invalid_request', 90002, 'invalid_request', /invalid_request \(AADSTS90002: see https:\/\/login\.microsoftonline\.com\/error\?code=90002\)\.$/],
  ] as const) {
    it(`says what to do about ${error} with AADSTS${number}, and not in Microsoft’s words`, async () => {
      const { tokenOf, asked } = opened((question) => refusal(error, number, question))
      const failure = await refused(tokenOf())
      assert.deepEqual([failure.service, failure.code, failure.status, failure.correlationId, failure.isFinal, failure.cause, asked.length], ['Microsoft Entra', code, 401, CORRELATION, false, undefined, 1])
      assert.match(failure.message, remedy)
      assert.ok(failure.message.includes(`AADSTS${number}`) && failure.message.includes(CUSTOMER) && !failure.message.includes('Refused'), failure.message)
    })
  }

  it('tells an unavailable Entra from one that says no, and asks it three times', async () => {
    const down = opened(() => ({ status: 503, body: 'busy' }))
    const failure = await refused(down.tokenOf())
    assert.deepEqual([failure.code, failure.status, failure.isFinal, down.asked.length], ['http-503', 503, false, 3])
    const throttled = opened(() => ({ status: 429, headers: { 'retry-after': '30' }, body: { error: 'temporarily_unavailable' } }))
    const { code, retryAfterSeconds } = await refused(throttled.tokenOf())
    assert.deepEqual([code, retryAfterSeconds, throttled.asked.length], ['http-429', 30, 1])
    const timedOut = opened(() => ({ error: Object.assign(new Error('The operation was aborted.'), { name: 'AbortError' }) }))
    assert.deepEqual([(await refused(timedOut.tokenOf())).code, timedOut.requests[0]?.timeout, timedOut.asked.length], ['timeout', 20_000, 1])
    const recovering = opened((_, index) => (index === 0 ? { error: new RestError('reset', { code: 'ECONNRESET' }) } : granted(index)))
    assert.equal(await recovering.tokenOf(), 'access-1')
  })

  it('goes nowhere that it is sent to', async () => {
    const { tokenOf, asked } = opened(() => ({ status: 307, headers: { location: 'https://login.microsoftonline.com/elsewhere' }, body: '' }))
    await assert.rejects(tokenOf(), { code: 'no-token' })
    assert.equal(asked.length, 1)
  })

  it('shows no secret in an error, its causes or the log, however it fails', async () => {
    const words = ({ form }: Asked) => JSON.stringify(form)
    const failures: Record<string, (asked: Asked, request: PipelineRequest) => EntraAnswer> = {
      refused: (asked) => refusal('invalid_grant', 65001, asked),
      'refused in an unknown way': ({ form }) => ({ status: 400, body: { error: form['refresh_token'], error_codes: 'x', correlation_id: form['refresh_token'] } }),
      'a page': (asked) => ({ status: 403, body: `<html>${words(asked)}</html>` }),
      'a server error': (asked) => ({ status: 500, body: { error: 'server_error', error_description: words(asked) } }),
      'no token': ({ form }) => ({ body: { ...form, access_token: '' } }),
      'nothing readable': (asked) => ({ body: words(asked).slice(1) }),
      'a lost connection': (asked, request) => ({ error: new RestError(`reset ${words(asked)}`, { code: 'ECONNRESET', request }) }),
      'a time-out': (asked, request) => ({ error: Object.assign(new Error(words(asked)), { name: 'AbortError', request }) }),
    }
    await Promise.all(Object.entries(failures).map(async ([name, answer]) => {
      const { tokenOf, warnings, requests } = opened((asked) => answer(asked, requests.at(-1)!))
      const shown = everythingShownBy(await refused(tokenOf(PARTNER))) + JSON.stringify(warnings)
      for (const secret of [...Object.values(CANARIES), encodeURIComponent(clientSecret)]) assert.ok(!shown.includes(secret), `${name} shows ${secret}: ${shown}`)
    }))
  })
})
