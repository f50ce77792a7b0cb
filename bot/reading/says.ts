import { isHan, isHangul } from '#bot/reading/words-of'

/** What words may end with, in the languages that a sentence may be in. */
export type Endings = ReadonlySet<string>

const SHORTEST_STEM = 3
/** Two of the longest endings. */
const LONGEST_ENDINGS = 12

/** True for a word that is the known one, in its dictionary form or with the endings that its language gives it. */
export function says(word: string, known: string, endings: Endings): boolean {
  if (word === known) return true
  if (isHan(word) || /\d/.test(word) || /\d/.test(known)) return false
  if (isHangul(word)) return word.startsWith(known) && areEndings(word.slice(known.length), endings)
  const stem = commonStart(word, known)
  return [stem, stem - 1, stem - 2].some((cut) => cut >= SHORTEST_STEM && isEnding(word.slice(cut), endings) && isEnding(known.slice(cut), endings))
}

/** True for what is nothing but endings, as Korean sets one behind another. */
export function areEndings(text: string, endings: Endings): boolean {
  if (text.length > LONGEST_ENDINGS) return false
  return isEnding(text, endings) || placesFrom(1, text.length).some((at) => endings.has(text.slice(0, at)) && endings.has(text.slice(at)))
}

/** The word without its longest ending, as the start of a name that is declined; at least `shortest` letters stay. */
export function withoutEnding(word: string, endings: Endings, shortest: number): string {
  const cut = placesFrom(Math.max(shortest, word.length - LONGEST_ENDINGS), word.length).find((at) => areEndings(word.slice(at), endings))
  return word.slice(0, cut)
}

function isEnding(text: string, endings: Endings): boolean {
  return text === '' || endings.has(text)
}

function placesFrom(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)
}

function commonStart(one: string, other: string): number {
  let length = 0
  while (length < one.length && one[length] === other[length]) length++
  return length
}
