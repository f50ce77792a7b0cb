import { createScanner } from 'jsonc-parser'
import type { LineError } from '#commands/quote-contradictions'

/** The most errors that are told of a text: an answer stays small, whatever came in. */
const MOST_TOLD = 20
const WHOLE_NUMBER = /^-?\d+(\.0+)?(e\+?\d+)?$/i

/** An object or a list that is open at this place of the text; `at`: the key or index that is read just now. */
interface Open {
  readonly keys?: Map<string, number>
  at: string | number
}

/**
 * What `JSON.parse` would pass over without a word, in the order of the text: a key that an object holds more than once (it keeps the
 * last), a quantity that is whole only because it rounds. The text must be valid JSON; no depth of nesting is too deep.
 */
export function errorsInText(text: string): LineError[] {
  const scanner = createScanner(text, true)
  const open: Open[] = []
  const errors: LineError[] = []
  const tell = (message: string) => errors.push({ path: open.map(({ at }) => at).join('.'), message })
  let lastString = ''
  for (scanner.scan(); scanner.getTokenOffset() < text.length && errors.length < MOST_TOLD; scanner.scan()) {
    const inside = open.at(-1)
    switch (text[scanner.getTokenOffset()]) {
      case '{':
        open.push({ keys: new Map(), at: '' })
        break
      case '[':
        open.push({ at: 0 })
        break
      case '}':
      case ']':
        open.pop()
        break
      case ',':
        if (typeof inside?.at === 'number') inside.at++
        break
      case '"':
        lastString = scanner.getTokenValue()
        break
      case ':':
        if (!inside?.keys) break
        inside.at = lastString
        if (countOf(lastString, inside.keys) === 2) tell('is there more than once')
        break
      default:
        if (inside?.at === 'quantity' && isRounded(scanner.getTokenValue())) tell('must be a whole number')
    }
  }
  return errors
}

/** How often a key was there, this time included. */
function countOf(key: string, keys: Map<string, number>): number {
  const times = (keys.get(key) ?? 0) + 1
  keys.set(key, times)
  return times
}

function isRounded(number: string): boolean {
  return Number.isSafeInteger(Number(number)) && !WHOLE_NUMBER.test(number)
}
