import { Channels, type Activity } from 'botbuilder'
import type { Vouched } from '#bot/guard/connector-token'
import type { RefusalCode } from '#bot/guard/refused'

/** What of an activity its token does not cover; undefined where all of it fits. */
export type MatchToken = (vouched: Vouched, activity: Activity) => RefusalCode | undefined

/**
 * Compares an activity with its token: the same place for answers, from Teams by a key that may speak for Teams, and for
 * this tenant wherever one is named (at least once).
 */
export function tokenMatcher(tenantId: string): MatchToken {
  return ({ serviceUrl, endorsements }, activity) => {
    if (activity.channelId !== Channels.Msteams) return 'other-channel'
    if (activity.serviceUrl !== serviceUrl) return 'other-service-url'
    if (!endorsements.includes(activity.channelId)) return 'no-endorsement'
    const { tenant } = (activity.channelData ?? {}) as { tenant?: { id?: string } }
    const tenants = [activity.conversation.tenantId, tenant?.id].filter((named) => named !== undefined)
    return tenants.length > 0 && tenants.every((named) => named.toLowerCase() === tenantId.toLowerCase()) ? undefined : 'other-tenant'
  }
}
