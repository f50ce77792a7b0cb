import type { Attributes, Outcome, Telemetry } from '#ports/telemetry'
import type { Desk, Origin } from '#usecases/desk'

/**
 * Does the work of one turn with a desk that does everything in the turn's name: each line of its log carries the correlation id.
 * Leaves one line in the log, and one measurement. `kind`: what sort of turn it is, in few and fixed words.
 */
export async function inTurn<Answer>(desk: Desk, origin: Origin, kind: Attributes, work: (desk: Desk) => Promise<Answer>): Promise<Answer> {
  const startedAt = Date.parse(desk.clock.now())
  const seen = { refusals: new Set<string>(), isTroubled: false }
  const outcome = (): Outcome => (seen.isTroubled ? 'trouble' : seen.refusals.size > 0 ? 'refused' : 'done')
  const tellEnd = (how: Outcome) => {
    const refusals = seen.refusals.size > 0 ? { refusals: [...seen.refusals] } : {}
    desk.tell('A turn was taken.', { ...origin, ...kind, outcome: how, ...refusals, milliseconds: Date.parse(desk.clock.now()) - startedAt })
  }
  try {
    const answer = await desk.telemetry.time('turn', kind, (within) => work({ ...naming(desk, { correlationId: origin.correlationId }), origin, telemetry: watched(within, seen) }), outcome)
    tellEnd(outcome())
    return answer
  } catch (error) {
    tellEnd('failed')
    throw error
  }
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
