import type { Check, Finding } from '#commands/doctor/check'
import { mayFile } from '#domain/partner-type'
import type { Customer, Reservation } from '#domain/reservation'
import type { Subscription } from '#ports/subscriptions'
import type { CheckUp } from '#src/wiring/check-up'

/** No ticket has this name. */
const NO_TICKET = 'reservation-desk-doctor'
const ROLE = "Give the bot the role Support Request Contributor on the customer's subscription (Azure portal, the subscription, Access control (IAM)). Any GDAP role in the customer's tenant is needed too, such as Directory Readers."
const ONLY_FILING = 'Whether the support plan is enough only filing can tell'

/** What is needed to file support requests for a customer. */
export function checkSupport({ config, cloud }: Pick<CheckUp, 'config' | 'cloud'>, group: string, customer: Customer, known: {
  readonly withToken: <Answer>(look: () => Promise<Answer>) => Promise<Answer>
  readonly subscriptions: () => Promise<readonly Subscription[]>
  readonly active: () => Promise<Reservation | undefined>
}): Check[] {
  // Who may file nothing does without.
  const ifNot = mayFile(config.partnerType) ? 'fault' : 'warning'
  const billing = async (): Promise<string | undefined> => {
    const reservation = await known.active().catch(() => undefined)
    return reservation?.billingSubscriptionId ?? (await known.subscriptions())[0]?.id
  }
  return [
    {
      group,
      what: 'Support categories are listed',
      why: 'A support request is filed under one, which is chosen by its name.',
      ifNot,
      mend: "The token of the customer's tenant must be good for Microsoft.Support: consent, and a GDAP role, as for reservations.",
      async look() {
        const [all, chosen] = await known.withToken(() => Promise.all([cloud.supportRequests.classifications(customer.id), cloud.supportRequests.classification(customer.id)]))
        return `${all.length}; returns go under "${chosen.name}"`
      },
    },
    {
      group,
      what: 'Support requests can be read',
      why: 'The bot looks for its own request before it files one, and follows it afterwards.',
      ifNot,
      mend: ROLE,
      async look(): Promise<Finding | string> {
        const subscriptionId = await billing()
        if (!subscriptionId) return { state: 'warning', note: 'there is no subscription to look under', mend: ROLE }
        await cloud.supportRequests.find(customer.id, subscriptionId, NO_TICKET)
        return `under ${subscriptionId}. ${ONLY_FILING}`
      },
    },
  ]
}
