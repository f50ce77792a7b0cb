import { setTimeout as pause } from 'node:timers/promises'
import { RestError, type PipelineRequest } from '@azure/core-rest-pipeline'
import type { Answer } from '#adapters/sandbox/wire'

/** How a service fails, or is slow. Where it is `afterDoing`, it does what it was asked, and then fails to say so. */
export interface Misbehaviour {
  /** Compared with the method and the URL, such as `PUT https://management.azure.com/…`. */
  readonly match: RegExp
  /** How many requests it concerns. */
  readonly times: number
  readonly with: 'timeout' | 'reset' | { readonly waitMilliseconds: number } | { readonly status: number; readonly body?: unknown; readonly headers?: Readonly<Record<string, string>>; readonly afterDoing?: boolean }
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
    async answer(request: PipelineRequest, answerWell: () => Answer): Promise<Answer> {
      const found = pending.find(({ plan, left }) => left > 0 && plan.match.test(`${request.method} ${request.url}`))
      if (!found) return answerWell()
      found.left--
      const { with: how, afterDoing = typeof how === 'object' && 'status' in how && how.afterDoing } = found.plan
      if (typeof how === 'object' && 'waitMilliseconds' in how) {
        await pause(how.waitMilliseconds)
        return answerWell()
      }
      if (afterDoing) answerWell()
      if (how === 'timeout') throw new DOMException('The operation was aborted. Request timed out.', 'AbortError')
      if (how === 'reset') throw new RestError('read ECONNRESET', { code: 'ECONNRESET', request })
      return how
    },
  }
}
