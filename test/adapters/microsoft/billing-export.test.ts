import assert from 'node:assert/strict'
import { billingExport } from '#adapters/microsoft/billing-export'
import { restAnswers } from '#adapters/microsoft/rest'
import { FILES, KEY } from '#test/adapters/microsoft/exporting'
import { credentialFor, replaying, sentBy, type Canned } from '#test/adapters/microsoft/replay'

const OPERATION = 'https://graph.microsoft.com/v1.0/reports/partners/billing/operations/9ab9cb54-d07f-4f52-9ea6-a09d7de52c14'
const MANIFEST = { rootDirectory: FILES, sasToken: KEY, blobCount: 1, blobs: [{ name: 'part-0.json.gz' }] }
const accepted: Canned = { match: /^POST/, status: 202, headers: { location: OPERATION } }
const operation = (status: string, more: object = {}): Canned => ({ match: /operations/, body: { status, ...more } })

describe("Microsoft's export of invoice lines", () => {
  const waited: number[] = []
  const exported = (...canned: Canned[]) => {
    waited.length = 0
    const { httpClient, asked } = replaying(...canned)
    const graph = restAnswers({ service: 'Partner Center', scope: 's', credential: credentialFor('p'), httpClient, isOwnHost: (host) => host === 'graph.microsoft.com' })
    return { asked, start: billingExport(graph, (seconds) => void waited.push(seconds) as never) }
  }

  it('is asked for as documented', async () => {
    const { asked, start } = exported(accepted, operation('succeeded', { resourceLocation: MANIFEST }))
    assert.deepEqual(await start({ invoiceId: 'G016907411' }), MANIFEST)
    await start({ currencyCode: 'USD', billingPeriod: 'last' })
    const [billed, , unbilled] = asked
    assert.deepEqual([billed?.url, sentBy(billed)], ['https://graph.microsoft.com/v1.0/reports/partners/billing/reconciliation/billed/export', { invoiceId: 'G016907411', attributeSet: 'full' }])
    assert.deepEqual([unbilled?.url, sentBy(unbilled)], ['https://graph.microsoft.com/v1.0/reports/partners/billing/reconciliation/unbilled/export', { currencyCode: 'USD', billingPeriod: 'last', attributeSet: 'full' }])
  })
  it('is waited for as long as Microsoft says, whatever it calls that', async () => {
    const states = [operation('notStarted'), { ...operation('running'), headers: { 'retry-after': '7' } }, { ...operation('levitating'), headers: { 'retry-after': '86400' } }]
    let look = 0
    const { start } = exported(accepted, { match: /operations/, get body() { return states[look]?.body ?? { status: 'Succeeded', resourceLocation: MANIFEST } }, get headers() { return states[look++]?.headers ?? {} } }) // prettier-ignore
    assert.deepEqual(await start({ invoiceId: 'G1' }), MANIFEST)
    assert.deepEqual(waited, [10, 7, 120])
  })
  it('is given up where it does not end', async () => {
    await assert.rejects(exported(accepted, operation('running')).start({ invoiceId: 'G1' }), { service: 'Partner Center', code: 'timeout', isFinal: false })
    assert.equal(waited.reduce((sum, seconds) => sum + seconds, 0), 1800)
    await assert.rejects(exported(accepted, { ...operation('running'), headers: { 'retry-after': '0' } }).start({ invoiceId: 'G1' }), { code: 'timeout' })
  })
  it('tells where its files are, or by which address that is told', async () => {
    const link = 'https://graph.microsoft.com/v1.0/reports/partners/billing/manifests/8fe347d7'
    for (const more of [{ 'resourceLocation@odata.navigationLink': link }, { resourceLocation: link }]) {
      const { asked, start } = exported(accepted, operation('succeeded', more), { match: /manifests/, body: MANIFEST })
      assert.deepEqual(await start({ invoiceId: 'G1' }), MANIFEST)
      assert.equal(asked.at(-1)?.url, link)
    }
  })
  it('must say all that: what is missing is an error, not nothing', async () => {
    const faulty = [
      [{ ...accepted, headers: {} }], [{ ...accepted, status: 200 }], [accepted, operation('succeeded')], [accepted, operation('succeeded', { resourceLocation: { ...MANIFEST, blobCount: 2 } })],
      [accepted, operation('succeeded', { resourceLocation: { ...MANIFEST, blobs: null } })], [accepted, { match: /operations/, body: {} }], [accepted, { match: /operations/, body: '<html>' }],
    ] // prettier-ignore
    for (const canned of faulty) await assert.rejects(exported(...canned).start({ invoiceId: 'G1' }), { service: 'Partner Center', code: 'not-understood' })
  })
  it('is nothing where nothing is unbilled, and an error where an invoice has no lines yet, or for another reason', async () => {
    const none = operation('failed', { error: { code: 5000, message: 'No data available' } })
    assert.equal(await exported(accepted, none).start({ currencyCode: 'USD', billingPeriod: 'current' }), undefined)
    await assert.rejects(exported(accepted, none).start({ invoiceId: 'G1' }), { service: 'Partner Center', code: '5000', message: 'Microsoft did not export the lines of invoice G1: No data available', isFinal: false })
    await assert.rejects(exported(accepted, operation('failed')).start({ currencyCode: 'USD', billingPeriod: 'current' }), { code: 'export-failed', isFinal: false })
  })
  it('is followed nowhere but to Microsoft Graph', async () => {
    for (const canned of [[{ ...accepted, headers: { location: 'https://elsewhere.example/operations/1' } }], [accepted, operation('succeeded', { resourceLocation: 'https://elsewhere.example/manifest' })]]) {
      const { asked, start } = exported(...canned)
      await assert.rejects(start({ invoiceId: 'G1' }), { service: 'Partner Center', code: 'not-understood', message: /elsewhere\.example/ })
      assert.ok(asked.every(({ url }) => url.startsWith('https://graph.microsoft.com/')))
    }
  })
})
