import type { Customers } from '#ports/customers'
import type { Documents } from '#ports/documents'
import { whatWentWrong } from '#ports/service-error'

/** Asked by anybody, so the services are asked only now and then. */
const KEPT_MILLISECONDS = 10_000

/**
 * Tells what the bot needs and does not have, by name alone: why is for the administrator, whom `warn` tells. Empty where the bot is ready.
 * What was found is kept for some seconds.
 */
export function readiness({ customers, probes, warn }: { customers: Pick<Customers, 'startingWith'>; probes: Pick<Documents<string>, 'write'>; warn: (message: string, details: Record<string, unknown>) => void }): () => Promise<string[]> {
  const look = async () => {
    const checks: [string, Promise<unknown>][] = [
      ['store', probes.write('readiness', new Date().toISOString())],
      ['Partner Center', customers.startingWith('', 1)],
    ]
    const results = await Promise.allSettled(checks.map(([, check]) => check))
    return checks.flatMap(([needed], index) => {
      const result = results[index]
      if (result?.status !== 'rejected') return []
      warn('The bot is not ready.', { needed, ...whatWentWrong(result.reason) })
      return [needed]
    })
  }
  let last: { readonly at: number; readonly missing: Promise<string[]> } | undefined
  return () => {
    if (!last || Date.now() - last.at > KEPT_MILLISECONDS) last = { at: Date.now(), missing: look() }
    return last.missing
  }
}
