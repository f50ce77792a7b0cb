import { en } from '#cards/locales/en'
import { fr } from '#cards/locales/fr'
import { ko } from '#cards/locales/ko'
import { pl } from '#cards/locales/pl'
import { zhHans } from '#cards/locales/zh-hans'

/** The texts of each language that the bot speaks, by its tag. */
export const Locales = { en, fr, pl, ko, 'zh-Hans': zhHans } as const

/** The languages that the bot speaks. A new one is a name above and a folder beside `en`; whatever it lacks does not compile. */
export type Locale = keyof typeof Locales

/** Every language, English first. */
export const LOCALES = Object.keys(Locales) as Locale[]

/** What each language calls itself. */
export const LANGUAGE_NAMES: Record<Locale, string> = { en: 'English', fr: 'Français', pl: 'Polski', ko: '한국어', 'zh-Hans': '简体中文' }

/** The language for what a channel says of a person, such as `en-US` or `zh-CN`; English where we do not speak theirs. */
export function localeFor(tag: string | undefined): Locale {
  const language = (tag ?? '').toLowerCase().split(/[-_]/)[0] ?? ''
  // Whoever reads Chinese reads the simplified signs before English.
  if (language === 'zh') return 'zh-Hans'
  return isLocale(language) ? language : 'en'
}

/** True for the tag of a language that the bot speaks. */
export function isLocale(tag: string): tag is Locale {
  return Object.hasOwn(Locales, tag)
}
