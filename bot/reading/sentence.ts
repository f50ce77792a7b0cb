import { LOCALES, type Locale } from '#cards/locales/locales'
import { correctionLength, ENDINGS, numberOf, phraseAt, termOf, type Known } from '#bot/reading/lexicon'
import { withNegated, withRelative } from '#bot/reading/near-pieces'
import { regionAt } from '#bot/reading/region-words'
import type { Endings } from '#bot/reading/says'
import { SPOKEN } from '#bot/reading/spoken-words'
import { goesOn, isHan, wordsOf, type Word } from '#bot/reading/words-of'
import type { Term } from '#domain/reservation'

/** A text as words, with the languages that it may be in. */
export interface Sentence {
  readonly text: string
  readonly words: readonly Word[]
  readonly locales: readonly Locale[]
  readonly endings: Endings
}

/** A stretch of words and what it says; `word`: nothing that every sentence may say, so a part of a name. */
export type Piece = { readonly from: number; readonly to: number } & (Known | { readonly kind: 'region'; readonly region: string } | { readonly kind: 'term'; readonly term: Term | undefined } | { readonly kind: 'word' })

/** What is longer is no sentence of a conversation, and is not read to its end. */
const LONGEST_SENTENCE = 500
const BUT: ReadonlySet<Piece['kind']> = new Set(['all', 'exception', 'number', 'filler'])
/** The languages that share their letters, so that a sentence must tell which of them it is in; each of the others is known by its own. */
const LATIN = LOCALES.filter((locale) => isLatin(SPOKEN[locale].actions.cancel[0]))
const OTHERS = LOCALES.filter((locale) => !LATIN.includes(locale))

/** Reads a text as a sentence of whichever language knows most of its words; where several do, of each of them. */
export function sentenceOf(said: string): Sentence {
  const text = said.normalize('NFC').slice(0, LONGEST_SENTENCE)
  const words = wordsOf(text)
  const known = LATIN.map((locale) => ({ locale, count: wordsKnown(words, locale) }))
  const most = Math.max(...known.map(({ count }) => count))
  const locales = [...OTHERS, ...known.filter(({ count }) => count === most).map(({ locale }) => locale)]
  return { text, words, locales, endings: new Set(locales.flatMap((locale) => [...ENDINGS[locale]])) }
}

/** The pieces of a sentence, without the words that are taken already. */
export function piecesOf({ words: all, locales, endings }: Sentence, taken: ReadonlySet<number> = new Set()): Piece[] {
  const words = all.map((word, at) => (taken.has(at) ? { ...word, text: '', before: '.' } : taken.has(at - 1) ? { ...word, before: '.' } : word))
  const led = correctionLength(words)
  const pieces: Piece[] = []
  for (let at = 0; at < words.length; ) {
    const piece: Piece = pieceAt(words, at, locales, endings)
    if (words[at]?.text !== '') pieces.push(piece.kind === 'exception' && piece.from < led ? { from: at, to: piece.to, kind: 'filler' } : piece)
    at = piece.to
  }
  return joined(withAllBut(withRelative(withCounted(withNegated(pieces, words), words, locales), words)), words)
}

/** What was typed for a piece. */
export function typedFor({ text, words }: Sentence, { from, to }: Pick<Piece, 'from' | 'to'>): string {
  return text.slice(words[from]?.at, words[to - 1]?.end)
}

/** True for a piece that says which customer or reservation is meant. */
export function isTelling({ kind }: Piece): boolean {
  return kind === 'word' || kind === 'region' || kind === 'term'
}

function pieceAt(words: readonly Word[], from: number, locales: readonly Locale[], endings: Endings): Piece {
  const word = words[from]!
  const next = { from, to: from + 1 }
  const number = numberOf(word.text)
  const region = regionAt(words, from, endings)
  if (region) return { from, kind: 'region', ...region }
  if (number !== undefined) return { ...next, kind: 'number', number }
  if (/^\d[a-z]+$/.test(word.text) && isYears(word.text.slice(1), locales)) return { ...next, kind: 'term', term: termOf(Number(word.text[0])) }
  if (word.text.startsWith("'")) return { ...next, kind: 'filler' }
  const found = phraseAt(words, from, locales)
  if (!found || (found.known.kind === 'action' && isPartOfName(words, from, found.to, locales))) return { ...next, kind: 'word' }
  if (found.isTerm && found.known.kind === 'number') return { from, to: found.to, kind: 'term', term: termOf(found.known.number) }
  return { from, to: found.to, ...found.known }
}

// “Exchange-Traders” asks for no exchange; “rembourse-moi” asks for a refund.
function isPartOfName(words: readonly Word[], from: number, to: number, locales: readonly Locale[]): boolean {
  const isTied = words[to]?.before === '-' && phraseAt(words, to, locales)?.known.kind !== 'filler'
  return words[from]?.before === '-' || isTied
}

function isYears(text: string, locales: readonly Locale[]): boolean {
  return phraseAt(wordsOf(text), 0, locales)?.known.kind === 'years'
}

// “3 years” is a term, and “2 reservations” are no units.
function withCounted(pieces: readonly Piece[], words: readonly Word[], locales: readonly Locale[]): Piece[] {
  return pieces.map((piece, index) => {
    if (piece.kind !== 'number') return piece
    const next = pieces[index + 1]
    const isNear = next !== undefined && goesOn(words[next.from]!)
    const counted = next?.kind === 'filler' && isHan(words[next.from]!.text) ? pieces[index + 2] : next
    if (isNear && isYears(words[next.from]!.text, locales)) return { from: piece.from, to: next.from + 1, kind: 'term', term: termOf(piece.number) }
    return isNear && counted?.kind === 'reservation' ? { from: piece.from, to: piece.to, kind: 'filler' } : piece
  })
}

// “All but 1”, “1개 빼고 모두”: a quantity that nobody can read off it.
function withAllBut(pieces: readonly Piece[]): Piece[] {
  const done: Piece[] = []
  for (let at = 0; at < pieces.length; ) {
    const end = at + pieces.slice(at).findIndex(({ kind }, index) => !BUT.has(kind) || (kind === 'filler' && index === 0))
    const run = pieces.slice(at, end < at ? pieces.length : end)
    const last = run.findLastIndex(({ kind }) => kind !== 'filler')
    const isAllBut = ['all', 'exception', 'number'].every((part) => run.some(({ kind }) => kind === part))
    done.push(isAllBut ? { from: run[0]!.from, to: run[last]!.to, kind: 'number', number: NaN } : pieces[at]!)
    at += isAllBut ? last + 1 : 1
  }
  return done
}

// Chinese signs that nothing knows are one name until something that is known.
function joined(pieces: readonly Piece[], words: readonly Word[]): Piece[] {
  const isSign = ({ kind, from }: Piece) => kind === 'word' && isHan(words[from]!.text)
  const done: Piece[] = []
  for (const piece of pieces) {
    const last = done.at(-1)
    if (last && isSign(last) && isSign(piece) && last.to === piece.from && words[piece.from]!.before === '') done[done.length - 1] = { ...last, to: piece.to }
    else done.push(piece)
  }
  return done
}

function isLatin(text = ''): boolean {
  return /\p{Script=Latin}/u.test(text)
}

function wordsKnown(words: readonly Word[], locale: Locale): number {
  let count = 0
  for (let at = 0; at < words.length; ) {
    const to = phraseAt(words, at, [locale])?.to ?? at
    count += to - at
    at = Math.max(to, at + 1)
  }
  return count
}
