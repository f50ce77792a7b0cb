import { SPOKEN } from '#bot/dialogs/spoken-words'
import { sentenceOf } from '#bot/dialogs/sentence'
import { wordsOf, type Word } from '#bot/dialogs/words-of'

const PHRASES = Object.values(SPOKEN).flatMap(({ corrections }) => corrections.map((text) => wordsOf(text).map((word) => word.text)))
const BY_FIRST_WORD = Map.groupBy(PHRASES, ([first = '']) => first)
for (const phrases of BY_FIRST_WORD.values()) phrases.sort((a, b) => b.length - a.length)

/** A text without what begins a correction in any language (“no, I mean …”), and whether anything did. */
export function withoutCorrection(said: string): { rest: string; isLed: boolean } {
  const { text, words } = sentenceOf(said)
  let at = 0
  for (let found = lengthAt(words, at); found > 0; found = lengthAt(words, at)) at += found
  const next = words[at]
  return { rest: next ? text.slice(next.at) : '', isLed: at > 0 }
}

function lengthAt(words: readonly Word[], at: number): number {
  const phrases = BY_FIRST_WORD.get(words[at]?.text ?? '') ?? []
  return phrases.find((phrase) => phrase.every((word, index) => words[at + index]?.text === word))?.length ?? 0
}
