import { setTimeout as pause } from 'node:timers/promises'
import { bearerTokenAuthenticationPolicyName, isRestError, type Pipeline, type PipelinePolicy, type PipelineResponse } from '@azure/core-rest-pipeline'
import { mayAskForPage } from '#adapters/microsoft/all-of'
import { errorOf, errorOfResponse, secondsOf } from '#adapters/microsoft/errors'
import { knownHosts } from '#adapters/microsoft/known-hosts'
import { onlyJson } from '#adapters/microsoft/only-json'
import { ServiceError, type Service } from '#ports/service-error'

/** How long one request may take. */
const TIMEOUT_MS = 20_000
/** Pauses before a read is sent again. */
const PAUSES_MS = [250, 1_000]
/** A service that wants a longer pause gets it from the caller, who knows what else there is to do. */
const LONGEST_PAUSE_SECONDS = 2
const WRITES = ['PUT', 'PATCH', 'DELETE']

/** Gives a client's pipeline our habits: a time limit, reads again but never a write, lists that end, no strangers, and errors that everybody understands. `isOwnHost`: where the service is, if not where it usually is. */
export function prepare(pipeline: Pipeline, service: Service, isOwnHost?: (host: string) => boolean): void {
  pipeline.removePolicy({ name: 'defaultRetryPolicy' })
  pipeline.addPolicy(clearErrors(service))
  pipeline.addPolicy(onlyJson(service))
  pipeline.addPolicy(listsEnd(service))
  pipeline.addPolicy(timeLimit)
  pipeline.addPolicy(readsAgain, { phase: 'Retry' })
  // A client's own signing stands outside of ours, where a 401 that asks for a token with more claims has become an error already.
  for (const signing of pipeline.removePolicy({ name: bearerTokenAuthenticationPolicyName })) pipeline.addPolicy(signing, { phase: 'Sign' })
  // Last of all, so that it sees every request that leaves, redirected ones too.
  pipeline.addPolicy(knownHosts(service, isOwnHost), { afterPhase: 'Sign' })
}

// Before the policy that reads again: a page whose answer was lost may be asked for once more.
function listsEnd(service: Service): PipelinePolicy {
  return {
    name: 'listsEnd',
    async sendRequest(request, next) {
      if (!mayAskForPage(request.url)) throw new ServiceError(service, 'not-understood', `The list of ${service} does not end: its pages lead back to one that was read already, or there are too many.`)
      return next(request)
    },
  }
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
      if (response.status >= 400) throw errorOfResponse(service, response)
      // An operation that failed is reported by a successful answer; what it means is that the request was understood and not done.
      if (isFailedOperation(request.url, response)) throw errorOfResponse(service, { ...response, status: 422 })
      return response
    },
  }
}

// Where a long-running operation says how it went: Microsoft.Support polls one URL, Microsoft.Capacity another, or answers at once.
const OPERATION = /\/operationsStatus\/|\/Microsoft\.Capacity\/(operationResults\/|calculateExchange\b)/i

function isFailedOperation(url: string, { bodyAsText }: PipelineResponse): boolean {
  return OPERATION.test(url) && /"status"\s*:\s*"(Failed|Canceled|Cancelled)"/i.test(bodyAsText ?? '')
}
