import { setTimeout as pause } from 'node:timers/promises'
import { isRestError, type Pipeline, type PipelinePolicy, type PipelineResponse } from '@azure/core-rest-pipeline'
import { errorOf, errorOfResponse, secondsOf } from '#adapters/microsoft/errors'
import type { Service } from '#ports/service-error'

/** How long one request may take. */
const TIMEOUT_MS = 20_000
/** Pauses before a read is sent again. */
const PAUSES_MS = [250, 1_000]
/** A service that wants a longer pause gets it from the caller, who knows what else there is to do. */
const LONGEST_PAUSE_SECONDS = 2
const WRITES = ['PUT', 'PATCH', 'DELETE']

/** Gives a client's pipeline our habits: a time limit, reads again but never a write, and errors that everybody understands. */
export function prepare(pipeline: Pipeline, service: Service): void {
  pipeline.removePolicy({ name: 'defaultRetryPolicy' })
  pipeline.addPolicy(clearErrors(service))
  pipeline.addPolicy(timeLimit)
  pipeline.addPolicy(readsAgain, { phase: 'Retry' })
}

const timeLimit: PipelinePolicy = {
  name: 'timeLimit',
  sendRequest(request, next) {
    if (request.timeout === 0) request.timeout = TIMEOUT_MS
    return next(request)
  },
}

// A write whose answer was lost may have been done: it is never sent blindly again. Our POSTs are questions.
const readsAgain: PipelinePolicy = {
  name: 'readsAgain',
  async sendRequest(request, next) {
    for (const pauseMs of WRITES.includes(request.method) ? [] : PAUSES_MS) {
      const wait = await next(request).then(
        (response) => (mayBetterLater(response) ? Math.max(pauseMs, 1000 * (secondsOf(response.headers.get('retry-after')) ?? 0)) : response),
        (error: unknown) => {
          if (isRestError(error) && !error.response && error.code !== 'PARSE_ERROR') return pauseMs
          throw error
        },
      )
      if (typeof wait !== 'number') return wait
      await pause(wait)
    }
    return next(request)
  },
}

function mayBetterLater({ status, headers }: PipelineResponse): boolean {
  const retryAfter = secondsOf(headers.get('retry-after'))
  if (status === 429) return retryAfter !== undefined && retryAfter <= LONGEST_PAUSE_SECONDS
  return [408, 500, 502, 503, 504].includes(status) && (retryAfter ?? 0) <= LONGEST_PAUSE_SECONDS
}

function clearErrors(service: Service): PipelinePolicy {
  return {
    name: 'clearErrors',
    async sendRequest(request, next) {
      const response = await next(request).catch((error: unknown) => {
        throw errorOf(service, error)
      })
      if (response.status >= 400 || isFailedOperation(request.url, response)) throw errorOfResponse(service, response)
      return response
    },
  }
}

// Where a long-running operation says how it went: Microsoft.Support polls one URL, Microsoft.Capacity another, or answers at once.
const OPERATION = /\/operationsStatus\/|\/Microsoft\.Capacity\/(operationResults\/|calculateExchange\b)/i

function isFailedOperation(url: string, { bodyAsText }: PipelineResponse): boolean {
  return OPERATION.test(url) && /"status"\s*:\s*"(Failed|Canceled|Cancelled)"/i.test(bodyAsText ?? '')
}
