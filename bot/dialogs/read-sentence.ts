import type { Action } from '#cards/locales/spoken'
import { isTelling, piecesOf, sentenceOf, typedFor, type Piece, type Sentence } from '#bot/dialogs/sentence'

/** The quantity among the pieces of a sentence: its only number, or all; as it was typed where it is none. */
export function quantityIn(pieces: readonly Piece[], sentence: Sentence): string | undefined {
  const numbers = new Set(pieces.flatMap((piece) => (piece.kind === 'number' ? [Number.isNaN(piece.number) ? typedFor(sentence, piece) : String(piece.number)] : [])))
  if (numbers.size > 0) return numbers.size === 1 ? [...numbers][0] : undefined
  return pieces.some(({ kind }) => kind === 'all') ? 'all' : undefined
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

/** A sentence that asks for something, wherever it says so, and its words without that and the politeness around it; whole where there is more on both sides. */
export function askedIn(text: string): { action: Action; words: string; isWhole: boolean } | undefined {
  const sentence = sentenceOf(text)
  const pieces = piecesOf(sentence)
  const at = pieces.findIndex(({ kind }) => kind === 'action')
  const asks = pieces[at]
  if (asks?.kind !== 'action') return undefined
  const [before, after] = [pieces.slice(0, at), pieces.slice(at + 1)]
  if (before.every(isPolite)) return { action: asks.action, words: after.every(isPolite) ? '' : from(sentence, after), isWhole: false }
  if (after.every(isPolite)) return { action: asks.action, words: from(sentence, before), isWhole: false }
  return { action: asks.action, words: sentence.text, isWhole: true }
}

function isPolite({ kind }: Piece): boolean {
  return kind === 'filler' || kind === 'reservation'
}

function from(sentence: Sentence, pieces: readonly Piece[]): string {
  const [first, last] = [pieces[0], pieces.at(-1)]
  return first && last ? typedFor(sentence, { from: first.from, to: last.to }) : ''
}
