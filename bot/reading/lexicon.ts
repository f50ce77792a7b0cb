import { LOCALES, type Locale } from '#cards/locales/locales'
import type { Action, SpokenWords } from '#cards/locales/spoken'
import { areEndings, type Endings } from '#bot/reading/says'
import { SPOKEN } from '#bot/reading/spoken-words'
import { fold, goesOn, isHangul, textsOf, type Word } from '#bot/reading/words-of'
import type { Term } from '#domain/reservation'

/** What a phrase of a sentence is. */
export type Known =
  | { readonly kind: 'action'; readonly action: Action }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'ordinal'; readonly place: number }
  | { readonly kind: 'all' | 'other' | 'exception' | 'relative' | 'years' | 'reservation' | 'filler' }

interface Phrase {
  readonly words: readonly string[]
  readonly known: Known
}

/** A phrase that was found: what it is, and the place of the word after it. */
export interface Found {
  readonly known: Known
  readonly to: number
  /** A number and the years that it counts in one word. */
  readonly isTerm?: boolean
}

/** What a phrase is where two languages differ: “ten” is a Polish pronoun, and a number only where it stands alone. */
const ORDER: readonly Known['kind'][] = ['action', 'exception', 'all', 'other', 'years', 'ordinal', 'reservation', 'filler', 'number', 'relative']
const LONGEST_KOREAN_WORD = 16
const PHRASES = Object.fromEntries(LOCALES.map((locale) => [locale, byFirstWord(phrasesOf(SPOKEN[locale]))])) as Record<Locale, ReadonlyMap<string, readonly Phrase[]>>
const CORRECTIONS = byFirstWord(Object.values(SPOKEN).flatMap(({ corrections }) => corrections.map((text): Phrase => ({ words: textsOf(text), known: { kind: 'filler' } }))))
/** What Korean sets behind a word to take it out, with a space or without: 서유럽말고. */
const EXCEPTIONS_BEHIND = SPOKEN.ko.exceptions.filter((text) => /^\p{Script=Hangul}{2,}$/u.test(text))
/** What words may end with, by the language. */
export const ENDINGS = Object.fromEntries(LOCALES.map((locale) => [locale, new Set(SPOKEN[locale].endings.map(fold)) as Endings])) as Record<Locale, Endings>

/** The longest phrase of the languages that begins with the word at a place. */
export function phraseAt(words: readonly Word[], at: number, locales: readonly Locale[]): Found | undefined {
  const found = locales.flatMap((locale) => longest(words, at, locale) ?? [])
  const rank = ({ kind }: Known) => (kind === 'number' && words.length === 1 ? 0 : ORDER.indexOf(kind))
  return found.sort((a, b) => b.to - a.to || rank(a.known) - rank(b.known))[0]
}

/** How many words at the beginning only say that a correction follows, in any language: “no, I mean …”. */
export function correctionLength(words: readonly Word[]): number {
  let at = 0
  for (let found = correctionAt(words, at); found > 0; found = correctionAt(words, at)) at += found
  return at
}

function correctionAt(words: readonly Word[], at: number): number {
  const phrases = CORRECTIONS.get(words[at]?.text ?? '') ?? []
  return phrases.find((phrase) => phrase.words.every((word, index) => words[at + index]?.text === word))?.words.length ?? 0
}

function longest(words: readonly Word[], at: number, locale: Locale): Found | undefined {
  const { text } = words[at]!
  const phrases = PHRASES[locale]
  const found = phrases.get(text)?.find((phrase) => isAt(phrase, words, at))
  if (found) return { known: found.known, to: at + found.words.length }
  if (text.startsWith("'") && ENDINGS[locale].has(text)) return { known: { kind: 'filler' }, to: at + 1 }
  return isHangul(text) ? withParticles(text, at, locale) : undefined
}

function isAt({ words: known }: Phrase, words: readonly Word[], at: number): boolean {
  return known.every((word, index) => {
    const here = words[at + index]
    return here !== undefined && (index === 0 || goesOn(here)) && (word === here.text || (index > 0 && index === known.length - 1 && isHangul(word) && here.text.startsWith(word) && isTail(here.text.slice(word.length), 'ko')))
  })
}

// Korean sets particles, counters and politeness behind a word without a space: 두개를, 취소해주세요, 3년짜리.
function withParticles(text: string, at: number, locale: Locale): Found | undefined {
  if (text.length > LONGEST_KOREAN_WORD) return undefined
  if (areEndings(text, ENDINGS[locale])) return { known: { kind: 'filler' }, to: at + 1 }
  for (let cut = text.length - 1; cut > 0; cut--) {
    const head = PHRASES[locale].get(text.slice(0, cut))?.find(({ words }) => words.length === 1)
    const tail = text.slice(cut)
    if (head && isTail(tail, locale)) return { known: head.known, to: at + 1, ...(head.known.kind === 'number' && kindOf(tail, locale) === 'years' ? { isTerm: true } : {}) }
  }
  return EXCEPTIONS_BEHIND.some((known) => text.endsWith(known)) ? { known: { kind: 'exception' }, to: at + 1 } : undefined
}

/** True for what Korean may set behind a word that counts: particles, politeness, and such words. */
export function isKoreanTail(text: string): boolean {
  return isTail(text, 'ko')
}

function isTail(text: string, locale: Locale): boolean {
  if (areEndings(text, ENDINGS[locale])) return true
  return Array.from(text).some((_, index) => ['filler', 'years'].includes(kindOf(text.slice(0, index + 1), locale)) && isTail(text.slice(index + 1), locale))
}

function kindOf(text: string, locale: Locale): Known['kind'] | '' {
  return PHRASES[locale].get(text)?.find(({ words }) => words.length === 1)?.known.kind ?? ''
}

function phrasesOf({ actions, numbers, relatives, ordinals, all, other, exceptions, years, reservations, corrections, fillers }: SpokenWords): Phrase[] {
  const each = (texts: readonly string[], known: Known) => texts.map((text) => ({ words: textsOf(text), known }))
  return [
    ...Object.entries(actions).flatMap(([action, texts]) => each(texts, { kind: 'action', action: action as Action })),
    ...Object.entries(numbers).flatMap(([text, number]) => each([text], { kind: 'number', number })),
    ...each(all, { kind: 'all' }),
    ...each(other, { kind: 'other' }),
    ...each(exceptions, { kind: 'exception' }),
    ...each(years, { kind: 'years' }),
    ...Object.entries(ordinals).flatMap(([text, place]) => each([text], { kind: 'ordinal', place })),
    ...each(reservations, { kind: 'reservation' }),
    ...each(relatives, { kind: 'relative' }),
    ...each([...fillers, ...corrections], { kind: 'filler' }),
  ]
}

function byFirstWord(phrases: readonly Phrase[]): ReadonlyMap<string, readonly Phrase[]> {
  const grouped = Map.groupBy(phrases, ({ words }) => words[0] ?? '')
  for (const group of grouped.values()) group.sort((a, b) => b.words.length - a.words.length)
  return grouped
}

/** The number that digits are, with the sign of “2x” or “x2”; NaN for what is no whole number from 0; undefined for words. */
export function numberOf(word: string): number | undefined {
  const [, before, after] = /^(?:x?(\d{1,9})|(\d{1,9})x)$/.exec(word) ?? []
  const digits = before ?? after
  if (digits !== undefined) return Number(digits)
  return /^[-+]?\d[\d.,]*$/.test(word) ? NaN : undefined
}

/** The term of so many years; undefined where there is none. */
export function termOf(years: number): Term | undefined {
  return years === 1 || years === 3 || years === 5 ? `P${years}Y` : undefined
}
