import type { BatchObservableResult, Counter, Histogram, Meter } from '@opentelemetry/api'
import type { Levels, Timed } from '#ports/telemetry'

/** The metrics of the bot, by their use; docs/operations.md lists them by name. */
export interface Measures {
  readonly durations: Readonly<Record<Timed, Histogram>>
  readonly refusals: Counter
  readonly troubles: Counter
}

// Seconds. A button is answered within 2.5 and Teams gives up after 10; a ticket takes Microsoft half a minute.
const BUCKETS = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300]

/** Makes the bot's metrics. */
export function measures(meter: Meter, levels: () => Promise<Levels>): Measures {
  const seconds = (name: string, description: string) => meter.createHistogram(`reservation_desk.${name}.duration`, { unit: 's', description, advice: { explicitBucketBoundaries: BUCKETS } })
  const outboxDepth = meter.createObservableGauge('reservation_desk.outbox.depth', { unit: '{notice}', description: 'Notices that are not sent yet.' })
  const openCases = meter.createObservableGauge('reservation_desk.cases.open', { unit: '{case}', description: 'Cases that are not closed.' })
  const observe = async (observed: BatchObservableResult) => {
    const now = await levels()
    observed.observe(outboxDepth, now.outboxDepth)
    observed.observe(openCases, now.openCases)
  }
  meter.addBatchObservableCallback(observe, [outboxDepth, openCases])
  return {
    durations: {
      turn: seconds('turn', 'From an activity to the end of its work.'),
      quote: seconds('quote', 'From a wish to its quote, what the services take included.'),
      filing: seconds('filing', 'What Microsoft takes for a support request.'),
    },
    refusals: meter.createCounter('reservation_desk.refusals', { unit: '{refusal}', description: 'What was refused, by code.' }),
    troubles: meter.createCounter('reservation_desk.troubles', { unit: '{turn}', description: 'Turns that a service, or the bot, let down.' }),
  }
}
