import type { Locale } from '#cards/locales/locales'
import { Locales } from '#cards/locales/locales'
import { compile, type AdaptiveCard } from '#cards/render'
import { welcomeData } from '#cards/welcome/welcome.card'
import { mayDo, type Role, type Verb } from '#domain/person'
import template from './help.template.json' with { type: 'json' }

interface HelpValues {
  readonly roles: readonly Role[]
}

interface HelpData {
  readonly commands: readonly { readonly command: string; readonly meaning: string }[]
  readonly closing: string
  readonly hasRole: boolean
  readonly prompts: readonly { readonly title: string; readonly text: string }[]
}

type Command = keyof (typeof Locales)[Locale]['help']['commands']

/** Every command, and what one must be allowed for it; `undefined`: nothing. */
const COMMANDS: Record<Command, Verb | undefined> = {
  cancel: 'quote',
  cancelLine: 'quote',
  exchangeLine: 'quote',
  cases: 'quote.submit',
  approvals: 'case.approve',
  approvalsHere: 'approvals.here',
  stop: undefined,
  help: undefined,
}

const render = compile<HelpData>(template)

/** Everything that one can say to the bot, as far as one's roles go. */
export function helpCard(values: HelpValues, locale: Locale): AdaptiveCard {
  return render(helpData(values, locale), locale)
}

export function helpData({ roles }: HelpValues, locale: Locale): HelpData {
  const { help } = Locales[locale]
  const allowed = (Object.keys(COMMANDS) as Command[]).filter((command) => {
    const verb = COMMANDS[command]
    return verb === undefined || mayDo(verb, roles)
  })
  return {
    commands: allowed.map((command) => ({ command: help.commands[command], meaning: help[command] })),
    closing: mayDo('quote', roles) ? help.good : help.noRole,
    hasRole: mayDo('quote', roles),
    prompts: welcomeData({ roles, waiting: 0 }, locale).prompts.filter(({ text }) => text !== 'help'),
  }
}
