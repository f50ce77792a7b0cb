import { caseReply, viewerFor } from '#bot/case-view'
import type { Conversation } from '#bot/caller'
import type { Office } from '#bot/office'
import { activityOf } from '#bot/teams'
import type { Case } from '#domain/case'
import { emptyLedger } from '#domain/ledger'
import { changeCase } from '#usecases/change-ledger'
import { notifyEverybody } from '#test/support/notify-everybody'
import { breakIt, type Bug } from '#test/hardening/telling/broken-telling'
import { WELL, type Mood } from '#test/hardening/telling/teams-model'
import { TellingWorld } from '#test/hardening/telling/telling-world'
import { standingIn, type Standing } from '#test/hardening/telling/what-stands-there'
import { ADA, aFiledCase, aPosting, HELEN } from '#test/support/a-case'

const START = '2026-07-10T10:00:00.000Z'
const LAST_FAULT_MILLISECONDS = 3 * 86_400_000
const GIVEN_UP_MILLISECONDS = 9 * 86_400_000
const FAULTS: readonly Mood[] = [
  ...([403, 404, 412, 429] as const).map((fails): Mood => ({ fails, wasDone: false })),
  ...(['0', '30', '3600', 'soon', 'Fri, 10 Jul 2026 10:05:00 GMT'] as const).map((retryAfter): Mood => ({ fails: 429, wasDone: false, retryAfter })),
  ...([408, 500, 502, 503, 'reset', 'hang'] as const).flatMap((fails): Mood[] => [true, false].map((wasDone) => ({ fails, wasDone }))),
]
/** How a conversation is: sound; away for a while; gone for ever; or one where Teams takes no cards. */
type Nature = 'sound' | 'faulty' | 'gone' | 'takes no cards'

/** A case is filed and shown, Microsoft credits it, and everything goes wrong until it is told. */
export class History {
  readonly #random: () => number
  readonly #world = new TellingWorld(START)
  readonly #natures = new Map<string, Nature>()
  readonly #about: Case
  /** After which nobody can know whether a message arrived, by conversation. */
  readonly #doubts = new Map<string, number>()
  readonly #heldUntil = new Map<string, number>()
  readonly #early: string[] = []
  #crashes = 0

  constructor(random: () => number, bug: Bug | undefined) {
    this.#random = random
    this.#about = aFiledCase()
    if (bug) breakIt(this.#world, bug)
  }

  async faults(): Promise<string[]> {
    await this.#begin()
    await this.#run()
    return this.#judge()
  }

  #maybe(share: number): boolean {
    return this.#random() < share
  }

  #oneOf<Value>(values: readonly [Value, ...Value[]] | readonly Value[]): Value {
    return values[Math.floor(this.#random() * values.length)]!
  }

  async #begin(): Promise<void> {
    const { roles, conversations, places } = this.#world
    const { requester } = this.#about
    if (this.#maybe(0.95)) roles.set(requester.id, 'Sales')
    roles.set(HELEN.id, 'Helpdesk').set(ADA.id, 'Admin')
    for (const { id } of [requester, HELEN, ADA]) {
      const own = this.#meet(this.#world.conversation(`personal ${id}`, 'personal', id))
      if (this.#maybe(0.9)) conversations.values.set(id, own)
      if (conversations.values.has(id) && this.#maybe(0.8)) await this.#show(own)
    }
    const channel = this.#meet(this.#world.conversation('channel', 'channel'))
    if (this.#maybe(0.5)) places.values.set('approvals', channel)
    if (this.#maybe(0.4)) await this.#show(channel)
    await this.#world.keep({ ...emptyLedger(this.#about.customer.id), openCases: [this.#about] })
    await changeCase(this.#world.open().desk, this.#about.customer.id, this.#about.id, { type: 'post', posting: { ...aPosting('1619.20'), postedAt: START } })
  }

  #meet(conversation: Conversation): Conversation {
    const [draw, natures] = [this.#random(), this.#natures]
    natures.set(conversation.conversationId, draw < 0.2 ? 'sound' : draw < 0.8 ? 'faulty' : draw < 0.95 ? 'gone' : 'takes no cards')
    return conversation
  }

  // The card of the filed case, as it was sent before.
  async #show(conversation: Conversation): Promise<void> {
    const { teams, shownCards } = this.#world
    const posted = { id: `card ${conversation.conversationId}`, activity: await cardOf(this.#about, conversation) }
    teams.conversations.set(conversation.conversationId, [posted])
    const shown = shownCards.values.get(this.#about.id) ?? []
    shownCards.values.set(this.#about.id, [...shown, { conversation, activityId: posted.id, ...(conversation.personId ? { viewerId: conversation.personId } : {}) }])
  }

  async #run(): Promise<void> {
    const { teams, time } = this.#world
    teams.mood = (conversationId, call, { attachments }) => this.#moodIn(conversationId, call, attachments !== undefined)
    let running = this.#open()
    while (this.#waiting() > 0 && time.now() < GIVEN_UP_MILLISECONDS) {
      const ended = await time.runUntil(running.life.live(notifyEverybody(running.desk).catch(() => undefined)))
      if (ended === 'crashed') running = this.#open()
      time.pass(1000 * this.#oneOf(time.now() < LAST_FAULT_MILLISECONDS ? [15, 15, 60, 3_600, 20_000] : [700, 20_000]))
    }
  }

  // A process that ends now and then, before or after whatever it does.
  #open(): ReturnType<TellingWorld['open']> {
    this.#heldUntil.clear()
    const crashesAt = this.#crashes < 3 && this.#maybe(0.4) ? Math.floor(this.#random() * 80) : Infinity
    return this.#world.open((_line, life) => {
      if (life.crossings < crashesAt) return undefined
      this.#crashes += 1
      life.crash()
      return undefined
    })
  }

  #moodIn(conversationId: string, call: 'post' | 'update', isCard: boolean): Mood {
    const [nature, now] = [this.#natures.get(conversationId), this.#world.time.now()]
    if (now < (this.#heldUntil.get(conversationId) ?? 0)) this.#early.push(conversationId)
    if (nature === 'gone') return { fails: this.#oneOf([403, 404]), wasDone: false }
    if (nature === 'takes no cards' && isCard) return { fails: this.#oneOf([400, 413]), wasDone: false }
    if (nature !== 'faulty' || now > LAST_FAULT_MILLISECONDS || this.#maybe(0.4)) return WELL
    // Whoever is said to be gone is told no more, and somebody else is: that is no way to go on with the history's question.
    const mood = this.#oneOf(FAULTS.filter(({ fails }) => fails !== 403 && fails !== 404))
    if (/^\d+$/.test(mood.retryAfter ?? '')) this.#heldUntil.set(conversationId, now + 1000 * Number(mood.retryAfter))
    if (mood.wasDone && call === 'post') this.#doubts.set(conversationId, (this.#doubts.get(conversationId) ?? 0) + 1)
    return mood
  }

  #waiting(): number {
    return this.#world.ledgers.ledgerOf(this.#about.customer.id).notices.length
  }

  #judge(): string[] {
    const { requester } = this.#about
    const credited = this.#world.ledgers.closedOf(this.#about.customer.id).get(this.#about.id)
    if (!credited) return ['the case is not credited']
    const standings = new Map([...this.#natures.keys()].map((id) => [id, standingIn(this.#world.teams, id, credited)]))
    const isReached = [`personal ${requester.id}`, 'channel'].some((id) => (standings.get(id)?.news ?? 0) > 0)
    const isOnCard = [...standings.values()].some(({ cards }) => cards.includes('credited'))
    const isToldInstead = [...standings.values()].some(({ instead }) => instead > 0)
    const isWarned = this.#world.warned.some(({ message }) => message.startsWith('There is nobody who can be told') || message.startsWith('A notice is given up'))
    const told = isReached || isToldInstead || isWarned || (isOnCard && (standings.get(`personal ${requester.id}`)?.cards.includes('credited') || standings.get('channel')?.cards.includes('credited')))
    return [
      ...(this.#waiting() > 0 ? [`${this.#waiting()} notices wait for ever`] : []),
      ...(told ? [] : [`nobody was told, and nobody warned: ${this.#seed(standings)}`]),
      ...this.#early.map((id) => `${id} was called before its time`),
      ...[...standings].flatMap(([id, standing]) => this.#faultsIn(id, standing)),
    ]
  }

  #faultsIn(id: string, { cards, news, instead }: Standing): string[] {
    const nature = this.#natures.get(id)
    const mayRead = id !== `personal ${this.#about.requester.id}` || this.#world.roles.has(this.#about.requester.id)
    const canShow = cards.length > 0 && nature !== 'takes no cards' && nature !== 'gone'
    // Where a card can show it, once; else as often again as nobody can know that it arrived.
    const most = 1 + (canShow ? 0 : (this.#doubts.get(id) ?? 0) + this.#crashes)
    const mostInstead = 1 + (this.#doubts.get(id) ?? 0) + this.#crashes
    return [
      ...(canShow && mayRead && !cards.every((card) => card === 'credited') ? [`${id}: its card does not show the credit`] : []),
      ...(cards.length > 1 ? [`${id}: there are ${cards.length} cards of the case`] : []),
      ...(news > most ? [`${id}: the news came ${news} times, ${most} at most can be right`] : []),
      ...(instead > mostInstead ? [`${id}: it was told ${instead} times in the requester's place, ${mostInstead} at most can be right`] : []),
    ]
  }

  #seed(standings: ReadonlyMap<string, Standing>): string {
    return JSON.stringify({ natures: [...this.#natures], standings: [...standings], warned: this.#world.warned.map(({ message }) => message) })
  }
}

/** The card as it was sent when the case was filed: the same for all histories. */
const cards = new Map<string, ReturnType<typeof activityOf>>()
function cardOf(about: Case, conversation: Conversation): ReturnType<typeof activityOf> {
  const world = new TellingWorld(START)
  const { desk } = world.open()
  const office = { desk, memory: { people: { list: () => Promise.resolve([]), read: () => Promise.resolve(undefined) } }, clients: 'plain' } as unknown as Office
  const make = async () => activityOf(office, conversation, await caseReply(office, about, [], await viewerFor(office, conversation.personId), 'en'))
  const known = cards.get(conversation.conversationId) ?? make()
  cards.set(conversation.conversationId, known)
  return known
}
