import { RestError, type PipelineRequest } from '@azure/core-rest-pipeline'
import type { Answer } from '#adapters/sandbox/wire'

/** How a service fails. Where it is `afterDoing`, it does what it was asked, and then fails to say so. */
export interface Misbehaviour {
  /** Compared with the method and the URL, such as `PUT https://management.azure.com/…`. */
  readonly match: RegExp
  /** How many requests fail. */
  readonly times: number
  readonly with: 'timeout' | 'reset' | { readonly status: number; readonly body?: unknown; readonly headers?: Readonly<Record<string, string>>; readonly afterDoing?: boolean }
  readonly afterDoing?: boolean
}

/** Failures to come, in the order in which they were asked for. */
export function misbehaviours() {
  const pending: { plan: Misbehaviour; left: number }[] = []
  return {
    add(plan: Misbehaviour): void {
      pending.push({ plan, left: plan.times })
    },
    /** Answers a request, well or badly. */
    answer(request: PipelineRequest, answerWell: () => Answer): Answer {
      const found = pending.find(({ plan, left }) => left > 0 && plan.match.test(`${request.method} ${request.url}`))
      if (!found) return answerWell()
      found.left--
      const { with: how, afterDoing = typeof how === 'object' && how.afterDoing } = found.plan
      if (afterDoing) answerWell()
      if (how === 'timeout') throw new DOMException('The operation was aborted. Request timed out.', 'AbortError')
      if (how === 'reset') throw new RestError('read ECONNRESET', { code: 'ECONNRESET', request })
      return how
    },
  }
}
