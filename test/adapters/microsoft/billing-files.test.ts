import assert from 'node:assert/strict'
import { inspect } from 'node:util'
import { gzipSync } from 'node:zlib'
import { billingFiles } from '#adapters/microsoft/billing-files'
import { ServiceError } from '#ports/service-error'
import { FILES, fileOf, KEY } from '#test/adapters/microsoft/exporting'
import { replaying, type Canned } from '#test/adapters/microsoft/replay'

const MANIFEST = { rootDirectory: FILES, sasToken: KEY, blobs: [{ name: 'part-0.json.gz' }] }

describe('exported files', () => {
  const read = async (manifest: Partial<typeof MANIFEST>, ...canned: Canned[]) => {
    const { httpClient, asked } = replaying(...canned)
    const lines: string[] = []
    await billingFiles(httpClient)({ ...MANIFEST, ...manifest }, (line) => void lines.push(line))
    return { asked, lines }
  }

  it('are read line by line, one after the other, with the key in their address and without our token', async () => {
    const blobs = [{ name: 'part-0.json.gz' }, { name: 'odd name?/x.gz' }]
    const { asked, lines } = await read({ rootDirectory: `${FILES}/`, blobs }, { match: /part-0/, body: gzipSync('\uFEFF{"a":"é"}\r\n\n{"b":2}') }, { match: /odd/, body: fileOf([{ c: 3 }]) })
    assert.deepEqual(lines, ['{"a":"é"}', '{"b":2}', '{"c":3}'])
    assert.deepEqual(asked.map(({ url }) => url), [`${FILES}/part-0.json.gz?${KEY}`, `${FILES}/odd%20name%3F/x.gz?${KEY}`])
    assert.ok(asked.every(({ headers }) => !headers.has('authorization')))
  })
  it('are looked for in Azure storage alone', async () => {
    for (const rootDirectory of ['https://elsewhere.example/a', 'http://adls.blob.core.windows.net/a', 'https://a.b.blob.core.windows.net/a', 'https://blob.core.windows.net.elsewhere.example/a', 'nowhere']) {
      const { httpClient, asked } = replaying()
      await assert.rejects(billingFiles(httpClient)({ ...MANIFEST, rootDirectory }, () => assert.fail()), { service: 'Partner Center', code: 'not-understood' }, rootDirectory)
      assert.deepEqual(asked, [])
    }
  })
  it('are not followed to another address', async () => {
    await assert.rejects(read({}, { match: /./, status: 307, headers: { location: 'https://elsewhere.example/' }, body: '' }), { code: 'not-understood', message: /307/ })
  })
  it('that cannot be read to their end are an error', async () => {
    const whole = fileOf([{ a: 1 }])
    const broken: readonly Canned['body'][] = [Buffer.from('<html>'), Buffer.from(''), whole.subarray(0, whole.length - 9), gzipSync('x'.repeat(1_000_001)), '{"a":1}']
    for (const body of broken) await assert.rejects(read({}, { match: /./, body }), { service: 'Partner Center', code: 'not-understood' })
  })
  it('are refused above 200 MB, before they are in memory', async () => {
    // A zip file may be several, one behind the other: here 201 of a million bytes, in 0.2 MB.
    const million = gzipSync(`${'x'.repeat(999_999)}\n`)
    let handed = 0
    const { httpClient } = replaying({ match: /./, body: Buffer.concat(Array.from({ length: 201 }, () => million)) })
    await assert.rejects(billingFiles(httpClient)(MANIFEST, () => void handed++), { service: 'Partner Center', code: 'too-large', message: /200 MB/ })
    assert.ok(handed <= 200)
  }).timeout(10_000)
  it('leave nothing of their key in an error', async () => {
    for (const canned of [{ match: /./, status: 403, body: '<Error><Code>AuthenticationFailed</Code></Error>' }, { match: /./, body: Buffer.from('no') }, { match: /./, error: new Error('broken') }]) {
      const error: unknown = await read({}, canned).catch((thrown: unknown) => thrown)
      assert.ok(error instanceof ServiceError)
      assert.doesNotMatch(inspect(error, { depth: 10, showHidden: true }), /secret|sig=/)
    }
  })
})
