import assert from 'node:assert/strict'
import { buffer } from 'node:stream/consumers'
import { gunzipSync } from 'node:zlib'
import { createHttpHeaders, createPipelineRequest, type HttpMethods } from '@azure/core-rest-pipeline'
import { dayOfInstant } from '#domain/calendar'
import { decimalOf } from '#domain/money'
import { connectCloud } from '#adapters/microsoft/cloud'
import type { ReservationTransactions } from '#ports/reservation-transactions'
import { LINE_COLUMNS } from '#test/adapters/sandbox/documented-billing'
import { buying, opened, returning, type Opened } from '#test/adapters/sandbox/opened'

const BILLING = 'https://graph.microsoft.com/v1.0/reports/partners/billing/reconciliation'

describe("a partner's invoices in the sandbox", () => {
  const byInvoices = ({ sandbox, now }: Opened) => {
    const { billingAccountId: _account, billingProfileId: _profile, ...partner } = sandbox.settings
    return connectCloud({ ...sandbox, settings: { ...partner, creditsFrom: 'invoice-lines' }, now: () => Date.parse(now()) }).reservationTransactions
  }
  const told = async (source: ReservationTransactions, from: number, to: number) => {
    const { refunds, purchases } = await source.between(from, to)
    const text = ({ orderId, postedAt, amount }: (typeof refunds)[number]) => [orderId, postedAt, decimalOf(amount), amount.currency].join(' ')
    return { refunds: refunds.map(text).sort(), purchases: purchases.map((one) => [text(one), one.quantity, one.sku, one.region, one.term, one.subscriptionId].join(' ')).sort() }
  }

  it('tell the same money as the billing profile, for two years', async () => {
    const world = opened()
    const today = dayOfInstant(world.now())
    const [profile, lines] = [await told(world.cloud.reservationTransactions, today - 730, today), await told(byInvoices(world), today - 730, today)]
    assert.ok(profile.refunds.length > 2 && profile.purchases.length > 20)
    assert.deepEqual(lines, profile)
  })
  it('show what was credited and bought in the sandbox, and the same lines months later, when they are billed', async () => {
    const world = opened()
    const { customerId, reservation } = await world.find('Proseware', 'Build agents')
    const bought = { resourceType: 'VirtualMachines', sku: 'Standard_F4s', region: 'eastus', term: 'P1Y', billingPlan: 'Upfront', quantity: 1 } as const
    await world.ask({ customerId, subscriptionId: reservation.billingSubscriptionId ?? '', ticketName: 'rd-x' }, [...returning(reservation, 1), ...buying(bought)])
    const day = dayOfInstant(world.now())
    const months: string[][] = []
    for (const days of [0, 10, 30, 60]) {
      world.pass(days === 0 ? 60 : days * 86_400)
      const { refunds, purchases } = await byInvoices(world).between(day, day)
      months.push([...refunds, ...purchases].filter(({ orderId }) => orderId === reservation.orderId || purchases.some((one) => one.orderId === orderId && one.sku === 'Standard_F4s')).map(({ id }) => id))
    }
    assert.equal(months[0]?.length, 2)
    assert.deepEqual(months.slice(1), [months[0], months[0], months[0]])
  })
  it('are exported in files that only storage gives, for the key in their address, and whose columns are documented', async () => {
    const { sandbox, now } = opened()
    const token = (await sandbox.credentialFor(sandbox.settings.partnerTenantId).getToken('scope'))?.token ?? assert.fail()
    const send = (method: HttpMethods, url: string, { body, isSigned = true, isStreamed = false }: { body?: object; isSigned?: boolean; isStreamed?: boolean } = {}) =>
      sandbox.httpClient.sendRequest(createPipelineRequest({ method, url, headers: createHttpHeaders(isSigned ? { authorization: `Bearer ${token}` } : {}), ...(body ? { body: JSON.stringify(body) } : {}), ...(isStreamed ? { streamResponseStatusCodes: new Set([200]) } : {}) }))
    const statusOf = async (url: string) => JSON.parse((await send('GET', url)).bodyAsText ?? '') as { status: string; error?: { code: string }; resourceLocation?: { rootDirectory: string; sasToken: string; blobs: { name: string }[] } }
    const start = async (which: string, body: object) => (await send('POST', `${BILLING}/${which}/export`, { body })).headers.get('location') ?? assert.fail()

    const november = await start('unbilled', { currencyCode: 'EUR', billingPeriod: 'current' })
    assert.equal((await statusOf(november)).status, 'running')
    const { status, resourceLocation = assert.fail() } = await statusOf(november)
    assert.equal(status, 'succeeded')
    const [{ name } = assert.fail()] = resourceLocation.blobs
    const file = `${resourceLocation.rootDirectory}/${name}?${resourceLocation.sasToken}`
    assert.equal((await send('GET', file)).status, 400)
    assert.equal((await send('GET', file.replace('sig=sandbox', 'sig=guessed'), { isSigned: false })).status, 403)
    const { readableStreamBody = assert.fail() } = await send('GET', file, { isSigned: false, isStreamed: true })
    const lines = gunzipSync(await buffer(readableStreamBody)).toString().trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>)
    assert.deepEqual([...new Set(lines.flatMap(Object.keys))].filter((column) => !LINE_COLUMNS.includes(column)), [])
    assert.ok(lines.every(({ OrderDate, Currency, InvoiceNumber }) => String(OrderDate).startsWith(now().slice(0, 7)) && Currency === 'EUR' && InvoiceNumber === ''))

    for (const [which, body] of [['billed', { invoiceId: 'D02005YFHI' }], ['unbilled', { currencyCode: 'XXX', billingPeriod: 'last' }]] as const) {
      const none = await start(which, body)
      await statusOf(none)
      const { status, error } = await statusOf(none)
      assert.deepEqual([status, error?.code], ['failed', '5000'])
    }
    for (const [which, body] of [['billed', {}], ['unbilled', { currencyCode: 'EUR', billingPeriod: 'previous' }]] as const) assert.equal((await send('POST', `${BILLING}/${which}/export`, { body })).status, 400)
    assert.equal((await send('GET', `${november.slice(0, -1)}-`)).status, 404)
  })
})
