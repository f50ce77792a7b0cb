import assert from 'node:assert/strict'
import { connectCloud } from '#adapters/microsoft/cloud'
import { credentialFor, referenceText, replaying, settings, type Canned } from '#test/adapters/microsoft/replay'

const DOCS = 'ms-specs/partner-center-rest-docs'

describe("the examples of Partner Center's documentation", () => {
  const connected = (...canned: Canned[]) => {
    const { httpClient, asked } = replaying(...canned)
    return { cloud: connectCloud({ httpClient, credentialFor, settings }), asked }
  }
  /** The body of the answer, and the URL that it answers. */
  const exampleIn = (text: string) => ({ url: /^GET (\S+)/m.exec(text)?.[1] ?? '', body: /\r?\n\r?\n(\{[\s\S]*\})\s*$/.exec(text.slice(text.indexOf('HTTP/1.1 200')))?.[1] })

  it('are understood: the list of customers', async function () {
    const { url, body } = exampleIn(referenceText(this, `${DOCS}/get-a-list-of-customers.http.txt`))
    const { cloud, asked } = connected({ match: /v1\/customers/, body })
    const both = { name: 'companyName', domain: 'domain' }
    assert.deepEqual(await cloud.customers.startingWith('', 39), { customers: [{ id: '45c44870-ef77-4fdd-b6fe-3dacb075cff2', ...both }, { id: 'b44bb1fb-c595-45b0-9e09-d657365580bf', ...both }], more: false })
    assert.deepEqual(asked.map((request) => request.url), [url])
  })
  it('are understood: customers by the start of their names, asked for as in the example', async function () {
    const { url, body } = exampleIn(referenceText(this, `${DOCS}/get-a-customer-by-name.http.txt`))
    const { cloud, asked } = connected({ match: /v1\/customers/, body })
    const { customers, more } = await cloud.customers.startingWith('Cont', 2)
    assert.deepEqual([customers.map(({ name, domain }) => `${name} ${domain}`), more], [['Contoso ContosoCorpCo.onmicrosoft.com', 'Contoso contosocorpdemo.onmicrosoft.com'], true])
    assert.ok(asked.some((request) => request.url === url), asked.map((request) => request.url).join('\n'))
  })
})
