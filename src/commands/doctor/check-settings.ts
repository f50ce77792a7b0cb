import type { Check } from '#commands/doctor/check'
import { dayOfInstant, formatDay } from '#domain/calendar'
import { mayFile } from '#domain/partner-type'
import { policyFor, policyOn } from '#domain/policies'
import type { CheckUp } from '#src/wiring/check-up'

/** What was chosen. That the settings are whole was found before. */
export function checkSettings({ config, clock }: CheckUp): Check[] {
  const { policy, filing, partnerType, cloud } = config
  const today = dayOfInstant(clock.now())
  const line = (what: string, why: string, note: string): Check => ({ group: 'Settings', what, why, ifNot: 'fault', mend: '', look: () => Promise.resolve(note) })
  const [chosen, byDate] = [policyFor(policy, today).version, policyOn(today).version]
  const otherwise = policy !== 'by-date' && chosen !== byDate ? `; by date it would be ${byDate}` : ''
  const files = filing === 'dry-run' ? 'dry-run: no support request is created, the bot shows what it would have sent' : 'file: support requests are created with Microsoft'
  const filesNot = `nothing is filed, whatever FILING says: Microsoft takes no support requests from an indirect reseller (PARTNER_TYPE=${partnerType}). Quotes show the ids and figures for the indirect provider`
  return [
    line('Refund rules', 'They decide every quote.', `${chosen} on ${formatDay(today)}, ${policy === 'by-date' ? 'by date' : 'chosen'} (POLICY=${policy})${otherwise}`),
    line('Filing', 'It decides whether money moves.', mayFile(partnerType) ? files : filesNot),
    line("Microsoft's services", 'It decides whom the bot asks.', cloud.kind === 'sandbox' ? 'the sandbox: what follows proves nothing about a real tenant' : `azure, as the app ${cloud.credential.clientId} (AZURE_CREDENTIAL=${cloud.credential.kind})`),
  ]
}
