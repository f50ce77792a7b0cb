import { pipeline as joinStreams } from 'node:stream/promises'
import { StringDecoder } from 'node:string_decoder'
import { createGunzip } from 'node:zlib'
import { createDefaultHttpClient, createPipelineFromOptions, createPipelineRequest, redirectPolicyName, type HttpClient } from '@azure/core-rest-pipeline'
import type { Manifest } from '#adapters/microsoft/billing-export'
import { errorOf } from '#adapters/microsoft/errors'
import { prepare } from '#adapters/microsoft/pipeline'
import { ServiceError } from '#ports/service-error'

/** How long one file may take to come. */
const TIMEOUT_MS = 300_000
const MOST_BYTES = 200_000_000
const LONGEST_LINE = 1_000_000

/** Hands every line of all files of an export to `each`. Throws a ServiceError. */
export type ReadFiles = (manifest: Manifest, each: (line: string) => void) => Promise<void>

/**
 * Reads exported files: each is zipped, with one JSON object a line (source: "manifest resource type"). They lie in Azure storage, where the key
 * in the address is all that is needed: no token of ours goes there, nor does anything go anywhere else. Files above 200 MB unzipped are refused.
 */
export function billingFiles(httpClient: HttpClient = createDefaultHttpClient()): ReadFiles {
  const pipeline = createPipelineFromOptions({})
  pipeline.removePolicy({ name: 'decompressResponsePolicy' })
  pipeline.removePolicy({ name: redirectPolicyName })
  prepare(pipeline, 'Partner Center', (host) => /^[a-z0-9-]+\.blob\.core\.windows\.net$/.test(host))
  const readOne = async (manifest: Manifest, name: string, each: (line: string) => void) => {
    const request = createPipelineRequest({ url: addressOf(manifest, name), streamResponseStatusCodes: new Set([200]), abortSignal: AbortSignal.timeout(TIMEOUT_MS) })
    const { status, readableStreamBody } = await pipeline.sendRequest(httpClient, request)
    if (status !== 200 || !readableStreamBody) throw new ServiceError('Partner Center', 'not-understood', `Azure storage did not give a file of lines, but ${status}.`)
    await joinStreams(readableStreamBody, createGunzip(), (chunks: AsyncIterable<Buffer>) => splitLines(chunks, each))
  }
  return async (manifest, each) => {
    for (const { name } of manifest.blobs) await readOne(manifest, name, each).catch(withoutAddress)
  }
}

async function splitLines(chunks: AsyncIterable<Buffer>, each: (line: string) => void): Promise<void> {
  const decoder = new StringDecoder('utf8')
  let bytes = 0
  let rest = ''
  for await (const chunk of chunks) {
    bytes += chunk.length
    if (bytes > MOST_BYTES) throw new ServiceError('Partner Center', 'too-large', `A file of lines is larger than ${MOST_BYTES / 1_000_000} MB.`)
    const [end = '', ...lines] = decoder.write(chunk).split('\n')
    // Whatever a line's beginning has come to by now, only what is new is looked through.
    rest += end
    if (lines.length > 0) {
      handOver(rest)
      rest = lines.pop() ?? ''
    }
    if (rest.length > LONGEST_LINE) throw new ServiceError('Partner Center', 'not-understood', 'A file of lines has none that ends.')
    lines.forEach(handOver)
  }
  handOver(rest)

  function handOver(line: string): void {
    const text = line.replace(/^\uFEFF/, '').trim()
    if (text !== '') each(text)
  }
}

function addressOf({ rootDirectory, sasToken }: Manifest, name: string): string {
  const url = new URL(rootDirectory)
  url.pathname = [url.pathname.replace(/\/+$/, ''), ...name.split('/').map(encodeURIComponent)].join('/')
  url.search = sasToken
  return url.href
}

// Without the cause: it may hold the address, and the key to the file is in it.
function withoutAddress(error: unknown): never {
  const { code, message, status, correlationId, retryAfterSeconds } = errorOf('Partner Center', error)
  throw new ServiceError('Partner Center', code, message, { ...(status === undefined ? {} : { status }), ...(correlationId ? { correlationId } : {}), ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }) })
}
