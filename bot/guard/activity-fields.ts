import type { Activity } from 'botbuilder'
import { z } from 'zod'
import { Refused } from '#bot/guard/refused'

// Far above what Teams sends; the body as a whole is limited too.
const LONGEST_TEXT = 100_000
const LONGEST_NAME = 1_000
const MOST_PARTS = 5_000

const name = z.string().max(LONGEST_NAME)
const id = name.min(1)
const place = maybe(z.looseObject({ id: maybe(name) }))
const account = z.looseObject({ id, name: maybe(name), aadObjectId: maybe(name) })
const accounts = maybe(z.array(account).max(MOST_PARTS))

// The fields that the bot reads. What else is in an activity goes through as it is, and nobody looks at it.
const FIELDS = z.looseObject({
  type: id,
  id: maybe(name),
  serviceUrl: id,
  channelId: id,
  from: account,
  conversation: z.looseObject({ id, conversationType: maybe(name), tenantId: maybe(name) }),
  recipient: maybe(account),
  channelData: maybe(z.looseObject({ tenant: place, team: place, channel: place, eventType: maybe(name) })),
  text: maybe(z.string().max(LONGEST_TEXT)),
  name: maybe(name),
  action: maybe(name),
  replyToId: maybe(name),
  locale: maybe(name),
  localTimezone: maybe(name),
  timestamp: maybe(name),
  localTimestamp: maybe(name),
  expiration: maybe(name),
  deliveryMode: maybe(name),
  entities: maybe(z.array(z.looseObject({ type: maybe(name) })).max(MOST_PARTS)),
  attachments: maybe(z.array(z.looseObject({})).max(MOST_PARTS)),
  membersAdded: accounts,
  membersRemoved: accounts,
})

// Some senders write null for what is not there.
function maybe<Type extends z.ZodType>(type: Type) {
  return type.nullish().transform((value) => value ?? undefined)
}

/** What came, as an activity whose fields are what they should be; throws `Refused`. */
export function readFields(body: unknown): Activity {
  const { data, error } = FIELDS.safeParse(body)
  if (!data) throw new Refused('bad-fields', error)
  return data as unknown as Activity
}
