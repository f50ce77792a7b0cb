import type { Tokens } from '#commands/doctor/ask-tokens'
import type { Check, Finding } from '#commands/doctor/check'
import { consentUrl } from '#commands/doctor/consent-url'
import type { Audience } from '#ports/probes'
import type { CheckUp } from '#src/wiring/check-up'

const WHY: Readonly<Record<Audience, string>> = {
  'Azure Resource Manager': 'Posted refunds are read, and support requests are filed on behalf, with it.',
  'Partner Center': 'Customers are read with it, and invoices where credits come from there.',
  'Microsoft Graph': 'What somebody may do is read from the directory with it.',
}

/** The tokens of the partner's own tenant. */
export function checkTokens({ config, partner, warnings }: Pick<CheckUp, 'config' | 'partner' | 'warnings'>, tokens: Tokens): Check[] {
  const line = (audience: Audience): Check => ({
    group: 'Tokens',
    what: `A token for ${audience}`,
    why: WHY[audience],
    ifNot: 'fault',
    mend: `Check AZURE_CLIENT_ID and what AZURE_CREDENTIAL needs. An administrator of the partner's tenant consents to the app at ${consentUrl(config, partner.partnerTenantId)}`,
    async look(): Promise<Finding | string> {
      await tokens.ask(partner.partnerTenantId, audience)
      const [warning] = warnings
      return warning === undefined ? 'given' : { state: 'warning', note: warning, mend: 'Let the bot write where REFRESH_TOKEN points: a file in a folder of its own, or a vault on which it has the role Key Vault Secrets Officer.' }
    },
  })
  return [line('Azure Resource Manager'), line('Partner Center'), line('Microsoft Graph')]
}
