import { formatDay, parseDay, type Day } from '#domain/calendar'
import { money } from '#domain/money'
import type { Policy } from '#domain/policy'
import { ratio } from '#domain/ratio'

// Every number of Microsoft's rules, each with the document where it stands. A new version is one more entry here,
// and what it changes in `docs/policy.md` is written by `npm run policy`.

const READ = 'read 2026-11-22'
const PARTNER_CENTER_2020 = `Partner Center, "Manage Azure reservations for customers", table of 4 May 2020 (${READ})`
const SELF_SERVICE_2022 = `Microsoft Learn, "Self-service exchanges and refunds for Azure Reservations", 10 October 2022 (${READ})`
const SELF_SERVICE_2026 = `Microsoft Learn, "Self-service exchanges and refunds for Azure Reservations", 19 March 2026 (${READ})`
const EXCHANGE_2026 = `Microsoft Learn, "Changes to the Azure reservation exchange policy", 27 August 2026 (${READ})`
const RECORDINGS_2023 = `Azure PowerShell, recorded tests of Invoke-AzReservationReturn, March 2023 (${READ})`

const UNTIL_2026 = ['RedHat', 'SuseLinux', 'Databricks', 'RedHatOsa', 'VMwareCloudSimple']
const SINCE_2026 = ['RedHat', 'SuseLinux', 'Databricks', 'Sentinel', 'MDC']

const CSP_2020: Policy = {
  version: 'csp-2020',
  from: day('2020-05-04'),
  feeRate: ratio(12, 100),
  feeIsCharged: true,
  windowDays: 5,
  capLimit: money('USD', 50_000_00n),
  capMeasure: 'refund',
  capWindowDays: 365,
  notReturnable: UNTIL_2026,
  source: PARTNER_CENTER_2020,
  sources: {
    price: SELF_SERVICE_2022,
    days: SELF_SERVICE_2026,
    window: PARTNER_CENTER_2020,
    fee: PARTNER_CENTER_2020,
    cap: PARTNER_CENTER_2020,
    'cap-measure': RECORDINGS_2023,
    products: SELF_SERVICE_2022,
    families: SELF_SERVICE_2022,
    commitment: SELF_SERVICE_2022,
    'size-swap': SELF_SERVICE_2022,
    'exchange-end': SELF_SERVICE_2022,
  },
}

const SELF_SERVICE_OF_2022: Policy = {
  ...CSP_2020,
  version: 'self-service-2022',
  from: day('2022-10-10'),
  feeIsCharged: false,
  source: SELF_SERVICE_2022,
  sources: { ...CSP_2020.sources, fee: SELF_SERVICE_2022, cap: SELF_SERVICE_2022, window: RECORDINGS_2023 },
}

const SELF_SERVICE_OF_2026: Policy = {
  ...SELF_SERVICE_OF_2022,
  version: 'self-service-2026',
  from: day('2026-03-19'),
  notReturnable: SINCE_2026,
  source: SELF_SERVICE_2026,
  sources: { ...SELF_SERVICE_OF_2022.sources, price: SELF_SERVICE_2026, fee: SELF_SERVICE_2026, cap: SELF_SERVICE_2026, products: SELF_SERVICE_2026, families: SELF_SERVICE_2026, commitment: SELF_SERVICE_2026, 'size-swap': SELF_SERVICE_2026, 'exchange-end': SELF_SERVICE_2026 },
}

const EXCHANGE_OF_2027: Policy = {
  ...SELF_SERVICE_OF_2026,
  version: 'exchange-2027',
  from: day('2027-02-01'),
  exchangeEnd: { boughtFrom: day('2027-02-01'), products: ['VirtualMachines', 'AppService', 'SqlDatabases'] },
  source: EXCHANGE_2026,
  sources: { ...SELF_SERVICE_OF_2026.sources, 'exchange-end': EXCHANGE_2026 },
}

/** Every version, oldest first. */
export const POLICIES: readonly Policy[] = [CSP_2020, SELF_SERVICE_OF_2022, SELF_SERVICE_OF_2026, EXCHANGE_OF_2027]

/** The version in force on a day; a day before the first version gets the first. */
export function policyOn(day: Day): Policy {
  return POLICIES.findLast((policy) => policy.from <= day) ?? CSP_2020
}

/** The version with this name, or undefined. */
export function policyNamed(version: string): Policy | undefined {
  return POLICIES.find((policy) => policy.version === version)
}

/** The version that a setting chooses: a version's name, or `by-date`. */
export function policyFor(setting: string, today: Day): Policy {
  const policy = setting === 'by-date' ? policyOn(today) : policyNamed(setting)
  if (!policy) throw new RangeError(`No policy is called "${setting}": ${POLICIES.map((known) => known.version).join(', ')} or by-date. In force on ${formatDay(today)}: ${policyOn(today).version}.`)
  return policy
}

function day(text: string): Day {
  const parsed = parseDay(text)
  if (parsed === undefined) throw new RangeError(`"${text}" is not a day.`)
  return parsed
}
