import type { Activity } from 'botbuilder'
import { z } from 'zod'
import { localeFor, type Locale } from '#cards/locales/locales'
import type { Person } from '#domain/person'

/** What Teams calls somebody or something is shorter. */
const LONGEST_ID = 500
/** What is longer is no name. */
const LONGEST_NAME = 256

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

const id = z.string().min(1).max(LONGEST_ID)
const part = z.object({ id: z.string().optional() }).optional().catch(undefined)
// What of an activity says who speaks, and where. What is not as Teams sends it makes a stranger, where the right answer hangs on it.
const SPOKEN = z.object({
  channelId: z.literal('msteams'),
  serviceUrl: id,
  from: z.object({ id, aadObjectId: id, name: z.string().catch(''), tenantId: z.string().nullish() }),
  recipient: z.object({ id: z.string().max(LONGEST_ID).default('') }).catch({ id: '' }),
  conversation: z.object({ id, conversationType: z.string().optional().catch(undefined), tenantId: z.string().nullish() }),
  channelData: z.object({ tenant: z.object({ id: z.string().nullish() }).nullish(), team: part }).nullish(),
  locale: z.string().optional().catch(undefined),
  localTimezone: z.string().optional().catch(undefined),
  entities: z.array(z.unknown()).catch([]),
})

/** Reads the caller; undefined where the activity does not say who speaks, or any part of it names another tenant. */
export function callerOf(activity: Activity, tenantId: string): Caller | undefined {
  const spoken = SPOKEN.safeParse(activity)
  if (!spoken.success) return undefined
  const { from, recipient, conversation, serviceUrl, channelId, channelData, entities, localTimezone } = spoken.data
  const tenants = [conversation.tenantId, channelData?.tenant?.id].filter((tenant) => tenant !== undefined && tenant !== null)
  // In a shared channel somebody of another organisation may speak.
  const isOurs = [...tenants, from.tenantId ?? tenantId].every((tenant) => tenant.toLowerCase() === tenantId)
  if (tenants.length === 0 || !isOurs) return undefined
  const person: Person = { id: from.aadObjectId.toLowerCase(), name: from.name.slice(0, LONGEST_NAME) }
  const locale = localeFor(spoken.data.locale ?? clientLocale(entities))
  const kind = kindOf(conversation.conversationType)
  const whose = kind === 'personal' ? { personId: person.id, teamsId: from.id, personName: person.name } : {}
  // A reply in a channel names its thread (";messageid="); the place is the channel itself.
  const conversationId = kind === 'channel' ? (conversation.id.split(';')[0] ?? conversation.id) : conversation.id
  const teamId = channelData?.team?.id
  const timeZone = localTimezone ? { timeZone: localTimezone } : {}
  const place: Conversation = { kind, tenantId, serviceUrl, channelId, conversationId, botId: recipient.id, locale, ...(teamId ? { teamId } : {}), ...whose }
  return { person, locale, teamsLocale: locale, ...timeZone, teamsId: from.id, conversation: place }
}

// Only what is said to be a chat of the person's own is one: in any other place others read along.
function kindOf(conversationType: string | undefined): Conversation['kind'] {
  return conversationType === 'personal' || conversationType === 'channel' ? conversationType : 'groupChat'
}

const CLIENT = z.object({ type: z.literal('clientInfo'), locale: z.string() })

// Some activities say it of the client alone.
function clientLocale(entities: readonly unknown[]): string | undefined {
  return entities.flatMap((entity) => CLIENT.safeParse(entity).data?.locale ?? [])[0]
}
