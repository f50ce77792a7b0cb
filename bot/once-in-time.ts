import { mayAnswerTo, type Answers } from '#bot/guard/connector-hosts'
import { TEAMS_MILLISECONDS } from '#bot/patience'


interface OutgoingRequest {
  url: string
  abortSignal?: unknown
}
interface Policy {
  readonly name: string
  sendRequest(request: OutgoingRequest, next: (request: OutgoingRequest) => Promise<unknown>): Promise<unknown>
}
/** What the SDK's client does not declare. */
interface WithPipeline {
  readonly client: { readonly pipeline: { removePolicy(policy: { readonly name: string }): unknown; addPolicy(policy: Policy, place?: { readonly beforePolicies: readonly string[] }): unknown } }
}

/**
 * Has a client send once, and give up in time. The SDK's would post again up to four times by itself, also what may have
 * arrived; we try again where we know what is due. Where an answer sends it elsewhere, it does not go.
 */
export function onceInTime<Client extends object>(client: Client, answersTo: Answers): Client {
  const { pipeline } = (client as unknown as WithPipeline).client
  pipeline.removePolicy({ name: 'defaultRetryPolicy' })
  pipeline.removePolicy({ name: 'redirectPolicy' })
  const inTime: Policy = {
    name: 'inTime',
    async sendRequest(request, next) {
      const signal = AbortSignal.timeout(TEAMS_MILLISECONDS)
      request.abortSignal = signal
      const tooLate = new Promise<never>((_resolve, reject) => signal.addEventListener('abort', () => reject(new Error('Teams did not answer in time.'))))
      return Promise.race([next(request).catch(inOwnWords), tooLate])
    },
  }
  const toTeamsAlone: Policy = {
    name: 'toTeamsAlone',
    async sendRequest(request, next) {
      if (!mayAnswerTo(request.url, answersTo)) throw new Error('The request would leave Teams. It is not sent.')
      return next(request)
    },
  }
  pipeline.addPolicy(inTime, { beforePolicies: ['ServiceClientContext_RequestPolicyFactories'] })
  pipeline.addPolicy(toTeamsAlone)
  return client
}

// The SDK's message is what the answer says, which may repeat what was sent. The error itself is wanted whole further on.
function inOwnWords(error: unknown): never {
  if (error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number') error.message = `Teams answered ${error.statusCode}.`
  throw error
}
