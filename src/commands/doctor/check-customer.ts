import type { Tokens } from '#commands/doctor/ask-tokens'
import { NotLookedAt, once, type Check, type Finding } from '#commands/doctor/check'
import { checkOrder } from '#commands/doctor/check-order'
import { checkSupport } from '#commands/doctor/check-support'
import { consentUrl } from '#commands/doctor/consent-url'
import { dayOfInstant } from '#domain/calendar'
import { policyFor } from '#domain/policies'
import type { Customer } from '#domain/reservation'
import type { CheckUp } from '#src/wiring/check-up'

const ACCESS = 'Bring about a GDAP relationship with the customer, and put the person behind the refresh token (or the app) into AdminAgents, by the group of this customer if there is one. Azure Lighthouse does not count.'

/** One customer's tenant: tokens, subscriptions, reservations and what may be done with one of them, and support. */
export function checkCustomer(checkUp: Pick<CheckUp, 'config' | 'cloud' | 'clock' | 'partner'>, tokens: Tokens, customer: Customer): Check[] {
  const { config, cloud, clock } = checkUp
  const group = `Customer ${customer.name} (${customer.id})`
  const isSandbox = config.cloud.kind === 'sandbox'
  const consent = `An administrator of the customer's tenant consents to the app at ${consentUrl(config, customer.id)} (or the partner does it through Partner Center: docs/connect.md, step 6).`
  const withToken = <Answer>(look: () => Promise<Answer>) => tokens.look(customer.id, 'Azure Resource Manager', look)
  const subscriptions = once(() => withToken(() => cloud.subscriptions.ofCustomer(customer.id)))
  const reservations = once(() => withToken(() => cloud.reservations.ofCustomer(customer.id)))

  const policy = policyFor(config.policy, dayOfInstant(clock.now()))
  const active = once(async () => {
    const all = await reservations().catch(() => {
      throw new NotLookedAt('the reservations are not listed, which has a line of its own')
    })
    return all.find(({ state, resourceType }) => state === 'Active' && !policy.notReturnable.includes(resourceType))
  })

  return [
    { group, what: 'A token for Azure Resource Manager', why: 'Reservations, usage, access and support requests are asked for with it.', ifNot: 'fault', mend: consent, look: async () => (await tokens.ask(customer.id, 'Azure Resource Manager'), 'given') },
    { group, what: 'A token for Microsoft Graph', why: "The names of the customer's people and groups, for access control.", ifNot: 'warning', mend: consent, look: async () => (await tokens.ask(customer.id, 'Microsoft Graph'), 'given') },
    {
      group,
      what: 'Subscriptions are listed',
      why: 'Purchases are billed to one, and support requests are filed under one.',
      ifNot: 'fault',
      mend: ACCESS,
      async look(): Promise<Finding | string> {
        const found = await subscriptions()
        return found.length > 0 || isSandbox ? `${found.length} enabled` : { state: 'warning', note: 'none is shown', mend: ACCESS }
      },
    },
    {
      group,
      what: 'Reservations are listed',
      why: 'What can be cancelled or exchanged. Azure leaves out what the bot has no role on.',
      ifNot: 'fault',
      mend: `${ACCESS} The role Owner or Reservations Administrator on the reservation orders, or Reservations Administrator on /providers/Microsoft.Capacity.`,
      async look(): Promise<Finding | string> {
        const found = await reservations()
        const note = `${found.length}, of which ${found.filter(({ state }) => state === 'Active').length} active`
        if (await active()) return note
        return { state: isSandbox ? 'ok' : 'warning', note: `${note}: what needs a returnable one was not looked at`, mend: `If the customer has some: ${this.mend}` }
      },
    },
    ...checkOrder(checkUp, group, customer, active),
    ...checkSupport(checkUp, group, customer, { withToken, subscriptions, active }),
  ]
}
