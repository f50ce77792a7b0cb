import { Windows, type Limit } from '#bot/windows'

/** How fast messages may be sent: in one conversation, and in all of them together. */
export interface Limits {
  readonly conversation: readonly Limit[]
  readonly tenant: readonly Limit[]
}

/**
 * What Teams takes of one bot in one conversation and, with some room left of its 50 a second, in one tenant.
 * Source: "Optimize your bot with rate limiting in Teams".
 */
export const TEAMS_LIMITS: Limits = {
  conversation: [
    { count: 7, milliseconds: 1_000 },
    { count: 8, milliseconds: 2_000 },
    { count: 60, milliseconds: 30_000 },
    { count: 1_800, milliseconds: 3_600_000 },
  ],
  tenant: [{ count: 40, milliseconds: 1_000 }],
}

/** For clients on this machine: in order, and as fast as they come. */
export const NO_LIMITS: Limits = { conversation: [], tenant: [] }

/** Messages do not travel equally fast: those that are sent this much later than allowed arrive no earlier than allowed. */
const MARGIN_MILLISECONDS = 20
/** An answer that somebody waits for goes out after so long, whatever the windows say; where Teams does not take it, it says so. */
const LONGEST_ANSWER_MILLISECONDS = 1_000

/** Time as the pace sees it: milliseconds from any start. */
export interface Time {
  now(): number
  sleep(milliseconds: number): Promise<void>
}

const REAL_TIME: Time = { now: () => performance.now(), sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)) }

/** Lets messages out no faster than Teams takes them: one after the other in a conversation, conversations beside each other. Not kept over a restart. */
export class Pace {
  readonly #limits: Limits
  readonly #time: Time
  readonly #tenant: Windows
  readonly #conversations = new Map<string, Windows>()
  readonly #last = new Map<string, Promise<unknown>>()
  readonly #heldUntil = new Map<string, number>()
  #lastOfTenant: Promise<unknown> = Promise.resolve()

  constructor(limits: Limits, time: Time = REAL_TIME) {
    this.#limits = limits
    this.#time = time
    this.#tenant = new Windows(limits.tenant)
  }

  /** Sends when it is its turn in the conversation, and not before the one before it was answered. */
  async inTurn<Answer>(conversationId: string, send: () => Promise<Answer>): Promise<Answer> {
    const before = this.#last.get(conversationId) ?? Promise.resolve()
    const answer = before.then(async () => {
      await this.#room(conversationId)
      return send()
    })
    const settled = answer.then(nothing, nothing)
    this.#last.set(conversationId, settled)
    void settled.then(() => this.#last.get(conversationId) === settled && this.#last.delete(conversationId))
    return answer
  }

  /** Counts an answer that somebody waits for; it passes those that nobody waits for, and waits a second at most. */
  async forAnswer(conversationId: string): Promise<void> {
    const now = this.#time.now()
    const wait = Math.max(this.#windowsOf(conversationId).waitAt(now), this.#tenant.waitAt(now))
    if (wait > 0) await this.#time.sleep(Math.min(wait, LONGEST_ANSWER_MILLISECONDS))
    this.#count(conversationId)
  }

  /** Teams wants nothing more in the conversation for so many seconds. */
  hold(conversationId: string, seconds: number): void {
    this.#heldUntil.set(conversationId, this.#time.now() + 1000 * seconds)
  }

  /** For how many seconds more Teams wants nothing in the conversation. */
  heldSeconds(conversationId: string): number {
    const left = (this.#heldUntil.get(conversationId) ?? 0) - this.#time.now()
    if (left <= 0) this.#heldUntil.delete(conversationId)
    return Math.max(0, Math.ceil(left / 1000))
  }

  // Waits for the conversation first and for the tenant then, so that a busy conversation holds up no other.
  async #room(conversationId: string): Promise<void> {
    const windows = this.#windowsOf(conversationId)
    for (let isCounted = false; !isCounted; isCounted = await this.#turnOfTenant(conversationId, windows)) await this.#until(windows)
  }

  // False where an answer took the room in the conversation meanwhile.
  #turnOfTenant(conversationId: string, windows: Windows): Promise<boolean> {
    const turn = this.#lastOfTenant.then(async () => {
      await this.#until(this.#tenant)
      const hasRoom = windows.waitAt(this.#time.now()) === 0
      if (hasRoom) this.#count(conversationId)
      return hasRoom
    })
    this.#lastOfTenant = turn
    return turn
  }

  async #until(windows: Windows): Promise<void> {
    for (let wait = windows.waitAt(this.#time.now()); wait > 0; wait = windows.waitAt(this.#time.now())) await this.#time.sleep(wait)
  }

  #count(conversationId: string): void {
    const now = this.#time.now()
    this.#tenant.count(now)
    this.#windowsOf(conversationId).count(now)
  }

  #windowsOf(conversationId: string): Windows {
    const known = this.#conversations.get(conversationId)
    if (known) return known
    // A conversation in which nothing was sent for the longest window starts anew.
    for (const [id, windows] of this.#conversations) if (windows.isEmptyAt(this.#time.now())) this.#conversations.delete(id)
    const windows = new Windows(this.#limits.conversation, MARGIN_MILLISECONDS)
    this.#conversations.set(conversationId, windows)
    return windows
  }
}

function nothing(): void {}
