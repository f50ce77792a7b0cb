/** A word of a text, as it is compared; a Chinese sign is one, since Chinese writes no spaces. */
export interface Word {
  readonly text: string
  /** Where it is in the text. */
  readonly at: number
  readonly end: number
  /** What stands between it and the word before. */
  readonly before: string
}

// A number with its sign and digits after a point is one word, and so is whatever holds an underscore; “Contoso의” is two.
const WORD = /(?<!\S)[-+]?\d+(?:[.,]\d+)*(?![\p{L}\d_])|\d+(?:[.,]\d+)+(?![\p{L}\d_])|(?<=[\p{L}\p{N}])'s(?![\p{L}\p{N}])|\p{Script=Han}|\p{Script=Hangul}+|\d+(?=[\p{Script=Han}\p{Script=Hangul}])|(?:(?![\p{Script=Han}\p{Script=Hangul}])[\p{L}\p{N}_])+/gu

/** The words of a text, in their order. */
export function wordsOf(text: string): Word[] {
  const folded = fold(text)
  const words: Word[] = []
  for (const { 0: word, index } of folded.matchAll(WORD)) {
    words.push({ text: word, at: index, end: index + word.length, before: folded.slice(words.at(-1)?.end ?? 0, index) })
  }
  return words
}

/** The words of a text as they are compared, without their places. */
export function textsOf(text: string): string[] {
  return wordsOf(text).map((word) => word.text)
}

/** What two texts have in common that say the same: case, accents and signs do not count, nor does where Koreans and Chinese set spaces. */
export function keyOf(text: string): string {
  const words = textsOf(text.normalize('NFC'))
  return words.join(words.some((word) => isHan(word) || isHangul(word)) ? '' : ' ')
}

/** True for a word that begins nothing new: only a space, or nothing, stands between it and the word before. */
export function goesOn({ before }: Word): boolean {
  return /^[\s'-]*$/.test(before)
}

/** True for a word that is written in Chinese signs. */
export function isHan(word: string): boolean {
  return /^\p{Script=Han}/u.test(word)
}

/** True for a word that is written in Korean letters. */
export function isHangul(word: string): boolean {
  return /^\p{Script=Hangul}/u.test(word)
}

/** The text as it is compared: small letters without accents, of the same length, so that a place in the one is a place in the other. */
export function fold(text: string): string {
  return Array.from(text, foldLetter).join('')
}

const SIGNS: Readonly<Record<string, string>> = { ł: 'l', '’': "'", '‘': "'", '`': "'", '×': 'x', '−': '-', '–': '-', '—': '-' }

function foldLetter(letter: string): string {
  if (letter < '\u0080') return letter.toLowerCase()
  const small = letter.toLowerCase()
  const plain = SIGNS[small] ?? small.normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFC')
  return plain.length === letter.length ? plain : letter
}
