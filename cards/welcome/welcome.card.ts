import { clip } from '#cards/describe'
import { formatsIn } from '#cards/format'
import { LANGUAGE_NAMES, type Locale } from '#cards/locales/locales'
import { compile, type AdaptiveCard } from '#cards/render'
import { wordsIn } from '#cards/words'
import { mayDo, type Role } from '#domain/person'
import template from './welcome.template.json' with { type: 'json' }

interface WelcomeValues {
  readonly name?: string
  readonly roles: readonly Role[]
  /** Cases that wait for this person's decision. */
  readonly waiting: number
}

interface WelcomeData {
  readonly hello: string
  readonly hasRole: boolean
  /** True for somebody who may do nothing at all. */
  readonly isStranger: boolean
  /** The language that the card is in, by its own name. */
  readonly language: string
  readonly waiting: readonly string[]
  /** Each says its text for the person. */
  readonly prompts: readonly { readonly title: string; readonly text: string }[]
}

const render = compile<WelcomeData>(template)

/** The first card that somebody sees: what the bot does, and what to say to it. */
export function welcomeCard(values: WelcomeValues, locale: Locale): AdaptiveCard {
  return render(welcomeData(values, locale), locale)
}

export function welcomeData({ name, roles, waiting }: WelcomeValues, locale: Locale): WelcomeData {
  const words = wordsIn(locale)
  const prompts = [
    ...(mayDo('see', roles) ? [{ title: words('welcome.manage'), text: 'manage' }] : []),
    ...(mayDo('quote.submit', roles) ? [{ title: words('welcome.cases'), text: 'cases' }] : []),
    ...(mayDo('case.approve', roles) ? [{ title: words('welcome.approvals'), text: 'approvals' }] : []),
    { title: words('welcome.help'), text: 'help' },
  ]
  return {
    hello: formatsIn(locale).sentences([name ? words('welcome.hello', { name: clip(name, 100) }) : words('welcome.helloAnyone'), words('welcome.what')]),
    hasRole: mayDo('quote', roles),
    isStranger: !mayDo('see', roles),
    language: LANGUAGE_NAMES[locale],
    waiting: waiting > 0 ? [words('welcome.waiting', { count: waiting })] : [],
    prompts,
  }
}
