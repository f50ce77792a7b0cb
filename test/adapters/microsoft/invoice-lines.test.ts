import assert from 'node:assert/strict'
import { parseDay } from '#domain/calendar'
import { decimalOf } from '#domain/money'
import { connectCloud } from '#adapters/microsoft/cloud'
import { reservedProductOf } from '#adapters/microsoft/reserved-product'
import { exporting, type Exported } from '#test/adapters/microsoft/exporting'
import { credentialFor, settings, type Canned } from '#test/adapters/microsoft/replay'

const day = (text: string) => parseDay(text) ?? assert.fail(text)
const ORDER = '99F246CF-ed96-41b4-b0cd-0aa43eb1fe91'
const { billingAccountId: _account, billingProfileId: _profile, ...partner } = settings
const invoice = (id: string, invoiceDate: string, more: object = {}) => ({ id, invoiceDate, currencyCode: 'USD', documentType: 'invoice', invoiceType: 'OneTime', ...more })
const refund = (more: object = {}) => ({ ReservationOrderId: ORDER, OrderDate: '2026-11-20T18:30:06.6045692Z', ChargeType: 'cancel', Quantity: 1, Subtotal: -6.05, TaxTotal: -1.2, Total: -7.25, Currency: 'GBP', ...more })
const purchase = (more: object = {}) => refund({ ChargeType: 'new', Quantity: 3, Subtotal: '720', SkuName: 'Reserved VM Instance, Standard_D2s_v5, EU West, 3 Years', SubscriptionId: 'ABC', ...more })

function opened(of: { items?: readonly unknown[]; exported: Exported }, ...canned: Canned[]) {
  const known = { exported: of.exported, invoices: { totalCount: of.items?.length ?? 0, items: of.items ?? [] } }
  const { httpClient, asked, started } = exporting(known, ...canned)
  let now = Date.parse('2026-11-22T10:00:00Z')
  const { reservationTransactions } = connectCloud({ httpClient, credentialFor, settings: { ...partner, creditsFrom: 'invoice-lines' }, now: () => now })
  const between = async (from = '2026-10-01', to = '2026-11-22') => reservationTransactions.between(day(from), day(to), day(from))
  /** A later question, of what there is then. */
  const later = (then: { items?: readonly unknown[]; exported: Exported }, to: string) => {
    now = Date.parse(`${to}T10:00:00Z`)
    Object.assign(known, { exported: then.exported, invoices: { totalCount: then.items?.length ?? 0, items: then.items ?? [] } })
    return between('2026-10-01', to)
  }
  return { asked, started, between, later }
}
const openedWith = (lines: readonly unknown[]) => opened({ exported: { 'USD current': lines } }).between()
const idsOf = ({ refunds }: { refunds: { id: string; amount: { minor: bigint } }[] }) => refunds.map(({ id, amount }) => `${id.split('_').slice(2).join(' ')}: ${amount.minor}`)

describe('the refunds among the lines of invoices', () => {
  it('are lines with a negative total before tax that name a reservation order', async () => {
    assert.deepEqual(await openedWith([refund()]), {
      refunds: [{ id: 'line_99f246cf-ed96-41b4-b0cd-0aa43eb1fe91_2026-11-20_refund', orderId: ORDER.toLowerCase(), postedAt: '2026-11-20T18:30:06.604Z', amount: { currency: 'GBP', minor: 605n } }],
      purchases: [],
    })
  })
  it('are exact in every currency, whether figures come as texts or numbers, and however columns are written', async () => {
    const { refunds } = await openedWith([refund({ Subtotal: -0.1, Currency: 'usd' }), refund({ Subtotal: '-2890000', Currency: 'JPY', OrderDate: '2026-11-20T19:00:00Z' }), refund({ Subtotal: undefined, SubTotal: -1205.75, Currency: null, BillingCurrency: 'EUR', OrderDate: '2026-11-20T20:00:00Z' }), refund({ Subtotal: ' -1.005 ', Currency: 'EUR', OrderDate: '2026-11-20T21:00:00Z' })])
    assert.deepEqual(refunds.map(({ amount }) => `${decimalOf(amount)} ${amount.currency}`), ['0.10 USD', '2890000 JPY', '1205.75 EUR', '1.00 EUR'])
  })
  it('are not purchases that are taken back, nor lines without money, without an order, or beside the days', async () => {
    const others = [purchase({ Subtotal: -720 }), refund({ Subtotal: '0' }), refund({ Subtotal: 6.05 }), refund({ ReservationOrderId: '' }), refund({ ReservationOrderId: null }), refund({ OrderDate: '2026-09-30T23:59:59Z' }), refund({ OrderDate: '2026-11-23T00:00:00Z' })]
    assert.deepEqual(await openedWith(others), { refunds: [], purchases: [] })
    assert.equal((await openedWith([refund({ OrderDate: '2026-10-01T00:00:00Z' }), refund({ OrderDate: '2026-11-22T23:59:59.9999999Z' })])).refunds.length, 2)
  })
  it('are of the day in UTC, though the zone is not written', async () => {
    const { refunds } = await openedWith(['2026-11-20T23:30:00', '2026-11-19', '11/18/2026', '2026-11-18T01:00:00+02:00'].map((OrderDate) => refund({ OrderDate })))
    assert.deepEqual(refunds.map(({ postedAt }) => postedAt), ['2026-11-17T23:00:00.000Z', '2026-11-18T00:00:00.000Z', '2026-11-19T00:00:00.000Z', '2026-11-20T23:30:00.000Z'])
  })
  it('are not hidden by a line that cannot be read; where none can be, that is told', async () => {
    const odd = ['{"ReservationOrderId":', 'null', '"text"', refund({ OrderDate: 'soon' }), refund({ Subtotal: 'much' }), refund({ Subtotal: '' }), refund({ Subtotal: null }), refund({ Currency: 'XXX' }), refund({ Currency: null }), refund({ Subtotal: undefined })]
    assert.equal((await openedWith([...odd, '', '{}', refund({ Quantity: null, ChargeType: undefined })])).refunds.length, 1)
    await assert.rejects(openedWith(odd), { service: 'Partner Center', code: 'not-understood', message: /10 could not be read/ })
    assert.deepEqual(await openedWith([]), { refunds: [], purchases: [] })
  })
  it('of one order on one day stay several, in the order in which they were posted', async () => {
    const lines = [refund({ OrderDate: '2026-11-20T19:00:00Z', Subtotal: -3 }), refund({ Subtotal: -1 }), refund(), refund()]
    assert.deepEqual(idsOf(await openedWith(lines)), ['2026-11-20 refund: 605', '2026-11-20 refund 2: 605', '2026-11-20 refund 3: 100', '2026-11-20 refund 4: 300'])
  })
  it('are unknown where Microsoft refuses', async () => {
    for (const match of [/^GET .*\/v1\/invoices/, /^POST /, /operations/]) {
      await assert.rejects(opened({ exported: {} }, { match, status: 403, body: { error: { code: 'Forbidden', message: 'No.' } } }).between(), { service: 'Partner Center', status: 403, isFinal: true })
    }
  })
})

describe('the refunds that move from unbilled to billed', () => {
  const october = invoice('G10', '2026-11-08T00:00:00Z', { billingPeriodStartDate: '2026-10-01T00:00:00Z', billingPeriodEndDate: '2026-10-31T00:00:00Z' })
  const november = invoice('G11', '2026-12-08T00:00:00Z', { billingPeriodStartDate: '2026-11-01T00:00:00Z', billingPeriodEndDate: '2026-11-30T00:00:00Z' })
  const [one, same] = [refund({ OrderDate: '2026-10-20T09:00:00Z', Subtotal: -100 }), refund({ OrderDate: '2026-10-20T18:00:00Z', Subtotal: -100 })]

  it('are the same ones, though the amount is another and the time of day is lost', async () => {
    // On 2 November both are unbilled. October's invoice has them at another exchange rate.
    const { between, later } = opened({ exported: { 'USD last': [one, same] } })
    assert.deepEqual(idsOf(await between('2026-10-01', '2026-11-02')), ['2026-10-20 refund: 10000', '2026-10-20 refund 2: 10000'])
    const billed = [refund({ OrderDate: '2026-10-20T00:00:00Z', Subtotal: '-99.60' }), refund({ OrderDate: '2026-10-20T00:00:00Z', Subtotal: '-99.60' })]
    assert.deepEqual(idsOf(await later({ items: [october], exported: { G10: billed } }, '2026-11-09')), ['2026-10-20 refund: 9960', '2026-10-20 refund 2: 9960'])
  })
  it('count once while they are in both listings', async () => {
    const { between } = opened({ items: [october], exported: { G10: [one], 'USD last': [one], 'USD current': [one] } })
    assert.deepEqual(idsOf(await between('2026-10-01', '2026-11-09')), ['2026-10-20 refund: 10000'])
  })
  it('count as two where one is billed and one is not, the second one once it is billed too', async () => {
    const { between, later } = opened({ items: [october], exported: { G10: [one], 'USD current': [same] } })
    assert.deepEqual(idsOf(await between('2026-10-01', '2026-11-09')), ['2026-10-20 refund: 10000'])
    assert.deepEqual(idsOf(await later({ items: [november, october], exported: { G11: [same] } }, '2026-12-09')), ['2026-10-20 refund: 10000', '2026-10-20 refund 2: 10000'])
  })
  it('wait for their invoice where their month was billed without them, in their currency', async () => {
    const { between } = opened({ items: [{ ...october, currencyCode: 'EUR' }, invoice('G09', '2026-10-08T00:00:00Z')], exported: { G09: [], G10: [], 'EUR current': [one], 'USD last': [same], 'USD current': [refund({ ReservationOrderId: 'b' })] } })
    assert.deepEqual(idsOf(await between()), ['2026-10-20 refund: 10000', '2026-11-20 refund: 605'])
  })
  it('count once where two months of what is unbilled both have them', async () => {
    assert.deepEqual(idsOf(await opened({ exported: { 'USD last': [one], 'USD current': [one] } }).between()), ['2026-10-20 refund: 10000'])
  })
  it('are asked for again after an hour, those of an invoice never', async () => {
    const { between, later, started } = opened({ items: [october], exported: { G10: [one] } })
    await between()
    await between()
    assert.deepEqual(started, ['G10', 'USD current'])
    await later({ items: [october], exported: {} }, '2026-11-23')
    assert.deepEqual(started, ['G10', 'USD current', 'USD current'])
  })
})

describe('the invoices whose lines are read', () => {
  it('are those of the new commerce that can hold the days, corrections included, and what is unbilled in their currencies', async () => {
    const items = [
      invoice('tooOld', '2026-09-30T23:00:00Z'),
      invoice('kept', '2026-10-08T00:00:00Z', { currencyCode: 'chf', amendments: [invoice('corrected', '2026-11-01T00:00:00Z', { currencyCode: 'CHF' }), null] }),
      invoice('D02005YFHI', '2026-10-20T00:00:00Z', { invoiceType: 'Recurring' }),
      invoice('late', '2027-02-09T00:00:00Z', { currencyCode: 'EUR', billingPeriodStartDate: '2027-01-01T00:00:00Z' }),
      invoice('lateOfAnEarlyMonth', '2027-02-08T00:00:00Z', { currencyCode: 'EUR', billingPeriodStartDate: '2026-11-01T00:00:00Z' }),
      invoice('../../customers', '2026-10-08T00:00:00Z'),
      { id: 'undated' },
    ]
    const { asked, between, started } = opened({ items, exported: { kept: [], corrected: [], lateOfAnEarlyMonth: [] } })
    await between()
    // Of CHF October is billed, of EUR January: nothing later than today is open in EUR.
    assert.deepEqual(started, ['kept', 'corrected', 'lateOfAnEarlyMonth', 'CHF current', 'USD last', 'USD current'])
    assert.equal(asked[0]?.url, 'https://api.partnercenter.microsoft.com/v1/invoices?size=200&offset=0')
    assert.equal(asked[0]?.headers.get('authorization'), `Bearer token-of-${settings.partnerTenantId}`)
  })
  it('must all be told: a list that leads back or is cut short is an error', async () => {
    const page = (items: readonly unknown[], totalCount?: number, next?: object): Canned => ({ match: /v1\/invoices/, body: { items, ...(totalCount === undefined ? {} : { totalCount }), links: { ...(next ? { next } : {}) } } })
    const next = { uri: '/invoices?size=200&offset=200', method: 'GET' }
    const first = invoice('G1', '2026-10-08T00:00:00Z')
    const openedBy = (...canned: Canned[]) => opened({ exported: { G1: [refund()], G2: [refund({ Subtotal: -7 })] } }, ...canned)
    for (const cut of [page([first], 2), page([first], undefined, next), page([], 1), { match: /v1\/invoices/, body: { totalCount: 0 } }]) {
      const { between, started } = openedBy(cut)
      await assert.rejects(between(), { service: 'Partner Center', code: 'not-understood' })
      assert.deepEqual(started, [])
    }
    // Size and offset concern older invoices alone: the others come again, and a next page is named where nothing follows.
    const all = openedBy({ ...page([first, invoice('G2', '2026-10-09T00:00:00Z')], 2, next), match: /offset=200$/ }, page([first], 2, next))
    assert.deepEqual((await all.between()).refunds.map(({ amount }) => decimalOf(amount)), ['6.05', '7.00'])
    assert.equal((await openedBy(page([first], 1, next)).between()).refunds.length, 1)
  })
})

describe('the purchases among the lines of invoices', () => {
  it('are new lines whose title says what was bought', async () => {
    const { purchases } = await openedWith([purchase(), purchase({ ChargeType: 'cycleCharge' }), purchase({ SkuName: 'Office 365 E3' }), purchase({ ReservationOrderId: 'b', SkuName: null, ProductName: 'Reserved VM Instance, Standard_B1ls, 1 Year', SubscriptionId: '' })])
    assert.deepEqual(purchases[0], {
      id: 'line_99f246cf-ed96-41b4-b0cd-0aa43eb1fe91_2026-11-20_purchase',
      orderId: ORDER.toLowerCase(),
      postedAt: '2026-11-20T18:30:06.604Z',
      amount: { currency: 'GBP', minor: 72000n },
      sku: 'Standard_D2s_v5',
      region: 'westeurope',
      term: 'P3Y',
      quantity: 3,
      subscriptionId: 'abc',
    })
    assert.deepEqual(purchases.slice(1).map(({ sku, region, term, subscriptionId }) => [sku, region, term, subscriptionId]), [['Standard_B1ls', '', 'P1Y', undefined]])
  })
  it('name regions as prices do, or as we do', () => {
    const regionOf = (words: string) => reservedProductOf(`Reserved VM Instance, Standard_D2s_v5, ${words}, 1 Year`)?.region
    const seen = ['US East', 'US West 2', 'US North Central', 'EU North', 'AP Southeast', 'AU East', 'UK South', 'DE West Central', 'KR South', 'PL Central', 'West Europe', 'eastus2', 'XX Anywhere'].map(regionOf)
    assert.deepEqual(seen, ['eastus', 'westus2', 'northcentralus', 'northeurope', 'southeastasia', 'australiaeast', 'uksouth', 'germanywestcentral', 'koreasouth', 'polandcentral', 'westeurope', 'eastus2', 'xxanywhere'])
  })
  it('are not read from other titles', () => {
    const others = ['', 'Reserved VM Instance', 'Reserved VM Instance, Standard_D2s_v5, US East', 'Azure plan, Standard_D2s_v5, US East, 1 Year', 'Reserved VM Instance, General Purpose, US East, 1 Year', 'Reserved VM Instance, a, b, c, 1 Year']
    assert.deepEqual(others.filter(reservedProductOf), [])
  })
})
