import { formatsIn } from '#cards/format'
import { LANGUAGE_NAMES, LOCALES, type Locale } from '#cards/locales/locales'
import { keyOf, textsOf } from '#bot/reading/words-of'

const NAMES = LOCALES.flatMap((locale) => namesOf(locale).map((name) => ({ locale, name })))
const BY_NAME = new Map(NAMES.map(({ locale, name }) => [keyOf(name), locale]))
const WORDS = new Set(NAMES.flatMap(({ name }) => textsOf(name)))

/** A language by its tag, or by its name in any language that we speak: `fr`, `French`, `francuski`. */
export function languageNamed(text: string): Locale | undefined {
  return BY_NAME.get(keyOf(text))
}

/** True for a word that is a part of the name of a language that we speak. */
export function isOfLanguage(word: string): boolean {
  return WORDS.has(word)
}

function namesOf(locale: Locale): string[] {
  const [family = locale] = locale.split('-')
  return [locale, family, LANGUAGE_NAMES[locale], ...LOCALES.flatMap((tongue) => [formatsIn(tongue).language(locale), formatsIn(tongue).language(family)])]
}
