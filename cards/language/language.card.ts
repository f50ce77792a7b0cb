import { clip } from '#cards/describe'
import { LANGUAGE_NAMES, LOCALES, type Locale } from '#cards/locales/locales'
import { compile, type AdaptiveCard } from '#cards/render'
import { wordsIn } from '#cards/words'
import template from './language.template.json' with { type: 'json' }

interface LanguageValues {
  /** What the person has chosen; left out where the bot goes by Teams. */
  readonly chosen?: Locale
  /** What was typed and is no language of ours. */
  readonly unknown?: string
}

interface LanguageData {
  readonly problems: readonly string[]
  readonly now: string
  readonly languages: readonly { readonly language: string; readonly name: string; readonly mark: string; readonly weight: 'Default' | 'Bolder' }[]
}

const render = compile<LanguageData>(template)

/** The languages that the bot speaks, each in its own words; a tap chooses one. */
export function languageCard(values: LanguageValues, locale: Locale): AdaptiveCard {
  return render(languageData(values, locale), locale)
}

export function languageData({ chosen, unknown }: LanguageValues, locale: Locale): LanguageData {
  const words = wordsIn(locale)
  const now = { language: LANGUAGE_NAMES[locale] }
  const choices = [...LOCALES.map((each) => ({ language: each, name: LANGUAGE_NAMES[each] })), { language: 'teams', name: words('language.asTeams') }]
  return {
    problems: unknown ? [words('language.unknown', { text: clip(unknown, 100) })] : [],
    now: chosen ? words('language.now', now) : words('language.nowTeams', now),
    languages: choices.map((choice) => {
      const isChosen = choice.language === (chosen ?? 'teams')
      return { ...choice, mark: isChosen ? '✓ ' : '', weight: isChosen ? 'Bolder' : 'Default' }
    }),
  }
}
