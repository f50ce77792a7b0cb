import { isKoreanTail } from '#bot/reading/lexicon'
import { SPOKEN } from '#bot/reading/spoken-words'
import { fold, isHangul, textsOf } from '#bot/reading/words-of'

const UNITS = wordsIn(({ units }) => units)
const OF = wordsIn(({ of }) => of)
const ONLY = wordsIn(({ corrections }) => corrections)
const NEGATIONS = new Set(Object.values(SPOKEN).flatMap(({ negations }) => negations.map((text) => textsOf(text).join(' '))))
const ORDINALS = new Map(Object.entries(SPOKEN.pl.ordinals).map(([text, place]) => [fold(text), place]))
const KOREAN_UNITS = [...UNITS].filter(isHangul)

/** True for a word that stands for the units that a number counts: “units”, “sztuk”, “개를”. */
export function isUnit(word: string): boolean {
  return UNITS.has(word) || (isHangul(word) && KOREAN_UNITS.some((unit) => word.startsWith(unit) && isKoreanTail(word.slice(unit.length))))
}

/** True for a word between a number and what it is a part of: “2 of the D4s”. */
export function isOf(word: string): boolean {
  return OF.has(word)
}

/** True for a word that may stand before a quantity that is corrected: “only 2”. */
export function isOnly(word: string): boolean {
  return ONLY.has(word)
}

/** The place that the last word of a text says, which may be “the other one” as well: “druga”. */
export function ordinalIn(text: string): number | undefined {
  return ORDINALS.get(textsOf(text).at(-1) ?? '')
}

/** True for words that make a request after them none: “do not”. */
export function isNegation(words: readonly string[]): boolean {
  return NEGATIONS.has(words.join(' '))
}

function wordsIn(listOf: (spoken: (typeof SPOKEN)['en']) => readonly string[]): ReadonlySet<string> {
  return new Set(Object.values(SPOKEN).flatMap(listOf).map(textsOf).filter(({ length }) => length === 1).flat())
}
