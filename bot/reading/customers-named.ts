import { ENDINGS } from '#bot/reading/lexicon'
import { says, withoutEnding } from '#bot/reading/says'
import { piecesOf, type Piece, type Sentence } from '#bot/reading/sentence'
import { isHan, isHangul, textsOf } from '#bot/reading/words-of'
import type { Customer } from '#domain/reservation'

/** Where a customer's name may begin in a sentence, and what to look for it by. */
export interface NameStart {
  readonly from: number
  readonly search: string
  /** Else it is a word that sentences are made of, which a name may begin with too: “One Identity”. */
  readonly isSure: boolean
}

/** A customer whose name is in a sentence, and where: how many letters of its beginning, from which word to before which. */
export interface NamedCustomer {
  readonly customer: Customer
  readonly from: number
  readonly to: number
  readonly letters: number
  /** All of the name, or of the domain. */
  readonly isFullName: boolean
}

interface Called {
  readonly customer: Customer
  readonly name: readonly string[]
  readonly domains: readonly (readonly string[])[]
}

/** A name is said once or twice. */
const MOST_PLACES = 3
/** As many questions as Partner Center is asked at once. */
const MOST_STARTS = 6

/** The places of a sentence where a customer's name may begin, the likeliest first. */
export function nameStarts(sentence: Sentence): NameStart[] {
  const pieces = piecesOf(sentence)
  const ranked = pieces.flatMap((piece, index) => {
    const rank = rankOf(piece, pieces[index - 1], pieces[index + 1], sentence)
    return rank === undefined ? [] : [{ rank, from: piece.from, search: startAt(piece, sentence), isSure: piece.kind === 'word' }]
  })
  const starts = ranked.sort((a, b) => a.rank - b.rank).map(({ from, search, isSure }) => ({ from, search, isSure }))
  const firsts = starts.filter(({ search }, index) => starts.findIndex((other) => other.search.toLowerCase() === search.toLowerCase()) === index)
  return firsts.slice(0, MOST_STARTS)
}

/** The customers whose names, or domains, are in a sentence: the longest at each place. */
export function customersNamed(sentence: Sentence, customers: readonly Customer[]): NamedCustomer[] {
  const starts = nameStarts(sentence)
  const called = customers.map((customer) => ({ customer, name: textsOf(customer.name), domains: [textsOf(customer.domain), textsOf(customer.domain.split('.')[0] ?? '')] }))
  for (const isSure of [true, false]) {
    const places = [...new Set(starts.filter((start) => start.isSure === isSure).flatMap(({ search }) => placesOf(search, sentence)))]
    const named = places.flatMap((from) => called.flatMap((each) => namedAt(sentence, from, each) ?? []))
    const enough = isSure ? named : named.filter(({ from, to }) => to - from > 1)
    if (enough.length > 0) return enough.filter((each) => !enough.some((other) => outdoes(other, each))).sort((a, b) => b.letters - a.letters)
  }
  return []
}

/** The words of a sentence that are a name. */
export function takenBy(named: Pick<NamedCustomer, 'from' | 'to'> | undefined): ReadonlySet<number> {
  return new Set(named ? Array.from({ length: named.to - named.from }, (_, index) => named.from + index) : [])
}

function outdoes(one: NamedCustomer, other: NamedCustomer): boolean {
  const isWithin = one.from <= other.from && one.to >= other.to
  return isWithin && (one.letters > other.letters || (one.letters === other.letters && one.isFullName && !other.isFullName))
}

// A word may come twice: “Contoso’s D4s, the Contoso web servers”.
function placesOf(search: string, { text, words }: Sentence): number[] {
  const start = search.toLowerCase()
  const places = words.flatMap(({ at }, index) => (text.slice(at, at + start.length).toLowerCase() === start ? [index] : []))
  return places.slice(0, MOST_PLACES)
}

function namedAt(sentence: Sentence, from: number, { customer, name, domains }: Called): NamedCustomer | undefined {
  const whole = domains.filter((domain) => leading(sentence, from, domain).to - from === domain.length)
  const { to, letters } = [name, ...whole].map((words) => leading(sentence, from, words)).reduce((longest, each) => (each.letters > longest.letters ? each : longest))
  const isFullName = to - from === name.length || whole.some(({ length }) => length > 1 && length === to - from)
  return letters > 0 ? { customer, from, to, letters, isFullName } : undefined
}

// How far the sentence says the words of a name, from the first on. Of one that is written in one word, Koreans say the beginning.
function leading({ words, endings }: Sentence, from: number, name: readonly string[]): { to: number; letters: number } {
  const differs = name.findIndex((known, index) => !words[from + index] || !says(words[from + index]!.text, known, endings))
  const to = from + (differs < 0 ? name.length : differs)
  const letters = name.slice(0, to - from).join('').length
  if (letters > 1) return { to, letters }
  const stem = isHangul(words[from]?.text ?? '') ? withoutEnding(words[from]?.text ?? '', ENDINGS.ko, 2) : ''
  return stem.length > 1 && name[0]?.startsWith(stem) ? { to: from + 1, letters: stem.length } : { to: from, letters: 0 }
}

function rankOf(piece: Piece, before: Piece | undefined, after: Piece | undefined, { text, words }: Sentence): number | undefined {
  const { text: word, at, before: gap } = words[piece.from]!
  const typed = text.slice(at, at + 1)
  const isCapital = typed !== typed.toLowerCase()
  if (/^[a-z_]$/.test(word)) return undefined
  if (piece.kind === 'word') {
    if (before?.kind === 'word' && gap === '' && isHan(word) === isHan(words[piece.from - 1]?.text ?? '')) return undefined
    return /^[a-z_]+\d/.test(word) ? 2 : isCapital || !/^[a-z]/.test(word) ? 0 : 1
  }
  const isSignOfName = isHan(word) && after?.kind === 'word' && isHan(words[after.from]!.text) && words[after.from]!.before === ''
  return isSignOfName || (isCapital && piece.kind !== 'region' && (piece.from > 0 || after?.kind === 'word')) ? 3 : undefined
}

function startAt({ from }: Piece, { text, words, locales }: Sentence): string {
  const { at, end, text: word } = words[from]!
  if (isHan(word)) return text.slice(at, at + (words[from + 1]?.before === '' ? 2 : 1))
  const stem = isHangul(word) ? withoutEnding(word, ENDINGS.ko, 2) : locales.includes('pl') ? withoutEnding(word, ENDINGS.pl, 3) : word
  return text.slice(at, at + Math.min(stem.length, end - at))
}
