import { says, type Endings } from '#bot/reading/says'
import { REGIONS } from '#bot/reading/spoken-words'
import { goesOn, textsOf, type Word } from '#bot/reading/words-of'

interface RegionPhrase {
  readonly region: string
  readonly words: readonly string[]
}

/** A stem has three letters at least, so that a declined name still begins with them; a Chinese sign or a Korean syllable tells more. */
const startOf = (word: string) => word.slice(0, word < '\u1100' ? 3 : 1)

const NAMES = Object.values(REGIONS).flatMap((names) => Object.entries(names).flatMap(([region, said]) => said.map((name) => ({ region, name }))))
const PHRASES = Map.groupBy(NAMES.flatMap(phrasesOf), ({ words }) => startOf(words[0] ?? ''))
for (const phrases of PHRASES.values()) phrases.sort((a, b) => b.words.length - a.words.length)

/** The names of every region, by its own. */
export const REGION_NAMES: ReadonlyMap<string, readonly string[]> = new Map([...Map.groupBy(NAMES, ({ region }) => region)].map(([region, names]) => [region, names.map(({ name }) => name)]))

/** The region whose name begins with the word at a place, in any language and case, and the place of the word after it. */
export function regionAt(words: readonly Word[], at: number, endings: Endings): { region: string; to: number } | undefined {
  const first = words[at]!
  const found = PHRASES.get(startOf(first.text))?.find((phrase) => phrase.words.every((word, index) => {
    const here = words[at + index]
    return here !== undefined && (index === 0 || goesOn(here)) && says(here.text, word, endings)
  }))
  return found && { region: found.region, to: at + found.words.length }
}

// Korean is typed without the space as well.
function phrasesOf({ region, name }: { region: string; name: string }): RegionPhrase[] {
  const each = [region, name, name.replace(/(?<=\p{Script=Hangul}) (?=\p{Script=Hangul})/gu, '')]
  return [...new Set(each)].map((text) => ({ region, words: textsOf(text) }))
}
