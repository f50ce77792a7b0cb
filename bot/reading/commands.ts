import { LOCALES } from '#cards/locales/locales'
import { WHOLE_COMMANDS, type Action, type WholeCommand } from '#cards/locales/spoken'
import { isOfLanguage } from '#bot/reading/language-names'
import { phraseAt } from '#bot/reading/lexicon'
import { SPOKEN } from '#bot/reading/spoken-words'
import { fold, isHan, isHangul, keyOf, textsOf, wordsOf } from '#bot/reading/words-of'

const SPOKEN_WORDS = Object.values(SPOKEN)
const COMMANDS = new Map(SPOKEN_WORDS.flatMap(({ commands }) => WHOLE_COMMANDS.flatMap((command) => commands[command].map((text) => [keyOf(text), command] as const))))
const OTHERS = new Set(SPOKEN_WORDS.flatMap(({ other }) => other.map(keyOf)))
const LANGUAGES = SPOKEN_WORDS.flatMap(({ commands }) => commands.language.map(fold)).sort((a, b) => b.length - a.length)
const POLITE = new Set(SPOKEN_WORDS.flatMap(({ polite }) => polite.flatMap(textsOf)))
const MOST_POLITE_WORDS = 10
const LONGEST_COMMAND = 100
/** What may stand between a command and what it is about; a hyphen makes it a name, such as “Exchange-Traders”. */
const GAP = /^[\s:,.!?;，。：！？；、]+/

/** The command that a whole message is, in any language. */
export function commandIn(text: string): WholeCommand | undefined {
  if (text.length > LONGEST_COMMAND) return undefined
  if (/^[?？]+$/.test(text)) return 'help'
  return COMMANDS.get(keyOf(text)) ?? politeCommandIn(text)
}

// “Stop please”, “show my cases please”, “请停止”: with nothing but politeness around it.
function politeCommandIn(text: string): WholeCommand | undefined {
  const words = wordsOf(text)
  if (words.length > MOST_POLITE_WORDS) return undefined
  const runs = words.flatMap((_, from) => words.map((_, index) => words.length - index).filter((to) => to > from).map((to) => ({ from, to })))
  const found = runs.sort((a, b) => b.to - b.from - (a.to - a.from)).find(({ from, to }) => COMMANDS.has(keyOf(text.slice(words[from]!.at, words[to - 1]!.end))))
  if (!found) return undefined
  const isPolite = [...words.slice(0, found.from), ...words.slice(found.to)].every((word) => POLITE.has(word.text))
  return isPolite ? COMMANDS.get(keyOf(text.slice(words[found.from]!.at, words[found.to - 1]!.end))) : undefined
}

/** The action that a message begins with, in any language, and the words after it. */
export function actionAtStart(text: string): { action: Action; words: string } | undefined {
  const words = wordsOf(text.slice(0, LONGEST_COMMAND))
  if (words[0]?.at !== 0 || OTHERS.has(keyOf(text.slice(0, LONGEST_COMMAND)))) return undefined
  const found = phraseAt(words, 0, LOCALES)
  if (found?.known.kind !== 'action') return undefined
  const last = words[found.to - 1]!
  const rest = text.slice(last.end)
  const isCut = rest === '' || GAP.test(rest) || ((isHan(last.text) || isHangul(last.text)) && /^[\p{L}\p{N}"“'(]/u.test(rest))
  return isCut ? { action: found.known.action, words: rest.replace(GAP, '').trim() } : undefined
}

/** The language that is asked for: the words after “language”. More than one of them, and none of a language that we speak, are a name. */
export function languageIn(text: string): string | undefined {
  if (text.length > LONGEST_COMMAND) return undefined
  const folded = fold(text)
  const command = LANGUAGES.find((known) => folded.startsWith(known) && (GAP.test(folded.slice(known.length)) || isHan(known)))
  if (command === undefined) return undefined
  const words = wordsOf(text.slice(command.length))
  const isLanguage = words.length > 0 && (words.length === 1 || words.some((word) => isOfLanguage(word.text)))
  return isLanguage ? text.slice(command.length).replace(GAP, '').trim() : undefined
}
