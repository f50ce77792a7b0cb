import { LOCALES, type Locale } from '#cards/locales/locales'
import type { AdaptiveCard } from '#cards/render'
import { gallery, PLAIN } from '#test/cards/gallery'
import { hostConfigOf, styleOf, THEMES, type Fonts, type Theme } from '#test/look/teams-themes'
import { inPseudoLocale } from '#test/support/pseudo-locale'

/** Texts from outside: the usual one, and those that are long (with a word as long as the longest sizes are), wide, or written in other letters. */
export const OUTSIDE = {
  plain: PLAIN,
  long: 'Przedsiębiorstwo Wielobranżowe Konstantynopolitańczyk i Współpracownicy Sp. z o.o.',
  korean: '주식회사 하늘정보통신기술서비스',
  chinese: '北京环球信息技术服务有限责任公司',
} as const

/** The languages of the bot, and one that is none (see inPseudoLocale). */
export const LANGUAGES = [...LOCALES, 'pseudo'] as const
export type Language = Locale | 'pseudo'

/** What of the gallery is shown, and how: all of it is in the page's address. */
export interface Look {
  readonly language: Language
  readonly theme: Theme
  /** Of a card, in pixels: a narrow panel, a telephone, a chat, a wide window. */
  readonly width: string
  readonly outside: keyof typeof OUTSIDE
  /** With all that unfolds unfolded. */
  readonly unfolded: 'no' | 'yes'
  /** The fonts that come with the tests, or those of this machine before them. */
  readonly fonts: 'system' | 'bundled'
  /** The part of a card's name. */
  readonly filter: string
}

/** What there is to choose from; the first of each is shown where nothing is chosen. */
export const CHOICES = {
  language: LANGUAGES,
  theme: THEMES,
  width: ['500', '340', '280', '700'],
  outside: Object.keys(OUTSIDE) as (keyof typeof OUTSIDE)[],
  unfolded: ['no', 'yes'],
  fonts: ['system', 'bundled'],
} as const

/** What a page's address asks for. */
export function lookIn(query: URLSearchParams): Look {
  const chosen = Object.entries(CHOICES).map(([name, choices]) => [name, choices.find((choice) => choice === query.get(name)) ?? choices[0]])
  return { ...(Object.fromEntries(chosen) as Omit<Look, 'filter'>), filter: query.get('filter') ?? '' }
}

/** Everything that the page needs to show it. */
export function shown(look: Look) {
  const { language, theme, outside, filter } = look
  const cards = cardsIn(language, OUTSIDE[outside])
  return {
    look,
    choices: CHOICES,
    /** The pseudo-locale is English to whatever reads it out. */
    lang: language === 'pseudo' ? 'en' : language,
    style: styleOf(theme),
    hostConfig: hostConfigOf(theme, fontsOf(look)),
    cards: Object.fromEntries(Object.entries(cards).filter(([name]) => name.includes(filter))),
  }
}

const made = new Map<string, Record<string, AdaptiveCard>>()

function cardsIn(language: Language, outside: string): Record<string, AdaptiveCard> {
  const cards = made.get(`${language} ${outside}`) ?? (language === 'pseudo' ? inPseudoLocale(() => gallery(outside, 'en')) : gallery(outside, language))
  made.set(`${language} ${outside}`, cards)
  return cards
}

// The fonts for Korean and Chinese share signs that each draws in its own way: the reader's own comes first.
function fontsOf({ language, fonts }: Look): Fonts {
  const signs = (language === 'zh-Hans' ? ['SC', 'KR'] : ['KR', 'SC']).map((name) => `'Noto Sans ${name} Variable'`).join(', ')
  const own = fonts === 'bundled'
  return { text: `${own ? '' : "'Segoe UI', "}'Noto Sans Variable', ${signs}, sans-serif`, monospace: `${own ? '' : "'Courier New', "}'DejaVu Mono', ${signs}, monospace` }
}
