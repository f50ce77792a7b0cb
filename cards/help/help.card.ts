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
  readonly groups: readonly { readonly heading: string; readonly commands: readonly { readonly command: string; readonly meaning: string }[] }[]
  readonly closing: string
  readonly hasRole: boolean
  readonly prompts: readonly { readonly title: string; readonly text: string }[]
}

type Help = (typeof Locales)[Locale]['help']
type Command = keyof Help['commands']

/** Every command by its group, and what one must be allowed for it; `undefined`: nothing. */
const COMMANDS: Record<Command, { readonly group: keyof Help['groups']; readonly verb: Verb | undefined }> = {
  cancel: { group: 'reservations', verb: 'quote' },
  exchange: { group: 'reservations', verb: 'quote' },
  compare: { group: 'reservations', verb: 'quote' },
  manage: { group: 'reservations', verb: 'see' },
  cancelLine: { group: 'reservations', verb: 'quote' },
  cap: { group: 'limit', verb: 'quote' },
  plan: { group: 'limit', verb: 'quote' },
  policy: { group: 'limit', verb: 'see' },
  cases: { group: 'cases', verb: 'quote.submit' },
  approvals: { group: 'cases', verb: 'case.approve' },
  approvalsHere: { group: 'cases', verb: 'approvals.here' },
  language: { group: 'always', verb: undefined },
  stop: { group: 'always', verb: undefined },
  help: { group: 'always', verb: undefined },
}

const render = compile<HelpData>(template)

/** Everything that one can say to the bot, as far as one's roles go. */
export function helpCard(values: HelpValues, locale: Locale): AdaptiveCard {
  return render(helpData(values, locale), locale)
}

export function helpData({ roles }: HelpValues, locale: Locale): HelpData {
  const { help } = Locales[locale]
  const allowed = (Object.keys(COMMANDS) as Command[]).filter((command) => {
    const { verb } = COMMANDS[command]
    return verb === undefined || mayDo(verb, roles)
  })
  const groups = Map.groupBy(allowed, (command) => COMMANDS[command].group)
  return {
    groups: [...groups].map(([group, commands]) => ({ heading: help.groups[group], commands: commands.map((command) => ({ command: help.commands[command], meaning: help[command] })) })),
    closing: mayDo('see', roles) ? help.good : help.noRole,
    hasRole: mayDo('quote', roles),
    prompts: welcomeData({ roles, waiting: 0 }, locale).prompts.filter(({ text }) => text !== 'help'),
  }
}
