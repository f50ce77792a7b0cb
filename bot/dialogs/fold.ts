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
