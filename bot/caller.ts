import type { Activity } from 'botbuilder'
import { localeFor, type Locale } from '#cards/locales/locales'
import type { Person } from '#domain/person'

/** Who speaks, and where. Everything comes from the activity that the channel vouches for, nothing from a card. */
export interface Caller {
  readonly person: Person
  /** The language to answer in. */
  readonly locale: Locale
  /** The language of the person's Teams, as far as the bot speaks it. */
  readonly teamsLocale: Locale
  /** The person's time zone by its IANA name, where the client tells it. */
  readonly timeZone?: string
  /** What Teams calls the person. */
  readonly teamsId: string
  readonly conversation: Conversation
}

/** A conversation that the bot can come back to: our own form, never a kept turn. */
export interface Conversation {
  readonly kind: 'personal' | 'channel' | 'groupChat'
  readonly tenantId: string
  readonly serviceUrl: string
  readonly channelId: string
  readonly conversationId: string
  readonly botId: string
  readonly locale: Locale
  /** Of a channel: its team. */
  readonly teamId?: string
  /** The person of a personal conversation: Entra object id, Teams id and name. */
  readonly personId?: string
  readonly teamsId?: string
  readonly personName?: string
}

/** Reads the caller; undefined where the activity does not say who speaks, or comes from another tenant. */
export function callerOf(activity: Activity, tenantId: string): Caller | undefined {
  const { from, recipient, conversation, serviceUrl, channelId } = activity
  const tenants = [conversation?.tenantId, idOf('tenant', activity.channelData)].filter((tenant) => tenant !== undefined)
  if (!from?.aadObjectId || !conversation?.id || !serviceUrl || channelId !== 'msteams') return undefined
  if (tenants.length === 0 || tenants.some((tenant) => tenant.toLowerCase() !== tenantId)) return undefined
  const person: Person = { id: from.aadObjectId.toLowerCase(), name: from.name ?? '' }
  const locale = localeFor(activity.locale ?? clientLocale(activity))
  const kind = conversation.conversationType === 'channel' || conversation.conversationType === 'groupChat' ? conversation.conversationType : 'personal'
  const whose = kind === 'personal' ? { personId: person.id, teamsId: from.id, personName: person.name } : {}
  // A reply in a channel names its thread (";messageid="); the place is the channel itself.
  const conversationId = kind === 'channel' ? (conversation.id.split(';')[0] ?? conversation.id) : conversation.id
  const teamId = idOf('team', activity.channelData)
  const timeZone = activity.localTimezone ? { timeZone: activity.localTimezone } : {}
  const place: Conversation = { kind, tenantId, serviceUrl, channelId, conversationId, botId: recipient?.id ?? '', locale, ...(teamId ? { teamId } : {}), ...whose }
  return { person, locale, teamsLocale: locale, ...timeZone, teamsId: from.id, conversation: place }
}

function idOf(what: 'tenant' | 'team', channelData: unknown): string | undefined {
  const { [what]: part } = (channelData ?? {}) as Readonly<Record<string, unknown>>
  return typeof part === 'object' && part !== null && 'id' in part && typeof part.id === 'string' ? part.id : undefined
}

// Some activities say it of the client alone.
function clientLocale({ entities }: Activity): string | undefined {
  const client = (entities ?? []).find(({ type }) => type === 'clientInfo')
  return client && 'locale' in client && typeof client.locale === 'string' ? client.locale : undefined
}
