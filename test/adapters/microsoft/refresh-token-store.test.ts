import assert from 'node:assert/strict'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { RestError } from '@azure/core-rest-pipeline'
import { refreshTokenStore } from '#adapters/microsoft/refresh-token-store'
import { ServiceError } from '#ports/service-error'
import { CANARIES, entra, everythingShownBy, PARTNER, refused, type EntraAnswer } from '#test/adapters/microsoft/token-exchange'

const { refreshToken, renewed } = CANARIES
const noVault = { getToken: () => Promise.reject(new Error('A file needs no vault.')) }

describe('The refresh token in a file', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'refresh-token-'))
  })
  afterEach(() => rm(folder, { recursive: true }))
  const storeAt = (name = 'token') => ({ path: join(folder, name), store: refreshTokenStore({ kind: 'file', path: join(folder, name) }, noVault) })

  it('is read as it was pasted, with or without the end of a line', async () => {
    const { path, store } = storeAt()
    await writeFile(path, `\uFEFF${refreshToken}\r\n`, { mode: 0o600 })
    assert.equal(await store.read(), refreshToken)
  })

  it('is written for its owner alone, whatever was there, and nothing is left beside it', async () => {
    const { path, store } = storeAt()
    await writeFile(path, 'old')
    await chmod(path, 0o644)
    await writeFile(`${path}.tmp`, 'half a tok', { mode: 0o644 }) // of a crash
    await store.write(renewed)
    assert.deepEqual([await readFile(path, 'utf8'), await store.read(), await readdir(folder)], [`${renewed}\n`, renewed, ['token']])
    if (process.platform !== 'win32') assert.equal((await stat(path)).mode & 0o777, 0o600)
  })

  it('is put there by a write where there was none', async () => {
    const { store } = storeAt()
    await store.write(refreshToken)
    assert.equal(await store.read(), refreshToken)
  })

  for (const mode of [0o640, 0o604, 0o644, 0o660]) {
    it(`is not read where its mode is ${mode.toString(8)}, and it is said how to mend that`, async function () {
      if (process.platform === 'win32') this.skip()
      const { path, store } = storeAt()
      await writeFile(path, refreshToken)
      await chmod(path, mode)
      const { code, message } = await refused(store.read())
      assert.equal(code, 'no-token')
      assert.ok(message.includes(`chmod 600 ${path}`), message)
      await chmod(path, 0o600)
      assert.equal(await store.read(), refreshToken)
    })
  }

  it('says what is missing, what is too much and what cannot be written, never the token', async () => {
    const { path, store } = storeAt()
    const failures = [await refused(store.read())]
    for (const text of ['', ' \n', `${refreshToken}\n${refreshToken}`, `REFRESH TOKEN: ${refreshToken}`]) {
      await writeFile(path, text, { mode: 0o600 })
      failures.push(await refused(store.read()))
    }
    await mkdir(join(folder, 'a-folder', 'inside'), { recursive: true })
    failures.push(await refused(storeAt('a-folder').store.write(renewed)), await refused(storeAt(join('no-folder', 'token')).store.write(renewed)))
    assert.match(failures[0]!.message, /cannot be opened \(ENOENT\)\. Put the refresh token there/)
    for (const { message } of failures.slice(1, 5)) assert.match(message, /must hold the refresh token and nothing else/)
    assert.match(failures[6]!.message, /cannot be written \(ENOENT\)/)
    for (const failure of failures) for (const secret of [refreshToken, renewed]) assert.ok(failure.code === 'no-token' && !everythingShownBy(failure).includes(secret), failure.message)
  })

  it('is the old one where the new one could not be put in its place', async () => {
    const { path, store } = storeAt()
    await store.write(refreshToken)
    await mkdir(join(`${path}.tmp`, 'in the way'), { recursive: true })
    await assert.rejects(store.write(renewed), ServiceError)
    assert.equal(await store.read(), refreshToken)
  })
})

describe('The refresh token in a vault', () => {
  const VAULT = 'https://desk-vault.vault.azure.net'
  const CHALLENGE: EntraAnswer = { status: 401, headers: { 'www-authenticate': `Bearer authorization="https://login.microsoftonline.com/${PARTNER}", resource="https://vault.azure.net"` }, body: {} }
  function opened(answer: () => EntraAnswer) {
    const { httpClient, asked } = entra(({ authorization }) => (authorization ? answer() : CHALLENGE))
    const scopes: unknown[] = []
    const credential = {
      getToken: async (scope: string | string[]) => {
        scopes.push(scope)
        return { token: 'vault-token', expiresOnTimestamp: Date.now() + 3_600_000 }
      },
    }
    return { store: refreshTokenStore({ kind: 'key-vault', vaultUrl: VAULT, secretName: 'refresh-token' }, credential, httpClient), asked, scopes }
  }
  const secretOf = (value: string): EntraAnswer => ({ body: { value, id: `${VAULT}/secrets/refresh-token/0123456789abcdef0123456789abcdef`, attributes: { enabled: true } } })

  it('is the newest version of the secret', async () => {
    const { store, asked, scopes } = opened(() => secretOf(refreshToken))
    assert.equal(await store.read(), refreshToken)
    assert.deepEqual(scopes.flat(), ['https://vault.azure.net/.default'])
    const { url, authorization } = asked.at(-1)!
    assert.deepEqual([new URL(url).host, new URL(url).pathname, authorization], ['desk-vault.vault.azure.net', '/secrets/refresh-token/', 'Bearer vault-token'])
  })

  it('is written as a new version, and sent only with a token', async () => {
    const { store, asked } = opened(() => secretOf(renewed))
    await store.write(renewed)
    assert.deepEqual(asked.map(({ method, url, authorization }) => [method, new URL(url).pathname, authorization]), [['PUT', '/secrets/refresh-token', undefined], ['PUT', '/secrets/refresh-token', 'Bearer vault-token']])
    assert.deepEqual([asked[0]!.body, (JSON.parse(asked[1]!.body) as { value: unknown }).value], ['', renewed])
  })

  it('says what its identity lacks, and what the secret must be, never the token', async () => {
    const forbidden: EntraAnswer = { status: 403, body: { error: { code: 'Forbidden', message: `Not allowed: ${renewed} ${refreshToken}` } } }
    const cases: [string, () => EntraAnswer, RegExp][] = [
      ['forbidden', () => forbidden, /cannot be used \(Forbidden\): .*Key Vault Secrets Officer/],
      ['not there', () => ({ status: 404, body: { error: { code: 'SecretNotFound', message: renewed } } }), /\(SecretNotFound\)/],
      ['unreachable', () => ({ error: new RestError(`reset ${renewed}`, { code: 'ENOTFOUND' }) }), /\(ENOTFOUND\)/],
    ]
    await Promise.all(cases.map(async ([name, answer, expected]) => {
      const { store } = opened(answer)
      for (const failure of [await refused(store.read()), await refused(store.write(renewed))]) {
        assert.equal(failure.code, 'no-token')
        assert.match(failure.message, expected)
        const shown = everythingShownBy(failure)
        assert.ok(!shown.includes(renewed) && !shown.includes(refreshToken), `${name}: ${shown}`)
      }
    }))
    assert.match((await refused(opened(() => secretOf('')).store.read())).message, /must hold the refresh token and nothing else/)
  })

  it('passes on why there is no token for the vault', async () => {
    const { httpClient } = entra(() => CHALLENGE)
    const failure = new ServiceError('Microsoft Entra', 'invalid_client', 'The secret has expired.', { status: 401 })
    const store = refreshTokenStore({ kind: 'key-vault', vaultUrl: VAULT, secretName: 'x' }, { getToken: () => Promise.reject(failure) }, httpClient)
    assert.equal(await refused(store.read()), failure)
  })
})
