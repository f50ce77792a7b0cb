import type { Tokens } from '#commands/doctor/ask-tokens'
import type { Check, Finding } from '#commands/doctor/check'
import type { Chosen } from '#commands/doctor/choose-customers'
import { dayOfInstant, formatDay } from '#domain/calendar'
import type { CheckUp } from '#src/wiring/check-up'

const MOST_NAMES = 5

/** Customers, as they were `chosen`, and exchange rates. */
export function checkPartnerCenter({ cloud, clock, partner }: Pick<CheckUp, 'cloud' | 'clock' | 'partner'>, tokens: Tokens, chosen: () => Promise<Chosen>): Check[] {
  const group = 'Partner Center'
  return [
    {
      group,
      what: 'Customers are listed',
      why: 'Everything begins with a customer.',
      ifNot: 'fault',
      mend: 'In Partner Center, Account settings, App management: add the app AZURE_CLIENT_ID. With secure-application-model, the person behind the refresh token is an Admin agent.',
      async look(): Promise<Finding | string> {
        const { customers, more, asked } = await chosen()
        if (customers.length === 0) return { state: 'fault', note: asked ? `no customer is called ${asked}` : 'Partner Center lists none', mend: asked ? 'Say the tenant id, or the beginning of the name or domain.' : this.mend }
        const names = customers.slice(0, MOST_NAMES).map(({ name }) => name)
        const others = customers.length - names.length
        return `${names.join(', ')}${others > 0 ? ` and ${others} more` : ''}${more ? '; the others are not looked at without --all or --customer' : ''}`
      },
    },
    {
      group,
      what: "The month's exchange rates can be read",
      why: 'The refund limit is in US dollars. Without the rate the bot takes the ratio of two amounts of Microsoft, and says so on the card.',
      ifNot: 'warning',
      mend: 'Microsoft shows them to a signed-in person only: AZURE_CREDENTIAL=secure-application-model, with a person who is Admin agent or Sales agent, and the delegated permission user_impersonation of Microsoft Partner.',
      async look(): Promise<Finding | string> {
        const found = await tokens.look(partner.partnerTenantId, 'Partner Center', () => cloud.exchangeRates.usdRate('EUR', dayOfInstant(clock.now())))
        return found ? `of ${formatDay(found.month).slice(0, 7)}` : { state: 'warning', note: 'the list of this month is not there, or has no euro', mend: 'Look again tomorrow: at the beginning of a month the list may be late.' }
      },
    },
  ]
}
