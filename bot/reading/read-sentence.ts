import type { Action } from '#cards/locales/spoken'
import { correctionLength } from '#bot/reading/lexicon'
import { piecesOf, sentenceOf, typedFor, type Piece, type Sentence } from '#bot/reading/sentence'

/** What a sentence asks for, outside of the words that are taken as a name: the first action in it. */
export function actionIn(sentence: Sentence, taken: ReadonlySet<number> = new Set()): Action | undefined {
  return piecesOf(sentence, taken).flatMap((piece) => (piece.kind === 'action' ? [piece.action] : []))[0]
}

/** A sentence that asks for something, wherever it says so, and its words without that and the politeness around it; amid the rest where there is more on both sides of it. */
export function askedIn(text: string): { action: Action; words: string; isAmid: boolean } | undefined {
  const sentence = sentenceOf(text)
  const pieces = piecesOf(sentence)
  const at = pieces.findIndex(({ kind }) => kind === 'action')
  const asks = pieces[at]
  if (asks?.kind !== 'action') return undefined
  const [before, after] = [pieces.slice(0, at), pieces.slice(at + 1)]
  if (before.every(isPolite)) return { action: asks.action, words: after.every(isPolite) ? '' : typedAs(sentence, after), isAmid: false }
  if (after.every(isPolite)) return { action: asks.action, words: typedAs(sentence, before), isAmid: false }
  return { action: asks.action, words: sentence.text, isAmid: true }
}

function isPolite({ kind }: Piece): boolean {
  return kind === 'filler' || kind === 'reservation'
}

function typedAs(sentence: Sentence, pieces: readonly Piece[]): string {
  const [first, last] = [pieces[0], pieces.at(-1)]
  return first && last ? typedFor(sentence, { from: first.from, to: last.to }) : ''
}

/** A text without what begins a correction in any language (“no, I mean …”), and whether anything did. */
export function withoutCorrection(said: string): { rest: string; isLed: boolean } {
  const { text, words } = sentenceOf(said)
  const length = correctionLength(words)
  const next = words[length]
  return { rest: next ? text.slice(next.at) : '', isLed: length > 0 }
}
