import { isOf, isOnly, isUnit, ordinalIn } from '#bot/reading/counting-words'
import { meansReservation } from '#bot/reading/reservation-words'
import { isTelling, piecesOf, sentenceOf, typedFor, type Piece, type Sentence } from '#bot/reading/sentence'
import { goesOn, isHan, isHangul } from '#bot/reading/words-of'

/** What a word is to a number beside it. `name`: a customer's, a region or a term, which may stand between the number and what it counts; `thing`: what is no unit. */
type Role = 'counted' | 'unit' | 'of' | 'only' | 'name' | 'filler' | 'number' | 'all' | 'action' | 'thing' | 'word' | 'end'

/** True for the place of a word that is of a reservation. */
export type IsCounted = (at: number) => boolean

/** The quantity among the pieces of a sentence: its number, where that counts units, or all; what can be none, as it was typed, such as “2 or 3” and whatever an exception is made of. */
export function quantityIn(pieces: readonly Piece[], sentence: Sentence, isCounted: IsCounted = countedIn(pieces, sentence)): string | undefined {
  if (saysException(pieces)) return sentence.text
  const roles = rolesOf(pieces, sentence, isCounted)
  const isAlone = !roles.some((role) => ['word', 'counted', 'name', 'thing'].includes(role))
  const numbers = pieces.flatMap((piece) => {
    if (piece.kind !== 'number' || !(isAlone || countsUnits(piece, roles, sentence))) return []
    return [Number.isNaN(piece.number) ? typedFor(sentence, piece) : String(piece.number)]
  })
  const said = new Set([...(pieces.some(({ kind }) => kind === 'all') ? ['all'] : []), ...numbers])
  return said.size > 0 ? [...said].join(' ') : undefined
}

/** The quantity that a text is, with what people say around it: “2 of them”, “두 개”. Undefined for a text that says more. */
export function quantityAlone(text: string): string | undefined {
  const sentence = sentenceOf(text)
  const pieces = piecesOf(sentence)
  return pieces.some((piece) => isTelling(piece) || piece.kind === 'action' || piece.kind === 'other') ? undefined : quantityIn(pieces, sentence)
}

/** True for a sentence that takes something out of what it says: “but not the ones in West Europe”. What it means is then asked for. */
export function saysException(pieces: readonly Piece[]): boolean {
  return pieces.some(({ kind }) => kind === 'exception')
}

function countedIn(pieces: readonly Piece[], sentence: Sentence): IsCounted {
  return (at) => pieces.some((piece) => piece.kind === 'word' && piece.from <= at && at < piece.to && meansReservation(piece, sentence))
}

function rolesOf(pieces: readonly Piece[], { words }: Sentence, isCounted: IsCounted): Role[] {
  const roles: Role[] = words.map((_, at) => (isCounted(at) ? 'counted' : 'name'))
  for (const piece of pieces) {
    for (let at = piece.from; at < piece.to; at++) roles[at] = roleOf(piece, words[at]!.text, isCounted(at))
  }
  return roles
}

function roleOf({ kind }: Piece, text: string, isCounted: boolean): Role {
  if (kind === 'number' || kind === 'all' || kind === 'action') return kind
  if (kind === 'region' || kind === 'term' || kind === 'years') return 'name'
  if (kind === 'reservation') return 'thing'
  if (kind === 'ordinal' || kind === 'other') return 'word'
  if (kind === 'word') return isCounted ? 'counted' : isUnit(text) ? 'unit' : 'word'
  return isUnit(text) ? 'unit' : isOf(text) ? 'of' : isOnly(text) ? 'only' : 'filler'
}

// Only what clearly counts units: a wrong quantity may be submitted, and one that is missing is asked for.
function countsUnits(piece: Extract<Piece, { kind: 'number' }>, roles: readonly Role[], sentence: Sentence): boolean {
  const { words } = sentence
  const typed = typedFor(sentence, piece)
  if (Number.isNaN(piece.number) || /^x\d|\dx$|[대台]$/iu.test(typed)) return true
  if (isPronoun(piece, roles, sentence)) return false
  if (isCountedAfter(piece.to, roles, sentence)) return true
  const after = roleAt(piece.to, roles, sentence)
  if (after === 'word' || after === 'thing') return false
  const before = roleBefore(piece.from, roles, sentence)
  if (before === 'action' || before === 'counted' || before === 'all') return true
  if (/[개個个]$/u.test(typed) && isHangul(words[piece.from]!.text)) return true
  const isLast = roles.slice(piece.to).every((role) => role === 'filler')
  return isLast && (before === 'name' || isCutOff(piece.from, sentence))
}

// “The D4s one” and “the first one” are no quantities.
function isPronoun({ from }: Piece, roles: readonly Role[], sentence: Sentence): boolean {
  return sentence.words[from]!.text === 'one' && ['word', 'counted', 'name', 'unit'].includes(roleBefore(from, roles, sentence))
}

// “2 D4s”, “2 of them”, “2 units”, “2 Contoso D4s”, “2 or 3 of them”.
function isCountedAfter(from: number, roles: readonly Role[], sentence: Sentence): boolean {
  let at = from
  let isNamed = false
  for (let role = roleAt(at, roles, sentence); role === 'name' || (role === 'filler' && (isNamed || isHan(sentence.words[at]!.text))); role = roleAt(at, roles, sentence)) {
    isNamed ||= role === 'name'
    at++
  }
  const role = roleAt(at, roles, sentence)
  if (role === 'of') return roles.slice(at).find((each) => !['of', 'filler', 'name', 'only'].includes(each)) !== 'thing'
  if (role === 'filler') return roles.slice(at).find((each) => each !== 'filler') === 'number' && isCountedAfter(roles.indexOf('number', at) + 1, roles, sentence)
  return role === 'unit' || role === 'counted' || (role === 'action' && at === from) || (role === 'number' && isCountedAfter(at + 1, roles, sentence))
}

function roleAt(at: number, roles: readonly Role[], { words }: Sentence): Role {
  const word = words[at]
  return word && goesOn(word) ? (roles[at] ?? 'end') : 'end'
}

// Without “only” between: “cancel only 2”.
function roleBefore(from: number, roles: readonly Role[], sentence: Sentence): Role {
  let at = from
  while (at > 0 && goesOn(sentence.words[at]!) && roles[at - 1] === 'only') at--
  return at > 0 && goesOn(sentence.words[at]!) ? (roles[at - 1] ?? 'end') : 'end'
}

function isCutOff(from: number, { words }: Sentence): boolean {
  return from > 0 && !goesOn(words[from]!)
}

/** The place in a list that a text is: an ordinal, or a bare number in digits; undefined for a text that says more. */
export function placeIn(text: string): number | undefined {
  const sentence = sentenceOf(text)
  const said = piecesOf(sentence).filter((piece) => !(piece.kind === 'filler' && !isUnit(typedFor(sentence, piece))))
  const isOne = (piece: Piece | undefined) => piece?.kind === 'number' && /^(?:one|하나|个|個)$/u.test(typedFor(sentence, piece).toLowerCase())
  const [first, second] = said
  if (!first || said.length > 2 || (second && !(isOne(second) || second.kind === 'reservation'))) return undefined
  const typed = typedFor(sentence, first)
  return first.kind === 'ordinal' ? first.place : second ? undefined : first.kind === 'other' ? ordinalIn(typed) : /^\d{1,2}$/.test(typed) ? Number(typed) : undefined
}
