import { dayOfInstant } from '#domain/calendar'
import { isClosed, type Case } from '#domain/case'
import { add, compare, decimalOf, money, subtract, sum, zero, type Money } from '#domain/money'
import type { Ledgers } from '#ports/ledgers'
import { approveCase, rejectCase, withdrawCase } from '#usecases/decide-case'
import type { Desk } from '#usecases/desk'
import { creditByHand, declineCase, enterTicket } from '#usecases/finish-by-hand'
import { fileDueCases } from '#usecases/file-case'
import { followCases } from '#usecases/follow-cases'
import { quote } from '#usecases/quote'
import { CUSTOMER } from '#test/hardening/simulator/customer'
import { cardOf, offered, post, submit } from '#test/hardening/simulator/deeds'
import { HELEN, SAM } from '#test/hardening/simulator/staff'
import type { World } from '#test/hardening/simulator/world'

const LIMIT = money('USD', 50_000_00n)

/** How one process sees a ledger that another one has: a queue of its own, and perhaps a fault. */
export interface CapWorld {
  readonly world: World
  readonly desk: Desk
  readonly random: () => number
  /** What a planted bug makes of the store; without one, the store. */
  readonly seen: Ledgers
  /** True where each yes comes by a process of its own. */
  readonly isApart: boolean
}

/** What a customer's cap goes through: 200 yeses at once, decisions, failed filings, credits, and the days on which they are a year old. */
export class CapRound {
  readonly #world: World
  readonly #desk: Desk
  readonly #random: () => number
  readonly #isApart: boolean
  readonly #truth: Ledgers
  readonly #faults: string[] = []

  constructor({ world, desk, random, seen, isApart }: CapWorld) {
    this.#world = world
    this.#desk = { ...desk, ledgers: seen }
    this.#random = random
    this.#isApart = isApart
    this.#truth = desk.ledgers
  }

  async faults(): Promise<string[]> {
    await this.#submitAll()
    await this.#each('submitted', (one) => this.#oneOf(() => approveCase(this.#desk, HELEN, cardOf(one)), () => approveCase(this.#desk, HELEN, cardOf(one)), () => approveCase(this.#desk, HELEN, cardOf(one)), () => rejectCase(this.#desk, HELEN, cardOf(one), 'No.'), () => withdrawCase(this.#desk, SAM, cardOf(one)))) // prettier-ignore
    this.#world.support.mood = (call) => (call === 'send' && this.#random() < 0.4 ? { fails: 400, wasDone: false } : { fails: 'no', wasDone: true })
    await fileDueCases(this.#desk, () => undefined)
    await this.#judge('after filing')
    await this.#each('by-hand', (one) => this.#oneOf(() => withdrawCase(this.#desk, SAM, cardOf(one)), () => declineCase(this.#desk, HELEN, cardOf(one), 'No.'), () => enterTicket(this.#desk, HELEN, cardOf(one), '2611220050001234'))) // prettier-ignore
    await this.#submitAll()
    await this.#each('filed', (one) => this.#oneOf(() => declineCase(this.#desk, HELEN, cardOf(one), 'No.'), () => this.#mark(one), () => this.#post(one), () => this.#post(one))) // prettier-ignore
    await followCases(this.#desk)
    await this.#judge('after the credits')
    const credited = this.#world.milliseconds
    for (const days of [1, 363, 364, 365, 366]) {
      this.#world.milliseconds = credited
      this.#world.pass({ days })
      await this.#judge(`${days} days after the credits`)
    }
    await this.#submitAll()
    return this.#faults
  }

  // All say yes at once, to offers that were made when there was room for each of them alone.
  async #submitAll(): Promise<void> {
    const { reservations } = this.#world
    const wishes = reservations.map((reservation) => ({ reservation, quantity: 1 + Math.floor(3 * this.#random() ** 2) }))
    const offers = await Promise.all(wishes.map(async ({ reservation, quantity }) => ({ reservation, quantity, draft: await offered(this.#desk, reservation, quantity).catch(() => 'none') })))
    const asked = await Promise.allSettled(offers.map(({ reservation, quantity, draft }) => submit(this.#own(), reservation, quantity, draft)))
    const room = subtract(LIMIT, await this.#used())
    const { openCases } = (await this.#truth.read(CUSTOMER.id)).ledger
    for (const answer of asked) {
      const told = answer.status === 'fulfilled' && answer.value.outcome === 'submitted' ? answer.value.case.id : undefined
      if (told && !openCases.some(({ id }) => id === told)) this.#faults.push(`${told} was submitted, and is nowhere`)
      if (answer.status === 'rejected') this.#faults.push(`a yes came to nothing: ${String(answer.reason)}`)
      else if (answer.value.outcome === 'offer' && answer.value.quoted.answer.outcome === 'refusal' && answer.value.quoted.answer.code === 'refund-limit-exceeded') {
        const { counted } = answer.value.quoted.answer.details
        if (compare(counted, room) <= 0) this.#faults.push(`${decimalOf(counted)} were refused though there is room for ${decimalOf(room)}`)
      }
    }
    await this.#judge('after the yeses')
  }

  // Every button is pressed up to three times at once.
  async #each(state: Case['state'], deed: (one: Case) => Promise<unknown>): Promise<void> {
    const { openCases } = (await this.#desk.ledgers.read(CUSTOMER.id)).ledger
    await Promise.all(openCases.filter((one) => one.state === state).map(deed))
    await this.#judge(`after deciding on what was ${state}`)
  }

  async #oneOf(...deeds: readonly (() => Promise<unknown>)[]): Promise<void> {
    const deed = deeds[Math.floor(deeds.length * this.#random())] ?? (() => Promise.resolve())
    await Promise.all(Array.from({ length: 1 + Math.floor(3 * this.#random()) }, async () => deed()))
  }

  #post(one: Case): Promise<void> {
    if (!this.#world.posted.some(({ id }) => id.startsWith(one.id))) post(this.#world, one, this.#random() < 0.5 ? 1 : 2)
    return Promise.resolve()
  }

  // A person marks what Microsoft posts by itself an hour later.
  async #mark(one: Case): Promise<void> {
    await creditByHand(this.#desk, HELEN, cardOf(one), { amount: one.confirmation.credit, day: dayOfInstant(this.#world.now), reallyDiffers: false })
    if (!this.#world.posted.some(({ id }) => id.startsWith(one.id))) post(this.#world, one)
  }

  async #judge(when: string): Promise<void> {
    const [first] = this.#world.reservations
    const offer = first && (await quote(this.#desk, SAM, { customerId: CUSTOMER.id, orderId: first.orderId, reservationId: first.id, quantity: 1 }))
    if (offer?.outcome !== 'offer' || offer.quoted.action !== 'cancel') return void this.#faults.push(`${when}: there is no quote`)
    const { answer } = offer.quoted
    const told = answer.outcome === 'quote' ? answer.cap.remainingBefore : answer.code === 'refund-limit-exceeded' ? answer.details.remainingBefore : zero('USD')
    const used = await this.#used()
    if (compare(used, LIMIT) > 0) this.#faults.push(`${when}: ${decimalOf(used)} of the cap are used`)
    if (compare(subtract(LIMIT, used), told) !== 0) this.#faults.push(`${when}: there is room for ${decimalOf(subtract(LIMIT, used))}, and ${decimalOf(told)} are offered`)
  }

  // What is used, by the rule itself: all that open cases ask for, and every credit for 365 days from its day.
  async #used(): Promise<Money> {
    const stored = (await this.#truth.read(CUSTOMER.id)).ledger
    const today = dayOfInstant(this.#world.now)
    const held = sum('USD', stored.openCases.filter(({ state }) => !isClosed(state)).map(({ confirmation }) => confirmation.credit))
    const closed = await Promise.all(stored.closedCases.map(({ id }) => this.#truth.closedCase(CUSTOMER.id, id)))
    const counting = closed.flatMap((one) => (one?.state === 'credited' && today < dayOfInstant(one.postings.at(-1)?.postedAt ?? one.changedAt) + 365 ? one.postings : []))
    return add(held, sum('USD', counting.map(({ amount }) => amount)))
  }

  #own(): Desk {
    return this.#isApart ? { ...this.#desk, ledgers: { ...this.#desk.ledgers } } : this.#desk
  }
}
