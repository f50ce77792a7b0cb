import assert from 'node:assert/strict'
import { KnownErrorResponseCode } from '@azure/arm-reservations'
import { en } from '#cards/locales/en'
import { policyErrorTexts } from '#cards/quote/policy-errors'
import { explainTrouble, serviceErrorText } from '#cards/service-error'
import { causeOf, missingRight } from '#cards/service-error-codes'
import { wordsIn } from '#cards/words'
import type { Service } from '#ports/service-error'

const words = wordsIn('en')
const FINISHED = /^[A-Z][^{}$]+[.]$/
const SERVICES = ['Partner Center', 'Azure reservations', 'Azure usage', 'Azure billing', 'Azure support', 'Azure Resource Manager', 'Azure access control', 'Microsoft Entra', 'Microsoft Teams'] as const
// A service that is missing above does not compile.
const EVERY: Record<Service, true> = Object.fromEntries(SERVICES.map((service) => [service, true])) as Record<(typeof SERVICES)[number], true>

const textFor = (values: Parameters<typeof serviceErrorText>[0]) => serviceErrorText(values, 'en')
const explained = (code: string, differs: object = {}) => explainTrouble({ service: 'Azure reservations', code, ...differs }, words) ?? ''

describe('the words for a service’s no', () => {
  for (const code of Object.values(KnownErrorResponseCode)) {
    it(`explain ${code}: what it means, and the way out`, () => {
      assert.match(explained(code), FINISHED)
      assert.ok(explained(code).split(/[.] /).length >= 2)
    })
  }

  for (const code of ['InvalidSupportPlan', 'ResourceAlreadyExists', 'InvalidData', 'MissingSubscriptionRegistration', 'invalid_grant', 'invalid_client', 'unauthorized_client', 'consent_required', 'Authorization_RequestDenied', 'timeout', 'unreachable', 'not-understood', 'no-token', 'no-price', 'no-rate']) {
    it(`explain ${code} too`, () => assert.match(explained(code), FINISHED))
  }

  it('are finished sentences, and no two causes read alike', () => {
    const all = [...Object.values(en.serviceErrors.causes), ...Object.values(en.serviceErrors.forbidden)]
    for (const { what, way } of all) for (const text of [what, way]) assert.match(text, FINISHED)
    const causes = Object.values(en.serviceErrors.causes).map(({ what }) => what)
    assert.equal(new Set(causes).size, causes.length)
  })

  it('speak of splits, merges and returns where a reservation is not there, and nowhere else', () => {
    assert.match(explained('NotFound'), /may have been split, merged or returned/)
    for (const service of SERVICES.filter((name) => name !== 'Azure reservations')) {
      const text = explained('NotFound', { service })
      assert.match(text, FINISHED, service)
      assert.doesNotMatch(text, /split|merged|returned|reservation|list/, service)
    }
  })

  it('know a code whatever its case', () => assert.equal(explained('refundlimitexceeded'), explained('RefundLimitExceeded')))

  const told: [string, string, RegExp][] = [
    ['where the refund limit can be seen', 'RefundLimitExceeded', /50,000 USD in 12 months[^]*“cap”/],
    ['that a request can be made where one cannot return by oneself', 'SelfServiceRefundNotSupported', /support request: submit it here/],
    ['that another payer takes an exchange', 'BillingScopeIdCannotBeChanged', /Exchange the reservation/],
    ['which plan support requests need', 'InvalidSupportPlan', /Professional Direct, Premier or Unified/],
    ['which provider is to be registered', 'MissingSubscriptionRegistration', /Microsoft\.Support/],
  ]
  for (const [what, code, text] of told) it(`say ${what}`, () => assert.match(explained(code), text))
})

describe('a right that is missing', () => {
  it('is named with Microsoft’s three remedies for reservations', () => {
    const text = textFor({ service: 'Azure reservations', code: 'AuthorizationFailed', status: 403, message: 'The client does not have authorization to perform action', reference: 'abc-1' })
    for (const part of [
      'A guest account in the customer’s tenant can look at reservations but not return them: it has to leave the tenant, or to be added to the reservation order as Owner or Reservations Administrator.',
      'Roles given through Azure Lighthouse do not count for reservations.',
      'the bot’s app, or the partner’s AdminAgents, needs the role Owner on the reservation order.',
    ]) assert.ok(text.includes(part), part)
  })

  const rights: [Service, RegExp][] = [
    ['Azure support', /Support Request Contributor on the customer’s subscription, and a GDAP relationship/],
    ['Partner Center', /The user who signed in for the bot needs the role Admin agent/],
    ['Microsoft Entra', /bot’s app the permissions User\.Read\.All and GroupMember\.Read\.All/],
    ['Azure access control', /Owner, User Access Administrator or Reservations Administrator/],
    ['Azure Resource Manager', /role Reader on the customer’s subscription/],
    ['Azure billing', /reader’s role on the billing account/],
    ['Azure usage', /Reservations Reader/],
    ['Microsoft Teams', /Teams administrator/],
  ]
  for (const [service, text] of rights) {
    it(`is another one for ${service}`, () => {
      for (const said of [{ code: 'Forbidden' }, { code: 'AuthorizationFailed' }, { code: 'http-403', status: 403 }, { code: 'SomethingNew', status: 403 }]) assert.match(textFor({ service, ...said }), text)
    })
  }

  it('is known for every service', () => {
    for (const service of Object.keys(EVERY)) assert.notEqual(missingRight({ service, code: 'Forbidden' }), 'other', service)
    assert.equal(missingRight({ service: 'A new one', code: 'Forbidden' }), 'other')
  })

  it('is not what a refusal for another reason says', () => assert.equal(missingRight({ service: 'Azure support', code: 'InvalidSupportPlan', status: 403 }), undefined))
})

describe('a code that is not known', () => {
  const statuses: [number, string][] = [[401, 'signed-out'], [404, 'not-there'], [408, 'timeout'], [409, 'in-the-way'], [412, 'changed-meanwhile'], [429, 'throttled'], [500, 'microsoft-broke'], [503, 'microsoft-broke'], [599, 'microsoft-broke']]
  for (const [status, cause] of statuses) it(`is explained by the status ${status}`, () => assert.equal(causeOf({ code: 'SomethingNew', status }), cause))

  it('is shown as it is, with Microsoft’s words and the reference', () => {
    assert.equal(
      textFor({ service: 'Azure reservations', code: 'SomethingNew', status: 400, message: 'The moon is full', reference: 'abc-1' }),
      'Azure reservations did not do what I asked (SomethingNew). Microsoft wrote: The moon is full. Try again in a few minutes; if it goes on, tell your administrator. Nothing was changed here. Reference for your administrator and for Microsoft: abc-1.',
    )
  })

  it('is told without words that Microsoft did not write', () => {
    assert.doesNotMatch(textFor({ service: 'Azure support', code: 'http-503', status: 503, message: 'Azure support answered 503.' }), /Microsoft wrote/)
    assert.doesNotMatch(textFor({ service: 'Azure support', code: 'timeout', message: 'Azure support did not answer in time.' }), /Microsoft wrote/)
    assert.match(textFor({ service: 'Azure support', code: 'name-not-available', status: 400, message: 'The name has a sign too many' }), /Microsoft wrote: The name has a sign too many\./)
  })

  it('is not told at any length', () => {
    const text = textFor({ service: 'Azure support', code: 'x'.repeat(5000), message: 'y'.repeat(5000), reference: 'z'.repeat(5000) })
    assert.ok(text.length < 900, String(text.length))
  })
})

describe('a service that wants to be asked later', () => {
  const waits: [number, string][] = [[1, 'in 1 second'], [30, 'in 30 seconds'], [0.4, 'in 1 second'], [120, 'in 120 seconds'], [121, 'in 3 minutes'], [3600, 'in 60 minutes']]
  for (const [retryAfterSeconds, when] of waits) it(`is asked again ${when}`, () => assert.ok(textFor({ service: 'Partner Center', code: 'TooManyRequests', status: 429, retryAfterSeconds }).includes(`Try again ${when}.`)))

  it('is asked in a few minutes where it does not say', () => assert.match(textFor({ service: 'Partner Center', code: 'http-429', status: 429 }), /too many questions just now\. Try again in a few minutes\./))
})

describe('a sign-in that fails', () => {
  const message = (number: string) => `Microsoft Entra gave no token for Azure support: 400 invalid_grant - Error(s): AADSTS${number}: Words of Entra. Trace ID: 1`
  const numbers: [string, string][] = [['65001', 'consent'], ['700016', 'app-unknown'], ['7000215', 'bad-credential'], ['7000222', 'bad-credential'], ['700082', 'sign-in-again'], ['50173', 'sign-in-again'], ['50076', 'conditional-access'], ['53003', 'conditional-access'], ['50020', 'no-relationship'], ['90002', 'unknown-tenant']]
  for (const [number, cause] of numbers) it(`is explained by its number, AADSTS${number}, before its code`, () => assert.equal(causeOf({ code: 'invalid_grant', status: 401, message: message(number) }), cause))

  it('is explained by its code where the number is new', () => assert.equal(causeOf({ code: 'invalid_grant', status: 401, message: message('99999999') }), 'sign-in-again'))

  it('is told with Entra’s own words, which begin with the number', () => {
    const text = textFor({ service: 'Azure support', code: 'invalid_grant', status: 401, message: message('65001') })
    assert.match(text, /^Azure support did not do what I asked \(invalid_grant\)\. Microsoft wrote: AADSTS65001: Words of Entra\. Trace ID: 1\. Nobody has consented to the app in this tenant\. An administrator has to consent/)
  })
})

describe('a policy error on a quote', () => {
  it('is explained where its code is known, beside Microsoft’s words', () => {
    assert.deepEqual(policyErrorTexts([{ code: 'InvalidRefundQuantity', message: 'Too many' }, { code: 'NewOne', message: 'No' }], words), ['InvalidRefundQuantity: Too many. This number of units cannot be returned. Choose a whole number from 1 to the units that the reservation still has.', 'NewOne: No'])
  })
})
