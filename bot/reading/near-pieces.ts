import { isNegation } from '#bot/reading/counting-words'
import type { Piece } from '#bot/reading/sentence'
import { goesOn, isHan, type Word } from '#bot/reading/words-of'

/** “Don't cancel” asks for nothing; “no, cancel” does. */
export function withNegated(pieces: readonly Piece[], words: readonly Word[]): Piece[] {
  return pieces.map((piece, index) => {
    if (piece.kind !== 'action') return piece
    const before = pieces.slice(0, index)
    const near = before[before.findLastIndex(({ kind, to, from }) => kind !== 'filler' || isNegation(words.slice(from, to).map(({ text }) => text)))]
    const isNegated = near !== undefined && isNegation(words.slice(near.from, near.to).map(({ text }) => text)) && words.slice(near.to, piece.from + 1).every(goesOn)
    return isNegated ? { from: piece.from, to: piece.to, kind: 'exception' } : piece
  })
}

/** “One more” is a number that nobody can read off it. */
export function withRelative(pieces: readonly Piece[], words: readonly Word[]): Piece[] {
  const isBeside = (one: Piece | undefined, other: Piece | undefined) => one?.kind === 'number' && other !== undefined && goesOn(words[Math.max(one.from, other.from)]!)
  return pieces.map((piece, index) => {
    if (piece.kind !== 'relative') return piece
    const isStep = [pieces[index - 1], pieces[index + 1]].some((near) => isBeside(near, piece))
    return isStep ? { from: piece.from, to: piece.to, kind: 'number', number: NaN } : { from: piece.from, to: piece.to, kind: isHan(words[piece.from]!.text) ? 'word' : 'filler' }
  })
}
