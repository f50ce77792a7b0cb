import { askTokens } from '#commands/doctor/ask-tokens'
import { once, type Result } from '#commands/doctor/check'
import { checkCredits } from '#commands/doctor/check-credits'
import { checkCustomer } from '#commands/doctor/check-customer'
import { checkDirectory } from '#commands/doctor/check-directory'
import { checkPartnerCenter } from '#commands/doctor/check-partner-center'
import { checkSettings } from '#commands/doctor/check-settings'
import { checkStore } from '#commands/doctor/check-store'
import { checkTeams } from '#commands/doctor/check-teams'
import { checkTokens } from '#commands/doctor/check-tokens'
import { chooseCustomers, type Choice } from '#commands/doctor/choose-customers'
import { runChecks } from '#commands/doctor/run-checks'
import { withoutSecrets } from '#commands/doctor/without-secrets'
import type { CheckUp } from '#src/wiring/check-up'

/** Looks at everything, in the order in which it is set up, and gives what came of each; no secret is in it. A look that takes longer than `seconds` has failed. */
export async function* examine(checkUp: CheckUp, choice: Choice = {}, seconds?: number): AsyncGenerator<Result> {
  const limit = seconds === undefined ? {} : { seconds }
  const clean = withoutSecrets(checkUp.config)
  const tokens = askTokens(checkUp.probes)
  const chosen = once(() => tokens.look(checkUp.partner.partnerTenantId, 'Partner Center', () => chooseCustomers(checkUp.cloud.customers, choice)))
  const first = [...checkSettings(checkUp), ...checkStore(checkUp), ...checkTeams(checkUp), ...checkTokens(checkUp, tokens), ...checkDirectory(checkUp, tokens), ...checkPartnerCenter(checkUp, tokens, chosen), ...checkCredits(checkUp, tokens)]
  for await (const result of runChecks(first, limit)) yield clean(result)
  // Without customers there is nothing more to look at; why has its line already.
  const { customers } = await chosen().catch(() => ({ customers: [] }))
  for await (const result of runChecks(customers.flatMap((customer) => checkCustomer(checkUp, tokens, customer)), limit)) yield clean(result)
}
