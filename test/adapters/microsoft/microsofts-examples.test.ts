import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { connectCloud } from '#adapters/microsoft/cloud'
import { parseDay } from '#domain/calendar'
import type { Reservation } from '#domain/reservation'
import type { Cloud } from '#ports/cloud'
import { ServiceError } from '#ports/service-error'
import { microsoftsDefinitions, SPECIFICATION } from '#test/support/checked-transport'
import { credentialFor, reference, replaying, settings } from '#test/adapters/microsoft/replay'

const CUSTOMER = '11111111-1111-4111-8111-111111111111'
const IDS = { orderId: '276e7ae4-84d0-4da6-ab4b-d6b94f3557da', id: '6ef59113-3482-40da-8d79-787f823e34bc' }
const RESERVATION = { ...IDS, quantity: 1, resourceType: 'VirtualMachines', sku: 'Standard_D1', region: 'westus', term: 'P1Y', billingPlan: 'Upfront' } as Reservation
const CAPACITY = 'reservations/resource-manager/Microsoft.Capacity/stable/2022-11-01'
const CONSUMPTION = 'consumption/resource-manager/Microsoft.Consumption/stable/2024-08-01'
const ROLES = 'authorization/resource-manager/Microsoft.Authorization/stable/2022-04-01'
const SUPPORT = 'support/resource-manager/Microsoft.Support/Support/stable/2020-04-01'
const TICKET = [CUSTOMER, 'subid', 'testticket'] as const

describe("every example of Microsoft's that answers a question of ours", () => {
  /** What the port gives out of the example's 200. */
  const valueOf = async (test: Mocha.Context, folder: string, file: string, ask: (cloud: Cloud) => Promise<unknown>) => {
    const { responses } = reference(test, `openapi/azure-rest-api-specs/specification/${folder}/examples/${file}.json`) as { responses: Record<string, { body?: unknown }> }
    return ask(connectCloud({ httpClient: replaying({ match: /skip/i, body: { value: [] } }, { match: /./, body: responses[200]?.body }).httpClient, credentialFor, settings }))
  }

  const text = (value: unknown) => JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'bigint' ? `${inner}` : inner))
  const CASES: [folder: string, file: string, ask: (cloud: Cloud) => Promise<unknown>, holds: RegExp][] = [
    [CAPACITY, 'GetReservations', (cloud) => cloud.reservations.ofCustomer(CUSTOMER), /"sku":"Standard_D1"/],
    [CAPACITY, 'GetReservationsFromOrder', (cloud) => cloud.reservations.ofCustomer(CUSTOMER), /^\[.*\]$/],
    [CAPACITY, 'GetReservationOrderDetails', (cloud) => cloud.reservations.unitPrice(CUSTOMER, RESERVATION), /^undefined$/],
    [CAPACITY, 'GetReservationOrderDetailsWithExpandPlanInformation', (cloud) => cloud.reservations.unitPrice(CUSTOMER, RESERVATION), /^undefined$/],
    [CAPACITY, 'CalculateRefund', (cloud) => cloud.reservations.microsoftRefund(CUSTOMER, RESERVATION, 1), /"refund":\{"currency":"/],
    [CAPACITY, 'CalculateExchange', (cloud) => cloud.reservations.microsoftExchange(CUSTOMER, 's', [], []), /"netPayable":\{"currency":"/],
    [CAPACITY, 'GetAvailableScope', (cloud) => cloud.reservations.availableScopes(CUSTOMER, IDS, [{ kind: 'subscription', subscriptionId: 'efc7c997-7700-4a74-b731-55aec16c15e9' }, { kind: 'subscription', subscriptionId: CUSTOMER }]), /^\[true,false\]$/],
    [CAPACITY, 'UpdateReservation', (cloud) => cloud.reservations.changeScope(CUSTOMER, IDS, { kind: 'shared' }), /^undefined$/],
    [CAPACITY, 'GetCatalog', (cloud) => cloud.catalogue.items(CUSTOMER, 's', 'VirtualMachines', ''), /"sku":"Standard_/],
    [CAPACITY, 'CalculateReservationOrder', (cloud) => cloud.catalogue.price(CUSTOMER, 's', RESERVATION), /"total":\{"currency":"USD"/],
    [CONSUMPTION, 'ReservationSummariesDailyWithReservationId', (cloud) => cloud.usage.wasUsed(CUSTOMER, RESERVATION, 17_440, 17_490), /^(true|false)$/],
    [CONSUMPTION, 'ReservationTransactionsListByBillingProfileId', (cloud) => cloud.reservationTransactions.between(parseDay('2020-04-25') ?? 0, parseDay('2020-04-25') ?? 0), /"amount":\{"currency":"USD","minor":"144"\},"sku":"Standard_B1ls","region":"eastus"/],
    ...['ListForScope', 'ListForSubscription', 'ListForResource', 'ListForResourceGroup'].map((list): (typeof CASES)[number] => [ROLES, `RoleAssignments_${list}`, (cloud) => cloud.roleAssignments.onOrder(CUSTOMER, IDS.orderId), /"id":"ce2ce14e-85d7-4629-bdbc-454d0519d987".*"isInherited":true/]),
    [ROLES, 'RoleAssignments_Delete', (cloud) => cloud.roleAssignments.remove(CUSTOMER, IDS.orderId, IDS.id), /^undefined$/],
    [SUPPORT, 'GetSubscriptionSupportTicketDetails', (cloud) => cloud.supportRequests.find(...TICKET), /^\{"number":"118032014183770","createdAt":"2020-03-20T21:36:18.000Z","isClosed":false,"status":"Open"/],
    [SUPPORT, 'CreateBillingSupportTicketForSubscription', (cloud) => cloud.supportRequests.find(...TICKET), /"number":"119120321001170".*"classification":"Refund request"/],
    [SUPPORT, 'UpdateStatusOfSupportTicketForSubscription', (cloud) => cloud.supportRequests.find(...TICKET), /"isClosed":(true|false)/],
    [SUPPORT, 'ListCommunicationsForSubscriptionSupportTicket', (cloud) => cloud.supportRequests.messages(...TICKET), /./],
  ] // prettier-ignore
  for (const [folder, file, ask, holds] of CASES) {
    it(`comes out as a value: ${file}`, async function () {
      assert.match(text(await valueOf(this, folder, file, ask)) ?? 'undefined', holds)
    })
  }

  it('and no example of these services makes a question throw anything but an error of the service', async function () {
    if (!microsoftsDefinitions()) this.skip()
    for (const folder of [CAPACITY, ROLES, SUPPORT]) {
      for (const file of readdirSync(new URL(`${folder}/examples/`, SPECIFICATION))) {
        // A change of scope looks again for as long as another scope shows.
        for (const ask of new Set(CASES.filter(([of, own]) => of === folder && own !== 'UpdateReservation').map(([, , each]) => each))) {
          await valueOf(this, folder, file.replace('.json', ''), ask).catch((error: unknown) => assert.ok(error instanceof ServiceError, `${file}: ${String(error)}`))
        }
      }
    }
  })
})
