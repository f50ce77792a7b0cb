import type { Activity, CloudAdapter, ConversationReference, TurnContext } from 'botbuilder'
import type { Life } from '#test/hardening/simulator/life'

/** What Teams does to a call: takes it, or fails before or after it has done what was asked. */
export interface Mood {
  readonly fails: 'no' | 'reset' | 'hang' | 400 | 403 | 404 | 408 | 412 | 413 | 429 | 500 | 502 | 503
  readonly wasDone: boolean
  readonly retryAfter?: string
}

export const WELL: Mood = { fails: 'no', wasDone: true }

/** A message as it looks now, and how often it was brought up to date. */
export interface Posted {
  readonly id: string
  activity: Partial<Activity>
}

interface Time {
  now(): number
  sleep(milliseconds: number): Promise<void>
}

/** How long Teams is waited for. */
const HANG_MILLISECONDS = 15_000

/** A model of Teams: what stands in each conversation; and calls that are taken without Teams saying so. It outlives every process. */
export class TeamsModel {
  readonly conversations = new Map<string, Posted[]>()
  /** Calls, in order: when they came, and for whom. */
  readonly calls: { readonly at: number; readonly conversationId: string; readonly isUpdate: boolean }[] = []
  mood: (conversationId: string, call: 'post' | 'update', activity: Partial<Activity>) => Mood = () => WELL
  readonly #time: Time
  #count = 0

  constructor(time: Time) {
    this.#time = time
  }

  /** The bot's adapter, as one process has it. */
  adapterFor(life: Life): Pick<CloudAdapter, 'continueConversationAsync'> {
    const continueConversationAsync = async (_appId: string, { conversation }: Partial<ConversationReference>, talk: (context: TurnContext) => Promise<void>) => {
      const conversationId = conversation?.id ?? ''
      await talk({
        sendActivity: (activity: Partial<Activity>) => this.#take(life, conversationId, 'post', activity),
        updateActivity: (activity: Partial<Activity>) => this.#take(life, conversationId, 'update', activity),
      } as unknown as TurnContext)
    }
    return { continueConversationAsync }
  }

  async #take(life: Life, conversationId: string, call: 'post' | 'update', activity: Partial<Activity>): Promise<{ id: string }> {
    const mood = await life.reach(call, () => {
      this.calls.push({ at: this.#time.now(), conversationId, isUpdate: call === 'update' })
      const asked = this.mood(conversationId, call, activity)
      const posted = asked.wasDone ? this.#do(conversationId, call, activity) : undefined
      return asked.fails === 'no' && !posted ? { ...asked, fails: 404 as const } : { ...asked, posted }
    })
    if (mood.fails === 'hang') await this.#time.sleep(HANG_MILLISECONDS)
    if (mood.fails === 'no') return { id: mood.posted?.id ?? '' }
    throw errorOf(mood)
  }

  #do(conversationId: string, call: 'post' | 'update', activity: Partial<Activity>): Posted | undefined {
    const posted = this.conversations.get(conversationId) ?? []
    this.conversations.set(conversationId, posted)
    if (call === 'post') {
      const added = { id: `m${++this.#count}`, activity }
      posted.push(added)
      return added
    }
    const known = posted.find(({ id }) => id === activity.id)
    if (known) known.activity = activity
    return known
  }
}

/** The error as the SDK throws it. */
function errorOf({ fails, retryAfter }: Mood): Error {
  if (typeof fails === 'string') return Object.assign(new Error(fails), { code: fails === 'reset' ? 'ECONNRESET' : 'REQUEST_SEND_ERROR' })
  return Object.assign(new Error(String(fails)), { statusCode: fails, response: { headers: { get: (name: string) => (name === 'retry-after' ? retryAfter : undefined) } } })
}
