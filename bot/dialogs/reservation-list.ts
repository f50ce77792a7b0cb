import type { Action } from '#cards/locales/spoken'
import { RESERVATIONS_A_PAGE } from '#cards/pick-reservation/pick-reservation.card'
import { customersNamed, takenBy } from '#bot/reading/customers-named'
import { narrow } from '#bot/reading/narrow'
import { isGuid } from '#bot/reading/one-line'
import { sentenceOf } from '#bot/reading/sentence'
import type { Customer, Reservation } from '#domain/reservation'

export interface ReservationPage {
  readonly reservations: readonly Reservation[]
  /** From 0. */
  readonly page: number
  readonly pages: number
  /** How many match, on all pages. */
  readonly total: number
  readonly filter: string
  /** Set where nothing matches the text, so that all are shown. */
  readonly missed?: string
}

/** The reservations that a text points at. */
export interface Pointed {
  readonly found: readonly Reservation[]
  /** The text without what says nothing about reservations: it points at the same ones again. */
  readonly said: string
  /** As it was typed. */
  readonly quantity?: string
  /** What is to be done with them, where a sentence says it. */
  readonly action?: Action
  /** What nothing matches. */
  readonly missed?: string
  /** False where a part of the text fits nothing, so that it may mean something else. */
  readonly isAllHeeded?: boolean
  /** Something is excepted, so nothing is pointed at. */
  readonly excepts?: true
}

/** What a filter can be: more is a sentence. */
const LONGEST_FILTER = 200
const MOST_WORDS = 12
const NOTHING: Pointed = { found: [], said: '' }

/** The reservations that a text points at: a part of the name, product, region or ids; those that can be acted on first, by expiry. */
export function matching(reservations: readonly Reservation[], filter: string): Reservation[] {
  return sorted(filter.trim() === '' ? reservations : pointedAt(reservations, filter).found)
}

/** Reads a text as a filter, or as a sentence about the reservations of a customer, whose name is no part of the filter; as which first, `isSentence` says. */
export function pointedAt(reservations: readonly Reservation[], text: string, customer?: Customer, isSentence = false): Pointed {
  if (text.trim() === '') return NOTHING
  const sentence = sentenceOf(text)
  const [named] = customer ? customersNamed(sentence, [customer]) : []
  const read = isGuid(text) ? NOTHING : narrow(reservations, sentence, takenBy(named))
  if (read.excepts && (isSentence || customer)) return read
  if (read.found.length > 0 && (isSentence || read.quantity !== undefined)) return read
  const plain = filtered(reservations, text, shownOf)
  if (plain.length > 0) return { found: plain, said: text }
  if (read.found.length > 0) return read
  const byId = filtered(reservations, text, (reservation) => `${shownOf(reservation)} ${reservation.id} ${reservation.orderId}`)
  if (byId.length > 0) return { found: byId, said: text }
  const missed = named || read.quantity !== undefined ? read.said : text
  return { ...read, said: '', ...(missed === '' ? {} : { missed }) }
}

/** Reads what was said before together with what is said now, as far as it fits: “the one in North Europe”, of the D4s. */
export function alsoSaid(pointed: Pointed, before: string): Pointed {
  if (before === '' || pointed.found.length === 0) return pointed
  const earlier = narrow(pointed.found, sentenceOf(before), undefined, true)
  if (earlier.found.length === 0) return pointed
  const isSaidAgain = pointed.said.toLowerCase().includes(earlier.said.toLowerCase())
  return { ...pointed, found: earlier.found, said: isSaidAgain ? pointed.said : `${earlier.said} ${pointed.said}` }
}

/** One page of the matching reservations; a filter that nothing matches shows all. */
export function pageOf(reservations: readonly Reservation[], { found, said, missed }: Pointed, page: number): ReservationPage {
  const shown = sorted(found.length > 0 ? found : reservations)
  const pages = Math.max(1, Math.ceil(shown.length / RESERVATIONS_A_PAGE))
  const at = Math.min(Math.max(page, 0), pages - 1)
  return { reservations: shown.slice(at * RESERVATIONS_A_PAGE, (at + 1) * RESERVATIONS_A_PAGE), page: at, pages, total: shown.length, filter: said, ...(missed ? { missed: missed.slice(0, LONGEST_FILTER) } : {}) }
}

// No name is longer than that: what is, is at most a sentence.
function filtered(reservations: readonly Reservation[], filter: string, textOf: (reservation: Reservation) => string): Reservation[] {
  const words = filter.length > LONGEST_FILTER ? [] : filter.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0 || words.length > MOST_WORDS) return []
  return reservations.filter((reservation) => {
    const text = textOf(reservation).toLowerCase()
    return words.every((word) => text.includes(word))
  })
}

function shownOf({ name, sku, resourceType, region }: Reservation): string {
  return `${name} ${sku} ${resourceType} ${region}`
}

function sorted(reservations: readonly Reservation[]): Reservation[] {
  return reservations.toSorted((a, b) => Number(a.state !== 'Active') - Number(b.state !== 'Active') || a.expiresOn - b.expiresOn || a.name.localeCompare(b.name))
}
