import type { Case } from '#domain/case'
import { approveCase, confirmCase, rejectCase, withdrawCase, type CaseOnCard } from '#usecases/decide-case'
import type { Desk } from '#usecases/desk'
import { beat, cardOf, offered, post, submit } from '#test/hardening/simulator/deeds'
import { HELEN, SAM } from '#test/hardening/simulator/staff'
import type { World } from '#test/hardening/simulator/world'

/** Something that comes to the desk, `seconds` after what came before; `isAgain`: the same once more. */
export interface Letter {
  /** The same each time that it comes. */
  readonly id: number
  readonly deed: 'submit' | 'approve' | 'reject' | 'withdraw' | 'confirm' | 'post' | 'post in parts' | 'beat' | 'restart'
  /** Which of the stories it belongs to, from 0. */
  readonly of: number
  readonly seconds: number
  readonly isAgain: boolean
}

/** What a planted bug makes of what comes again. */
export interface Carelessness {
  readonly hasNewYeses: boolean
  readonly actsFromOldCards: boolean
}

/** Brings what people press to the desk, as Teams does: the same card and the same offer each time that it brings it. */
export class Delivery {
  readonly #world: World
  readonly #careless: Carelessness
  readonly #drafts = new Map<string, string>()
  readonly #cards = new Map<number, CaseOnCard>()
  #desk: Desk

  constructor(world: World, careless: Carelessness) {
    this.#world = world
    this.#careless = careless
    this.#desk = world.open().desk
  }

  async deliver(letter: Letter): Promise<void> {
    const { deed, of, seconds, isAgain } = letter
    this.#world.pass({ seconds })
    if (deed === 'restart') this.#desk = this.#world.open().desk
    else if (deed === 'beat') await beat(this.#desk)
    else if (deed === 'submit') await this.#submit(of, isAgain)
    else if (deed === 'post' || deed === 'post in parts') this.#post(of, isAgain, deed === 'post' ? 1 : 2)
    else await this.#decide(letter, deed)
  }

  /** Which story an offer belongs to. */
  nameOf(draft: string): string {
    return [...this.#drafts].find(([, known]) => known === draft)?.[0] ?? 'nobody knows'
  }

  async #submit(of: number, isAgain: boolean): Promise<void> {
    const [reservation, quantity] = [this.#reservationOf(of), of + 1]
    const draft = (isAgain && this.#drafts.get(`submit ${of}`)) || (await offered(this.#desk, reservation, quantity))
    if (!isAgain) this.#drafts.set(`submit ${of}`, draft)
    await submit(this.#desk, reservation, quantity, isAgain && this.#careless.hasNewYeses ? `${draft}again` : draft)
  }

  // The card is the one that was shown when it was pressed first.
  async #decide({ id, of, isAgain }: Letter, verb: 'approve' | 'reject' | 'withdraw' | 'confirm'): Promise<void> {
    const known = this.#caseOf(of)
    if (known && (!isAgain || this.#careless.actsFromOldCards)) this.#cards.set(id, cardOf(known))
    const card = this.#cards.get(id)
    if (!card) return
    if (verb === 'approve') await approveCase(this.#desk, HELEN, card)
    if (verb === 'reject') await rejectCase(this.#desk, HELEN, card, 'No.')
    if (verb === 'withdraw') await withdrawCase(this.#desk, SAM, card)
    if (verb === 'confirm') await this.#confirm(of, card, isAgain)
  }

  async #confirm(of: number, card: CaseOnCard, isAgain: boolean): Promise<void> {
    const draft = (isAgain && this.#drafts.get(`confirm ${of}`)) || (await offered(this.#desk, this.#reservationOf(of), of + 1))
    if (!isAgain) this.#drafts.set(`confirm ${of}`, draft)
    await confirmCase(this.#desk, SAM, card, draft)
  }

  #post(of: number, isAgain: boolean, parts: number): void {
    const filed = this.#caseOf(of)
    if (!isAgain && filed?.state === 'filed') post(this.#world, filed, parts)
  }

  #caseOf(of: number): Case | undefined {
    const draft = this.#drafts.get(`submit ${of}`)
    return this.#world.cases().find((known) => known.draft === draft)
  }

  #reservationOf(of: number) {
    const reservation = this.#world.reservations[of === 2 ? 1 : 0]
    if (!reservation) throw new Error('There is no such reservation.')
    return reservation
  }
}
