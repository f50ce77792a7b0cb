import { en } from '#cards/locales/en'

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
const ACCENTED = [...'àƀćđéƒğĥîĵķļɱñöþɋŕšťûṽŵẋýžÀƁĆĐÉƑĞĤÎĴĶĻṀÑÖÞɊŔŠŤÛṼŴẊÝŽ']
const PLACEHOLDER = /(\{\{[^{}]*\}\})/
const MARKED = /⟦([^⟦⟧]*)⟧/g

/**
 * What is shown where English is written as no language is: an accent on every letter, some 40 % longer, in brackets.
 * A text without brackets is in no locale. `show` returns JSON; its texts are only marked while it is made, so that it stays as small as in English.
 */
export function inPseudoLocale<Shown>(show: () => Shown): Shown {
  const restore = changeTexts(en, marked)
  try {
    const written = JSON.stringify(show()).replace(MARKED, (_, text: string) => `⟦${accented(text)}⟧`)
    return JSON.parse(written) as Shown
  } finally {
    restore()
  }
}

/** What of a text comes from no locale. */
export function unmarked(text: string): string {
  return text.replace(MARKED, ' ')
}

function marked(text: string): string {
  return text.split(PLACEHOLDER).map((part, index) => (index % 2 === 1 || part === '' ? part : `⟦${part}⟧`)).join('')
}

// Some vowels are doubled, so that each word grows as it does in other languages. What follows a backslash belongs to JSON.
function accented(text: string): string {
  return text.replace(/\\.|[A-Za-z]/g, (letter) => (letter.length > 1 ? letter : accent(letter).repeat(/[aeo]/i.test(letter) ? 2 : 1)))
}

function accent(letter: string): string {
  return ACCENTED[LETTERS.indexOf(letter)] ?? letter
}

/** Changes each text where it stands, for the words are read from there every time. Returns how to undo it. */
function changeTexts(texts: object, change: (text: string) => string): () => void {
  const tree = texts as Record<string, unknown>
  const undo = Object.entries(tree).map(([key, inner]) => {
    if (typeof inner !== 'string') return changeTexts(inner as object, change)
    tree[key] = change(inner)
    return () => void (tree[key] = inner)
  })
  return () => undo.forEach((restore) => restore())
}
