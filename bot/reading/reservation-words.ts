import { Locales, LOCALES } from '#cards/locales/locales'
import { phraseAt } from '#bot/reading/lexicon'
import { REGION_NAMES } from '#bot/reading/region-words'
import { says, type Endings } from '#bot/reading/says'
import { fold, textsOf, wordsOf } from '#bot/reading/words-of'
import type { Piece, Sentence } from '#bot/reading/sentence'
import type { Reservation } from '#domain/reservation'

/** How well a word fits a reservation: it is one of its words, or the beginning of one. */
export type Fit = 'whole' | 'part' | undefined

/** What a reservation can be called by. */
export interface ReservationWords {
  /** The words of its own name. */
  readonly name: readonly string[]
  /** All its words, in lists that reservations share. */
  readonly words: readonly (readonly string[])[]
  /** Its names as they are written, for the languages without spaces. */
  readonly names: readonly string[]
  readonly ids: readonly string[]
}

const NOUNS = Object.values(Locales).map(({ nouns }) => nouns)
const PRODUCT_NAMES = new Map(Object.keys(Locales.en.nouns.products).map((type) => [type, NOUNS.flatMap(({ products }) => (products as Readonly<Record<string, string>>)[type] ?? [])]))
/** What is short for a product in every language. */
const SHORT: Readonly<Record<string, readonly string[]>> = { VirtualMachines: ['vm', 'vms'] }
const PRODUCT_WORDS = new Map([...PRODUCT_NAMES].map(([type, names]) => [type, [...names, ...(SHORT[type] ?? [])].flatMap(tellingIn)]))
const REGION_WORDS = new Map([...REGION_NAMES].map(([region, names]) => [region, names.flatMap(tellingIn)]))
const PRODUCT_TEXTS = new Map([...PRODUCT_NAMES].map(([type, names]) => [type, names.map(fold)]))
const REGION_TEXTS = new Map([...REGION_NAMES].map(([region, names]) => [region, names.map(fold)]))
const PLAN_WORDS = { Upfront: NOUNS.flatMap(({ plans }) => tellingIn(plans.Upfront)), Monthly: NOUNS.flatMap(({ plans }) => tellingIn(plans.Monthly)) }
/** Words that name a product or a region: where one fits nothing, something else is meant. */
const VOCABULARY = Map.groupBy(new Set([...PRODUCT_WORDS.values(), ...REGION_WORDS.values()].flat()), (word) => word[0] ?? '')
const UNSPACED = [...PRODUCT_TEXTS.values()].flat().filter(isUnspaced)
const SHORTEST_ID = 8
/** Where a size's parts stand in the lists of words, and then the same set together. */
const PARTS = 1

/** The words of a reservation's name, product, size, region, and way of payment, in every language. */
export function reservationWords(reservation: Reservation): ReservationWords {
  const { name, sku, resourceType, region, billingPlan, id, orderId } = reservation
  const own = textsOf(name)
  const parts = fold(sku).split(/[^a-z0-9]+/).filter(Boolean)
  const camel = resourceType.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase().split(' ')
  const joined = parts.map((_, from) => parts.slice(from).join(''))
  return {
    name: own,
    words: [own, parts, joined, camel, [region], PRODUCT_WORDS.get(resourceType) ?? [], REGION_WORDS.get(region) ?? [], PLAN_WORDS[billingPlan]],
    names: [fold(name), ...(PRODUCT_TEXTS.get(resourceType) ?? []), ...(REGION_TEXTS.get(region) ?? [])],
    ids: [id, orderId],
  }
}

/** How well a word, as it is compared, fits a reservation. */
export function fitOf(word: string, { words, names, ids }: ReservationWords, endings: Endings): Fit {
  const plain = word.replaceAll('_', '')
  const isSome = (isSo: (known: string) => boolean) => words.some((list) => list.some((known) => known[0] === word[0] && isSo(known)))
  if (isSome((known) => known === plain) || isSaid(word, words, endings)) return 'whole'
  if (isSome((known) => isStart(plain, known)) || (word.length >= SHORTEST_ID && ids.some((each) => each.startsWith(word)))) return 'part'
  return isUnspaced(plain) && names.some((each) => each.includes(plain) || (each.length > 1 && plain.includes(each))) ? 'part' : undefined
}

// The parts of a size have no endings: “less” is not the LES of a name.
function isSaid(word: string, words: ReservationWords['words'], endings: Endings): boolean {
  return words.some((list, index) => index !== PARTS && index !== PARTS + 1 && list.some((known) => known[0] === word[0] && says(word, known, endings)))
}

/** True for a word that means some size, product or region, whether there is one of it or not. */
function isOfReservations(word: string, endings: Endings): boolean {
  if (/[a-z]\d|\d[a-z]/.test(word)) return true
  const alike = VOCABULARY.get(word[0] ?? '') ?? []
  return alike.some((known) => says(word, known, endings)) || (isUnspaced(word) && UNSPACED.some((name) => word.includes(name) || name.includes(word)))
}

/** True for a piece that means a reservation for sure: a region, a term, a product, a size. */
export function meansReservation(piece: Piece, sentence: Sentence): boolean {
  return piece.kind !== 'word' || isOfReservations(comparedFor(piece, sentence), sentence.endings)
}

/** A piece as it is compared with the words of reservations. */
export function comparedFor({ from, to }: Piece, { words }: Sentence): string {
  return words.slice(from, to).map(({ text }) => text).join('')
}

// “D4” is the start of D4s, not of D48s.
function isStart(word: string, known: string): boolean {
  const isLongEnough = word.length >= (/\d/.test(word) ? 2 : 3)
  return isLongEnough && known.startsWith(word) && !(/\d$/.test(word) && /^\d/.test(known.slice(word.length)))
}

function isUnspaced(word: string): boolean {
  return word.length > 1 && !/^[a-z0-9]/.test(word)
}

// Without “de”, “for” and “Azure”, which every sentence may say.
function tellingIn(name: string): string[] {
  return wordsOf(name).filter((word) => phraseAt([word], 0, LOCALES)?.known.kind !== 'filler').map(({ text }) => text)
}
