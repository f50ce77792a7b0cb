import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { openStore } from '#adapters/lowdb/store'
import { ChildBot, type StopBug } from '#test/support/child-bot'
import { FakeTeams, textOf, titlesOf, type Seen } from '#test/support/fake-teams'
import { eventually } from '#test/support/open-desk'

/** Where in a story the bot is stopped. */
export const STOPS = ['while an approval takes long', 'while Microsoft takes a request', 'while notices wait', 'while a case is submitted', 'while Microsoft takes very long'] as const
export type Stop = (typeof STOPS)[number]

const CUSTOMER = '040df6fc-e7a0-465a-a168-98ad0bed29ee'
const LONGEST_STOP_MILLISECONDS = 10_000

/** The stories of one store, one case each; the bot is stopped in each of them and started again. */
export class StoppingStories {
  readonly faults: string[] = []
  readonly #caseIds: string[] = []
  readonly #teams = new FakeTeams()
  readonly #sales = this.#teams.person('sales')
  readonly #helpdesk = this.#teams.person('helpdesk')
  readonly #folder: string
  readonly #bug: StopBug | undefined
  readonly #patience: number | undefined
  #bot: ChildBot | undefined

  private constructor(folder: string, bug: StopBug | undefined, patience: number | undefined) {
    this.#folder = folder
    this.#bug = bug
    this.#patience = patience
  }

  /** In a folder of its own, with so many reservations to give back. `patience`: for how many milliseconds a stop waits, where it is not the bot's own. */
  static async open(stories: number, bug?: StopBug, patience?: number): Promise<StoppingStories> {
    const opened = new StoppingStories(await mkdtemp(join(tmpdir(), 'stopping-')), bug, patience)
    await opened.#teams.start()
    await writeFile(opened.#world, JSON.stringify(worldOf(stories)))
    await opened.#start()
    await opened.#sales.install()
    await opened.#helpdesk.install()
    return opened
  }

  get #world(): string {
    return join(this.#folder, 'world.json')
  }

  get #store(): string {
    return join(this.#folder, 'data')
  }

  async #start(): Promise<ChildBot> {
    if (this.#bot && existsSync(join(this.#store, 'lock'))) this.faults.push('the store was left locked')
    const bot = await ChildBot.start(this.#store, { SANDBOX_DATA: this.#world, SANDBOX_CREDIT_AFTER: '0', ...(this.#patience ? { STOP_PATIENCE: String(this.#patience) } : {}) }, this.#bug)
    this.#teams.botUrl = bot.url
    return (this.#bot = bot)
  }

  /** Quotes, submits and approves one cancellation, and stops the bot at some point of it; then goes on with the next bot. */
  async tell(number: number, stop: Stop, chance: number): Promise<void> {
    const bot = this.#bot ?? (await this.#start())
    // News of earlier cases may come between.
    const quoted = (await this.#sales.say(`cancel contoso ${orderOf(number)} 1`)).find(({ card }) => titlesOf(card).some((title) => title === 'Submit' || title === 'Continue'))
    if (!quoted) throw new Error('There is no quote.')
    const early = stop === 'while a case is submitted'
    await this.#tillItIsDone('submitted', () => submit(this.#sales, quoted), () => /RD-[0-9A-Z]{8}/.test(textOf(quoted.card)), early ? { bot, when: () => pause(300 * chance) } : undefined)
    const [caseId = ''] = /RD-[0-9A-Z]{8}/.exec(textOf(quoted.card)) ?? []
    this.#caseIds.push(caseId)
    const approval = await eventually(`the approval card of ${caseId}`, () => this.#helpdesk.seen.findLast(({ card }) => textOf(card).includes(caseId) && titlesOf(card).includes('Approve')))
    if (stop === 'while an approval takes long') await bot.misbehave('calculateRefund', { with: { waitMilliseconds: 2_800 } })
    if (stop === 'while Microsoft takes a request') await bot.misbehave('^PUT .*supportTickets', { with: { waitMilliseconds: 1_000 } })
    if (stop === 'while Microsoft takes very long') await bot.misbehave('^PUT .*supportTickets', { with: { waitMilliseconds: 15_000 } })
    if (stop === 'while notices wait') this.#teams.away.set('a:sales', 429) // surely not taken, so it is said again
    await this.#tillItIsDone('approved', () => this.#helpdesk.press(approval, 'Approve'), () => !titlesOf(approval.card).includes('Approve'), early ? undefined : { bot, when: () => isThere(stop, bot, caseId, chance) })
    // What Microsoft takes longer for than the bot waits is handed over, which only a bot that was asking can do.
    if (stop === 'while Microsoft takes very long' && !bot.log.includes('"isFinished":false')) this.faults.push('nothing was handed over')
  }

  // What is pressed while the bot stops is either refused, and pressed again, or done.
  async #tillItIsDone(what: string, press: () => Promise<Seen[]>, isDone: () => boolean, stop?: { bot: ChildBot; when: () => Promise<unknown> }): Promise<void> {
    const pressed = press().then((answers) => ({ answers }), (error: unknown) => ({ error }))
    if (stop) {
      await stop.when()
      const { code, milliseconds } = await stop.bot.signal()
      if (code !== 0) this.faults.push(`the exit code is ${code}: ${stop.bot.log.slice(-500)}`)
      if (milliseconds > LONGEST_STOP_MILLISECONDS) this.faults.push(`stopping took ${Math.round(milliseconds)} ms`)
      this.#teams.away.clear()
      await this.#start()
    }
    const outcome = await pressed
    const isRefused = 'error' in outcome && isNotTaken(outcome.error)
    if ('error' in outcome && !isRefused) this.faults.push(`a press was taken and left without an answer when it should be ${what}: ${String(outcome.error)}`)
    if (isDone()) return
    if (!('error' in outcome)) this.faults.push(`a press was answered and not ${what}: ${outcome.answers.map(({ text }) => text).join()}`)
    await press()
  }

  /** Waits until every case is credited, stops, and looks whether each was credited once, with one ticket. */
  async end(): Promise<readonly string[]> {
    const bot = this.#bot
    // By a message of its own; or by the case's card, where a stop left nobody knowing whether the message had arrived.
    const isTold = (id: string) => this.#sales.seen.some(({ card }) => textOf(card).includes(id) && (textOf(card).includes('Exactly as expected.') || textOf(card).startsWith(`Case ${id}\nCredited`)))
    const credits = () => this.#caseIds.filter(isTold)
    if (this.faults.length === 0) await eventually('every credit', () => credits().length >= this.#caseIds.length, 30).catch((error: unknown) => this.faults.push(String(error)))
    await bot?.signal()
    await this.#look(credits().length)
    await this.#teams.stop()
    await rm(this.#folder, { recursive: true, force: true })
    return this.faults
  }

  async #look(credits: number): Promise<void> {
    const { tickets } = JSON.parse(await readFile(join(this.#store, 'sandbox.json'), 'utf8')) as { tickets: { name: string }[] }
    const names = tickets.map(({ name }) => name).sort().join()
    const expected = this.#caseIds.map((id) => `reservation-desk-${id.toLowerCase()}`).sort().join()
    if (names !== expected) this.faults.push(`the tickets are ${names}, not ${expected}`)
    if (credits !== this.#caseIds.length) this.faults.push(`${credits} credits were told of ${this.#caseIds.length} cases`)
    const store = await openStore(this.#store, { warn: () => undefined })
    for (const id of this.#caseIds) {
      const closed = await store.ledgers.closedCase(CUSTOMER, id)
      if (closed?.state !== 'credited' || closed.postings.length !== 1) this.faults.push(`${id} is ${closed?.state ?? 'not closed'}, with ${closed?.postings.length ?? 0} postings`)
    }
    await store.close()
  }
}

async function submit(sales: ReturnType<FakeTeams['person']>, quoted: Seen): Promise<Seen[]> {
  if (!titlesOf(quoted.card).includes('Submit')) await sales.press(quoted, 'Continue', { reason: 'It moved.' })
  return sales.press(quoted, titlesOf(quoted.card).includes('Submit') ? 'Submit' : 'Submit for approval', { timeZone: 'W. Europe Standard Time' })
}

// When the bot is at the point of the story where it is to be stopped.
async function isThere(stop: Stop, bot: ChildBot, caseId: string, chance: number): Promise<void> {
  if (stop !== 'while Microsoft takes very long') return pause((stop === 'while an approval takes long' ? 2_700 : 800) * chance)
  await eventually(`that ${caseId} is being filed`, () => bot.log.split('\n').some((line) => line.includes(caseId) && line.includes('"to":"filing"')))
  await pause(100 + 500 * chance)
}

// Nobody listened, or the bot said that it takes no more.
function isNotTaken(error: unknown): boolean {
  const { message, cause } = error as { message?: string; cause?: { code?: string } }
  return /answered 503/.test(message ?? '') || cause?.code === 'ECONNREFUSED'
}

function orderOf(number: number): string {
  return `8b5e3628-2f5b-459a-910f-${String(number).padStart(12, '0')}`
}

function worldOf(stories: number): object {
  const orders = Array.from({ length: stories }, (_, number) => ({
    id: orderOf(number), name: `Servers ${number}`, resourceType: 'VirtualMachines', sku: 'Standard_D4s_v5', region: 'westeurope', term: 'P1Y', billingPlan: 'Upfront',
    bought: '-7m', currency: 'USD', unitPrice: '100.00', reservations: [{ id: orderOf(number).replace(/^8b5e3628/, 'ee0fd337'), quantity: 1 }],
  }))
  return { usdRates: {}, customers: [{ id: CUSTOMER, name: 'Contoso Ltd', domain: 'contoso.example', subscriptionId: 'a97b61d3-b2b5-4afb-8501-adcfb1baf4b5', orders }] }
}
