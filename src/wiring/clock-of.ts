import type { Clock } from '#ports/clock'
import type { Config } from '#src/config'

/** The bot's clock. SANDBOX_NOW: it starts there and goes on from there. */
export function clockOf({ cloud }: Config): Clock {
  const shift = cloud.kind === 'sandbox' && cloud.now ? Date.parse(cloud.now) - Date.now() : 0
  return { now: () => new Date(Date.now() + shift).toISOString() }
}
