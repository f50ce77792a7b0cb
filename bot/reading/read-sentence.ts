import type { Action } from '#cards/locales/spoken'
import { correctionLength } from '#bot/reading/lexicon'
import { isTelling, piecesOf, sentenceOf, typedFor, type Piece, type Sentence } from '#bot/reading/sentence'

/** The quantity among the pieces of a sentence: its number, or all; what can be none, as it was typed, such as “2 or 3” and whatever an exception is made of. */
export function quantityIn(pieces: readonly Piece[], sentence: Sentence): string | undefined {
  if (saysException(pieces)) return sentence.text
  const numbers = pieces.flatMap((piece) => (piece.kind === 'number' ? [Number.isNaN(piece.number) ? typedFor(sentence, piece) : String(piece.number)] : []))
  const said = new Set([...(pieces.some(({ kind }) => kind === 'all') ? ['all'] : []), ...numbers])
  return said.size > 0 ? [...said].join(' ') : undefined
}

/** The quantity that a text is, with what people say around it: “2 of them”, “두 개”. Undefined for a text that says more. */
export function quantityAlone(text: string): string | undefined {
  const sentence = sentenceOf(text)
  const pieces = piecesOf(sentence)
  return pieces.some((piece) => isTelling(piece) || piece.kind === 'action' || piece.kind === 'other') ? undefined : quantityIn(pieces, sentence)
}

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

/** True for a sentence that takes something out of what it says: “but not the ones in West Europe”. What it means is then asked for. */
export function saysException(pieces: readonly Piece[]): boolean {
  return pieces.some(({ kind }) => kind === 'exception')
}
