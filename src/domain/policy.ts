import { formatDay, parseDay, type Day } from '#domain/calendar'
import { money, type Money } from '#domain/money'
import { ratio, type Ratio } from '#domain/ratio'

/** What counts against the refund cap: the refund of today, or the whole commitment that falls away. */
export type CapMeasure = 'refund' | 'commitment'

/** One version of Microsoft's refund rules. */
export interface Policy {
  readonly version: string
  /** The first day on which it is in force by date. */
  readonly from: Day
  /** Early termination fee: a share of the refund. */
  readonly feeRate: Ratio
  /** False where Microsoft reserves the fee but does not charge it. */
  readonly feeIsCharged: boolean
  /** Up to and including this many days after the purchase there is no fee, and unused reservations come back in full. */
  readonly windowDays: number
  readonly capLimit: Money
  readonly capMeasure: CapMeasure
  /** Days for which a refund counts against the cap. */
  readonly capWindowDays: number
  /** Products that can be neither refunded nor exchanged. */
  readonly notRefundable: readonly string[]
  /** Where the rule stands, and when it was read. */
  readonly source: string
}

const COMMON = {
  feeRate: ratio(12, 100),
  windowDays: 5,
  capLimit: money('USD', 5_000_000n),
  capMeasure: 'refund',
  capWindowDays: 365,
} as const

const UNTIL_2026 = ['RedHat', 'SuseLinux', 'Databricks', 'RedHatOsa', 'VMwareCloudSimple']
const SINCE_2026 = ['RedHat', 'SuseLinux', 'Databricks', 'Sentinel', 'MDC']

/** Every version, oldest first. */
export const POLICIES: readonly Policy[] = [
  {
    ...COMMON,
    version: 'csp-2020',
    from: day('2020-05-04'),
    feeIsCharged: true,
    notRefundable: UNTIL_2026,
    source: 'Partner Center, "Manage Azure reservations for customers", table of 4 May 2020 (read 2026-11-22)',
  },
  {
    ...COMMON,
    version: 'self-service-2022',
    from: day('2022-10-10'),
    feeIsCharged: false,
    notRefundable: UNTIL_2026,
    source: 'Microsoft Learn, "Self-service exchanges and refunds for Azure Reservations", 10 October 2022 (read 2026-11-22)',
  },
  {
    ...COMMON,
    version: 'self-service-2026',
    from: day('2026-03-19'),
    feeIsCharged: false,
    notRefundable: SINCE_2026,
    source: 'Microsoft Learn, "Self-service exchanges and refunds for Azure Reservations", 19 March 2026 (read 2026-11-22)',
  },
  {
    ...COMMON,
    version: 'exchange-2027',
    from: day('2027-02-01'),
    feeIsCharged: false,
    notRefundable: SINCE_2026,
    source: 'Microsoft Learn, "Changes to the Azure reservation exchange policy", 27 August 2026 (read 2026-11-22)',
  },
]

/** The version in force on a day; a day before the first version gets the first. */
export function policyOn(day: Day): Policy {
  return POLICIES.findLast((policy) => policy.from <= day) ?? first()
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

function first(): Policy {
  const [policy] = POLICIES
  if (!policy) throw new Error('There is no policy.')
  return policy
}

function day(text: string): Day {
  const parsed = parseDay(text)
  if (parsed === undefined) throw new RangeError(`"${text}" is not a day.`)
  return parsed
}
