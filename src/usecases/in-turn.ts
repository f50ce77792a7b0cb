import { whatWentWrong } from '#ports/service-error'
import type { Attributes, Outcome, Telemetry } from '#ports/telemetry'
import type { Desk, Origin } from '#usecases/desk'

/** Notes work that goes on behind an answer: it is a part of its turn. */
type GoOn = (rest: Promise<unknown>) => void

/** A turn that is taken: `acknowledged` when the one who asked is let go, `ended` when everything is done that it began. `ended` never rejects. */
export interface Turn {
  readonly acknowledged: Promise<void>
  readonly ended: Promise<void>
}

/**
 * Does the work of one turn with a desk that does everything in the turn's name: each line of its log carries the correlation id.
 * Leaves one line in the log, and one measurement, of the whole work: what goes on behind the answer counts too, and where it fails the turn has failed.
 * `kind`: what sort of turn it is, in few and fixed words.
 */
export function inTurn(desk: Desk, origin: Origin, kind: Attributes, work: (desk: Desk, goOn: GoOn) => Promise<void>): Turn {
  const startedAt = Date.parse(desk.clock.now())
  const passed = () => Date.parse(desk.clock.now()) - startedAt
  const seen = { refusals: new Set<string>(), isTroubled: false, isFailed: false }
  const acknowledged = Promise.withResolvers<void>()
  const behind = new Set<Promise<unknown>>()
  let late = {}
  const named = naming(desk, { correlationId: origin.correlationId })
  const goOn: GoOn = (rest) => {
    const ended: Promise<unknown> = rest.catch((error: unknown) => {
      seen.isFailed = true
      named.warn('What went on behind an answer failed.', whatWentWrong(error))
    }).then(() => behind.delete(ended))
    behind.add(ended)
  }
  const take = async (within: Telemetry) => {
    await work({ ...named, origin, telemetry: watched(within, seen) }, goOn)
    if (behind.size > 0) late = { isLate: true, acknowledgedMilliseconds: passed() }
    acknowledged.resolve()
    while (behind.size > 0) await Promise.all(behind)
  }
  const outcome = (): Outcome => (seen.isFailed ? 'failed' : seen.isTroubled ? 'trouble' : seen.refusals.size > 0 ? 'refused' : 'done')
  const tellEnd = (how: Outcome) => {
    const refusals = seen.refusals.size > 0 ? { refusals: [...seen.refusals] } : {}
    desk.tell('A turn was taken.', { ...origin, ...kind, outcome: how, ...refusals, milliseconds: passed(), ...late })
  }
  const ended = desk.telemetry.time('turn', kind, take, outcome).then(() => tellEnd(outcome()), (error: unknown) => {
    tellEnd('failed')
    acknowledged.reject(error)
  })
  return { acknowledged: acknowledged.promise, ended }
}

/** The desk whose log names the case that it works on, and the turn that the case came from. */
export function onCase(desk: Desk, about: { readonly id: string; readonly correlationId?: string }): Desk {
  return naming(desk, { caseId: about.id, ...(about.correlationId ? { correlationId: about.correlationId } : {}) })
}

function naming(desk: Desk, named: Record<string, unknown>): Desk {
  return { ...desk, tell: (message, details) => desk.tell(message, { ...details, ...named }), warn: (message, details) => desk.warn(message, { ...details, ...named }) }
}

function watched(telemetry: Telemetry, seen: { refusals: Set<string>; isTroubled: boolean }): Telemetry {
  return {
    time: telemetry.time,
    refused(by, code) {
      seen.refusals.add(code)
      telemetry.refused(by, code)
    },
    troubled(by) {
      seen.isTroubled = true
      telemetry.troubled(by)
    },
  }
}
