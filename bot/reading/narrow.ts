import type { Action } from '#cards/locales/spoken'
import { takenBy } from '#bot/reading/customers-named'
import { isUnit } from '#bot/reading/counting-words'
import { quantityIn, saysException } from '#bot/reading/quantity'
import { comparedFor, fitOf, meansReservation, reservationWords, type ReservationWords } from '#bot/reading/reservation-words'
import { says } from '#bot/reading/says'
import { isTelling, piecesOf, typedFor, type Piece, type Sentence } from '#bot/reading/sentence'
import { goesOn } from '#bot/reading/words-of'
import type { Reservation } from '#domain/reservation'

/** What a sentence says about a customer's reservations. */
export interface Narrowed {
  /** Those that everything fits, and that can be acted on where there are such; none where nothing is said of them, or where something fits none. */
  readonly found: readonly Reservation[]
  /** The words that led there, as they were typed; where nothing fits, those that should have. */
  readonly said: string
  /** As it was typed; a word for a number as that number. */
  readonly quantity?: string
  /** What is to be done with them. */
  readonly action?: Action
  /** Something is said of them, and something excepted: then nothing is found, since what is said may be what is not meant. */
  readonly excepts?: true
  /** False where a part of the sentence says nothing that is known. */
  readonly isAllHeeded: boolean
}

/** The whole name of a reservation in the sentence. */
interface NameSpan {
  readonly reservation: Reservation
  readonly from: number
  readonly to: number
}

interface Candidate {
  readonly reservation: Reservation
  readonly words: ReservationWords
}

/** Nobody says more of reservations in one sentence. */
const MOST_TOLD = 24

/** Narrows a customer's reservations to those that a sentence points at. What fits none of them is left out, but a size, a region, a product or a term must fit, unless the reading is lenient. */
export function narrow(reservations: readonly Reservation[], sentence: Sentence, taken: ReadonlySet<number> = new Set(), isLenient = false): Narrowed {
  const candidates = reservations.map((reservation) => ({ reservation, words: reservationWords(reservation) }))
  const spans = namesIn(candidates, sentence, taken)
  const named = readWith(spans, candidates, sentence, taken, isLenient)
  return named.found.length > 0 || spans.length === 0 ? named : readWith([], candidates, sentence, taken, isLenient)
}

function readWith(spans: readonly NameSpan[], candidates: readonly Candidate[], sentence: Sentence, taken: ReadonlySet<number>, isLenient: boolean): Narrowed {
  const pieces = piecesOf(sentence, new Set([...taken, ...spans.flatMap((span) => [...takenBy(span)])]))
  const action = pieces.flatMap((piece) => (piece.kind === 'action' ? [piece.action] : []))[0]
  const told = pieces.filter(isTelling)
  const telling = (told.length > MOST_TOLD ? [] : told).map((piece) => ({ piece, fits: fitting(piece, candidates, sentence) }))
  const heeded = telling.filter(({ piece, fits }) => fits.size > 0 || (!isLenient && meansReservation(piece, sentence)))
  if (heeded.length + spans.length > 0 && saysException(pieces)) return { found: [], said: '', isAllHeeded: false, excepts: true, ...(action ? { action } : {}) }
  const first = spans.length > 0 ? [...new Set(spans.map(({ reservation }) => reservation))] : candidates.map(({ reservation }) => reservation)
  const all = heeded.length + spans.length > 0 ? heeded.reduce((left, { fits }) => left.filter((each) => fits.has(each)), first) : []
  const active = all.filter(({ state }) => state === 'Active')
  const found = active.length > 0 ? active : all
  const shown = found.length > 0 ? [...heeded.map(({ piece }) => piece), ...spans] : telling.map(({ piece }) => piece)
  const counted = new Set([...spans.flatMap((span) => [...takenBy(span)]), ...telling.flatMap(({ piece, fits }) => (piece.kind === 'word' && (fits.size > 0 || meansReservation(piece, sentence)) ? [...takenBy(piece)] : []))])
  const quantity = quantityIn(pieces, sentence, (at) => counted.has(at))
  return { found, said: saidBy(shown, sentence), isAllHeeded: isAllHeeded(pieces, telling.flatMap(({ piece }) => (heeded.some((each) => each.piece === piece) ? [] : [piece])), sentence), ...(quantity === undefined ? {} : { quantity }), ...(action ? { action } : {}) }
}

// “Servers” says nothing where no reservation is called so; a place in a list that is not shown is not heeded.
function isAllHeeded(pieces: readonly Piece[], unheeded: readonly Piece[], sentence: Sentence): boolean {
  return unheeded.every((piece) => isUnit(comparedFor(piece, sentence))) && !pieces.some(({ kind }) => kind === 'ordinal')
}

// A word that is one of a reservation's is not taken for the beginning of another's.
function fitting(piece: Piece, candidates: readonly Candidate[], sentence: Sentence): ReadonlySet<Reservation> {
  if (piece.kind === 'term') return new Set(candidates.flatMap(({ reservation }) => (reservation.term === piece.term ? [reservation] : [])))
  if (piece.kind === 'region') return new Set(candidates.flatMap(({ reservation }) => (reservation.region === piece.region ? [reservation] : [])))
  const word = comparedFor(piece, sentence)
  const fits = candidates.map(({ reservation, words }) => ({ reservation, fit: fitOf(word, words, sentence.endings) }))
  const best = fits.some(({ fit }) => fit === 'whole') ? 'whole' : 'part'
  return new Set(fits.flatMap(({ reservation, fit }) => (fit === best ? [reservation] : [])))
}

// Whole names go before single words: “Web servers test” is one reservation where there is another called “Web servers”.
function namesIn(candidates: readonly Candidate[], sentence: Sentence, taken: ReadonlySet<number>): NameSpan[] {
  const spans = candidates.flatMap(({ reservation, words: { name } }) => {
    const isName = name.length > 1 || /\p{L}{3}/u.test(name[0] ?? '')
    return isName ? sentence.words.flatMap((_, from) => (isNameAt(name, from, sentence, taken) ? [{ reservation, from, to: from + name.length }] : [])) : []
  })
  return spans.filter(({ from, to }) => !spans.some((other) => other.from <= from && other.to >= to && other.to - other.from > to - from))
}

function isNameAt(name: readonly string[], from: number, { words, endings }: Sentence, taken: ReadonlySet<number>): boolean {
  return name.every((known, index) => {
    const here = words[from + index]
    return here !== undefined && !taken.has(from + index) && (index === 0 || goesOn(here)) && says(here.text, known, endings)
  })
}

function saidBy(spans: readonly { from: number; to: number }[], sentence: Sentence): string {
  const each = spans.toSorted((a, b) => a.from - b.from)
  return each.filter(({ from }, index) => each[index - 1]?.from !== from).map((span) => typedFor(sentence, span)).join(' ')
}

