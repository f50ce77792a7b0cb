import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { TokenCredential } from '@azure/core-auth'
import type { HttpClient } from '@azure/core-rest-pipeline'
import { onePer } from '#adapters/microsoft/one-per'
import { ServiceError } from '#ports/service-error'

/** Where the refresh token of the Secure Application Model is kept. */
export type RefreshTokenPlace = { readonly kind: 'file'; readonly path: string } | { readonly kind: 'key-vault'; readonly vaultUrl: string; readonly secretName: string }

/** Keeps one refresh token. Errors are ServiceErrors that say how to mend it, and never hold the token. */
export interface RefreshTokenStore {
  read(): Promise<string>
  /** Durable when it returns; if it throws, the old one or the new one is there, whole. */
  write(token: string): Promise<void>
}

/** How long the vault may take, retries included. */
const VAULT_TIMEOUT_MS = 20_000
const VAULT_RETRIES = { maxRetries: 2, retryDelayInMs: 250 }
/** Read and written by its owner alone. */
const OWNER_ALONE = 0o600

/** The place as a store; the vault is opened with `vaultCredential`. */
export function refreshTokenStore(place: RefreshTokenPlace, vaultCredential: TokenCredential, httpClient?: HttpClient): RefreshTokenStore {
  return place.kind === 'file' ? inFile(place.path) : inVault(place.vaultUrl, place.secretName, vaultCredential, httpClient)
}

function inFile(path: string): RefreshTokenStore {
  return {
    async read() {
      const file = await open(path, 'r').catch((error: unknown) => {
        throw noToken(`The refresh token's file ${path} cannot be opened (${codeOf(error)}). Put the refresh token there, alone, and chmod 600 it.`)
      })
      try {
        // Of the opened file, so that nobody exchanges it between look and read. Windows has no such modes.
        const { mode } = await file.stat()
        if (process.platform !== 'win32' && (mode & 0o077) !== 0) throw noToken(`The refresh token's file ${path} can be read by others than its owner: chmod 600 ${path}, and consent anew if somebody may have read it.`)
        return whole(await file.readFile('utf8'), path)
      } finally {
        await file.close()
      }
    },
    async write(token) {
      try {
        await replace(path, token)
      } catch (error) {
        throw noToken(`The refresh token's file ${path} cannot be written (${codeOf(error)}): the bot must be able to make files in its folder.`)
      }
    },
  }
}

// Written beside, then renamed: at no moment is there half a token.
async function replace(path: string, token: string): Promise<void> {
  const beside = `${path}.tmp`
  await rm(beside, { force: true }) // of a crash
  const file = await open(beside, 'wx', OWNER_ALONE)
  try {
    await file.writeFile(`${token}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(beside, path)
  if (process.platform === 'win32') return // cannot sync a folder
  const folder = await open(dirname(path), 'r')
  await folder.sync().finally(() => folder.close())
}

function inVault(vaultUrl: string, secretName: string, credential: TokenCredential, httpClient: HttpClient | undefined): RefreshTokenStore {
  const where = `${vaultUrl}/secrets/${secretName}`
  const client = onePer(async () => {
    const { SecretClient } = await import('@azure/keyvault-secrets')
    return new SecretClient(vaultUrl, credential, { retryOptions: VAULT_RETRIES, ...(httpClient ? { httpClient } : {}) })
  })
  const timeLimit = () => ({ abortSignal: AbortSignal.timeout(VAULT_TIMEOUT_MS) })
  // Without the cause: of a write, it holds the token.
  const refused = (error: unknown) => (error instanceof ServiceError ? error : noToken(`The refresh token's secret ${where} cannot be used (${codeOf(error)}): the bot's identity needs the role Key Vault Secrets Officer on it, and the secret must hold the refresh token.`))
  const asking = async <Answer>(ask: () => Promise<Answer>): Promise<Answer> => ask().catch((error: unknown) => Promise.reject(refused(error)))
  return {
    read: () => asking(async () => whole((await (await client()).getSecret(secretName, timeLimit())).value ?? '', where)),
    write: (token) => asking(async () => void (await (await client()).setSecret(secretName, token, timeLimit()))),
  }
}

function whole(text: string, where: string): string {
  const token = text.replace(/^\uFEFF/, '').trim()
  if (token === '' || /\s/.test(token)) throw noToken(`${where} must hold the refresh token and nothing else.`)
  return token
}

function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' && /^\w{1,64}$/.test(code) ? code : 'no answer'
}

function noToken(message: string): ServiceError {
  return new ServiceError('Microsoft Entra', 'no-token', message)
}
