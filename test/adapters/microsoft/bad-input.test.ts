import assert from 'node:assert/strict'
import { ServiceError } from '#ports/service-error'
import { opened } from '#test/adapters/sandbox/opened'
import { BAD_ANSWERS, LARGE_ANSWER, type BadAnswer } from '#test/adapters/microsoft/bad-answers'
import { playing, taping, type Taped } from '#test/adapters/microsoft/tape'
import { everyQuestion, type Question } from '#test/support/every-question'

/** Whether asking again changes nothing, by status; without one there was no answer. */
const IS_FINAL: Readonly<Record<string, boolean>> = { 400: true, 401: false, 403: true, 404: true, 408: false, 409: false, 412: false, 422: true, 425: false, 429: false, 500: false, 503: false, undefined: false }
const HOSTS = /^(management\.azure\.com|graph\.microsoft\.com|api\.partnercenter\.microsoft\.com|api\.partner\.microsoft\.com|[a-z0-9-]+\.blob\.core\.windows\.net)$/
/** What a question asks after these is like what it asked before. */
const MOST_REQUESTS = 8
const PATIENCE_MS = 9_000

interface Recorded {
  readonly question: Question
  readonly tape: readonly Taped[]
  readonly value: unknown
}

describe('whatever a service answers', () => {
  let transport: Parameters<Question['ask']>[0]
  const recorded: Recorded[] = []
  const found = new Map<BadAnswer, Promise<string[]>>()

  // All at once, for some pauses between two tries are a second long.
  before(async () => {
    const world = opened()
    transport = world.sandbox
    const { customerId, reservation } = await world.find('Contoso Ltd', 'Sales reporting')
    const [assignment] = (await world.cloud.roleAssignments.onOrder(customerId, reservation.orderId)).filter(({ isInherited }) => !isInherited)
    for (const question of everyQuestion({ customerId, reservation, assignmentId: assignment?.id ?? '', now: world.now() })) {
      const { httpClient, tape } = taping(world.sandbox.httpClient)
      const value = await question.ask({ ...world.sandbox, httpClient })
      recorded.push({ question, tape, value })
    }
    for (const bad of BAD_ANSWERS) found.set(bad, Promise.all(recorded.flatMap((one) => one.tape.slice(0, MOST_REQUESTS).map((_, from) => faultOf(one, from, bad)))).then((faults) => faults.flat()))
  })

  for (const bad of BAD_ANSWERS) {
    it(`is a value or an error of the service: ${bad.name}`, async () => {
      assert.deepEqual(await found.get(bad), [])
    })
  }
  it(`is a value or an error of the service: ${LARGE_ANSWER.name}, once of each service`, async () => {
    const faults: string[] = []
    for (const one of new Map(recorded.map((each) => [each.question.service, each])).values()) {
      let isFirst = true
      const misbehave: BadAnswer['misbehave'] = (good) => (isFirst ? ((isFirst = false), LARGE_ANSWER.misbehave(good)) : good)
      faults.push(...(await faultOf(one, 0, { ...LARGE_ANSWER, misbehave })))
    }
    assert.deepEqual(faults, [])
  })

  /** What is wrong where everything from a request on is answered badly. */
  async function faultOf({ question, tape, value: usual }: Recorded, from: number, bad: BadAnswer): Promise<string[]> {
    const wasAccepted = tape.slice(0, from).some(({ line, status }) => line.startsWith('PUT') && status === 202)
    const { httpClient, hosts } = playing(tape, from, bad.misbehave)
    const asked = question.ask({ ...transport, httpClient }).then((value) => ({ value }), (error: unknown) => ({ error }))
    const late = new Promise<'late'>((resolve) => setTimeout(resolve, PATIENCE_MS, 'late').unref())
    const outcome = await Promise.race([asked, late])
    const faults = outcome === 'late' ? ['hangs'] : 'error' in outcome ? faultsOfError(outcome.error, question, bad, wasAccepted) : faultsOfValue(textOf(outcome.value))
    const strangers = [...hosts].filter((host) => !HOSTS.test(host))
    return [...faults, ...strangers.map((host) => `asks ${host}`)].map((fault) => `${question.name}, from request ${from + 1} on, ${fault}`)

    function faultsOfValue(text: string): string[] {
      const mustBeSame = bad.isHarmless && text !== textOf(usual)
      return mustBeSame || (bad.isNothing && from === 0) ? [`gives ${text}`] : []
    }
  }
})

// Where a write was taken, a refusal to say what became of it is no refusal of the write.
function faultsOfError(error: unknown, { service }: Question, { error: expected = {}, isHarmless }: BadAnswer, wasAccepted: boolean): string[] {
  if (!(error instanceof ServiceError)) return [`throws ${String(error)}`]
  if (isHarmless) return [`throws ${error.code}: ${error.message}`]
  const said = { ...error, message: error.message } as Readonly<Record<string, unknown>>
  return [
    ...(error.service === service ? [] : [`blames ${error.service}`]),
    ...(error.code && error.message ? [] : ['says nothing']),
    ...(error.isFinal === IS_FINAL[String(error.status)] ? [] : [`is wrong about whether ${error.status} is final`]),
    ...(wasAccepted && 'status' in expected && error.isFinal ? ['is final though the write was accepted'] : []),
    ...Object.entries(wasAccepted ? {} : expected).flatMap(([name, value]) => (said[name] === value ? [] : [`has the ${name} ${String(said[name])}: ${error.message}`])),
  ]
}

/** A value as text, in one case. */
function textOf(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'bigint' ? `${inner}` : inner))?.toLowerCase() ?? 'undefined'
}
