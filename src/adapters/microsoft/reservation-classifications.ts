import type { MicrosoftSupport, Service as SupportService } from '@azure/arm-support'
import type { Classification } from '#domain/support'
import { allOf } from '#adapters/microsoft/all-of'
import { BILLING_SERVICE, isForReturns, serviceIdOf } from '#adapters/microsoft/classification'

const SUBSCRIPTION_MANAGEMENT_SERVICE = 'f3dc5421-79ef-1efa-41a5-42bf3cbb52c6'
// Names come in the reader's language, in which the word mostly begins the same.
const RESERVATION = /r[eé]serv/i

/** The classifications of Microsoft's Billing service. */
export async function billingClassifications(client: MicrosoftSupport): Promise<Classification[]> {
  return classificationsOf(client, { id: BILLING_SERVICE, name: 'Billing' })
}

/**
 * The classifications of the services that a reservation's trouble may belong to: Billing, Subscription Management, and whatever says
 * reservation in its name; without those that a return may be filed under, those about reservations first, each part by name. A service that refuses is left out, unless all refuse.
 */
export async function reservationClassifications(client: MicrosoftSupport): Promise<Classification[]> {
  const listed = (await allOf(client.services.list())).map(namedService).filter(mayConcernReservations)
  const services = [...new Map(listed.map((service) => [service.id, service])).values()]
  const answers = await Promise.allSettled(services.map((service) => classificationsOf(client, service)))
  const refusal = answers.find((answer) => answer.status === 'rejected')
  if (refusal && answers.every(({ status }) => status === 'rejected')) throw refusal.reason
  const rank = (one: Classification) => (isAboutReservations(one) ? 0 : 1)
  return answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value.filter((one) => !isForReturns(one)) : [])).sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1))
}

interface NamedService {
  readonly id: string
  readonly name: string
}

function namedService({ id, name, displayName }: SupportService): NamedService {
  return { id: (name ?? id?.split('/').at(-1) ?? '').toLowerCase(), name: displayName ?? '' }
}

function mayConcernReservations({ id, name }: NamedService): boolean {
  return [BILLING_SERVICE, SUBSCRIPTION_MANAGEMENT_SERVICE].includes(id) || (id !== '' && RESERVATION.test(name))
}

function isAboutReservations({ name, service }: Classification): boolean {
  return (RESERVATION.test(name) || RESERVATION.test(service)) && !/savings plan/i.test(name)
}

// One without a name or a proper id cannot be shown, or not be filed under.
async function classificationsOf(client: MicrosoftSupport, service: NamedService): Promise<Classification[]> {
  const listed = await allOf(client.problemClassifications.list(service.id))
  return listed.flatMap(({ id = '', displayName }) => (displayName && serviceIdOf(id) ? [{ id, name: displayName, service: service.name }] : []))
}
