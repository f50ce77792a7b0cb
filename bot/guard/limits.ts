import type { Activity } from 'botbuilder'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { Refused, type RefusalCode } from '#bot/guard/refused'

/** How much is taken in a minute. */
export interface Limits {
  /** Refusals for want of a good token. */
  readonly refusedPerAddress: number
  /** One who types into a list that searches sends a few a second. */
  readonly perPerson: number
  /** A channel's cards are asked for anew by each of its viewers, up to 60 a card. */
  readonly perConversation: number
}

export const LIMITS: Limits = { refusedPerAddress: 60, perPerson: 600, perConversation: 3_000 }

const SECONDS = 60

/**
 * Limits what comes in, before it is known who it comes from (`address`) and after (`person`, `conversation`).
 *
 * Before that, only refusals count, address by address, and only those for want of a good token: the Connector never has
 * one of these, so it is never counted. And an address over its limit is not shut out: behind a proxy it may be that of
 * all of Teams, and somebody's junk would then be enough to keep everybody out. A request from there is told so (429)
 * once its token has turned out bad; one with a good token passes.
 */
export function limiter({ refusedPerAddress, perPerson, perConversation }: Limits) {
  const addresses = new RateLimiterMemory({ points: refusedPerAddress, duration: SECONDS, keyPrefix: 'address' })
  const people = new RateLimiterMemory({ points: perPerson, duration: SECONDS, keyPrefix: 'person' })
  const conversations = new RateLimiterMemory({ points: perConversation, duration: SECONDS, keyPrefix: 'conversation' })
  return {
    /** Counts a refusal; what the request is to be told. */
    refuse: async (address: string, refused: Refused): Promise<Refused> => ((await isWithin(addresses, address)) ? refused : new Refused('address-limit', refused)),
    /** Counts an activity; throws `Refused` where there were too many. */
    async take({ from, conversation }: Activity): Promise<void> {
      await count(people, from.aadObjectId?.toLowerCase() ?? from.id, 'person-limit')
      await count(conversations, conversation.id, 'conversation-limit')
    },
  }
}

async function count(limiter: RateLimiterMemory, key: string, code: RefusalCode): Promise<void> {
  if (!(await isWithin(limiter, key))) throw new Refused(code)
}

function isWithin(limiter: RateLimiterMemory, key: string): Promise<boolean> {
  return limiter.consume(key).then(() => true, () => false)
}
