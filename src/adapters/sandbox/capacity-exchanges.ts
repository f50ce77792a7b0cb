import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { reckonExchange, type ReturnedUnits } from '#adapters/sandbox/exchange'
import { calculateExchangeAnswer } from '#adapters/sandbox/purchase-answers'
import { readPurchase } from '#adapters/sandbox/purchase-reading'
import type { Stage } from '#adapters/sandbox/stage'
import { isFault, ok, problem, withoutFaults, type Answer, type Ask, type Fault, type Route } from '#adapters/sandbox/wire'

const CAPACITY = 'https://management.azure.com/providers/Microsoft.Capacity'

const exchangeBody = z.object({
  properties: z.object({
    reservationsToPurchase: z.array(z.unknown()).min(1),
    reservationsToExchange: z.array(z.object({ reservationId: z.string(), quantity: z.int().positive() })).min(1),
  }),
})

/** Microsoft.Capacity 2022-11-01: what an exchange would cost. The exchange itself is asked for by a support request. */
export function capacityExchanges(stage: Stage): Route[] {
  /** Results of calculateExchange, by operation; they do not outlive the sandbox. */
  const results = new Map<string, { tenantId: string; body: object }>()
  return [
    {
      url: `POST ${CAPACITY}/calculateExchange`,
      token: 'customer',
      answer(ask) {
        const outcome = calculate(stage, ask)
        if (isFault(outcome)) return problem(400, outcome.code, outcome.message)
        const operationId = randomUUID()
        results.set(operationId, { tenantId: ask.tenantId, body: { id: `/providers/Microsoft.Capacity/operationResults/${operationId}`, name: operationId, ...outcome } })
        return accepted(operationId)
      },
    },
    {
      url: `GET ${CAPACITY}/operationResults/{operationId}`,
      token: 'customer',
      answer({ path: { operationId = '' }, tenantId }) {
        const result = results.get(operationId)
        return result?.tenantId === tenantId ? ok(result.body) : problem(404, 'NotFound', `There is no operation ${operationId}.`)
      },
    },
  ]
}

// A purchase that cannot be made is refused at once; a return that cannot be made lets the operation fail.
function calculate(stage: Stage, { body, tenantId }: Ask): { status: 'Succeeded'; properties: object } | { status: 'Failed'; error: Fault } | Fault {
  const read = exchangeBody.safeParse(body)
  if (!read.success) return { code: 'InvalidRequestContent', message: `The exchange cannot be read: ${z.prettifyError(read.error)}` }
  const { reservationsToPurchase, reservationsToExchange } = read.data.properties
  const purchases = withoutFaults(reservationsToPurchase.map((sent) => readPurchase(stage, tenantId, sent)))
  if (isFault(purchases)) return purchases
  const returned = withoutFaults(reservationsToExchange.map((sent) => unitsOf(stage, tenantId, sent)))
  const reckoned = isFault(returned) ? returned : reckonExchange(stage, tenantId, returned, purchases, stage.today())
  return isFault(reckoned) ? { status: 'Failed', error: reckoned } : { status: 'Succeeded', properties: calculateExchangeAnswer(reckoned, reservationsToPurchase) }
}

function unitsOf(stage: Stage, tenantId: string, { reservationId, quantity }: { reservationId: string; quantity: number }): ReturnedUnits | Fault {
  const [, orderId = '', id] = /\/reservationOrders\/([^/]+)\/reservations\/([^/]+)$/i.exec(reservationId) ?? []
  const order = stage.order(tenantId, orderId)
  if (!order) return { code: 'ReservationOrderNotFound', message: `Reservation order ${orderId} was not found.` }
  const reservation = order.reservations.find((one) => one.id === id?.toLowerCase())
  return reservation ? { order, reservation, quantity } : { code: 'ReservationIdNotInReservationOrder', message: 'The reservation is not in the reservation order.' }
}

function accepted(operationId: string): Answer {
  const operation = `${CAPACITY}/operationResults/${operationId}?api-version=2022-11-01`
  return { status: 202, headers: { 'azure-asyncoperation': operation, location: operation, 'retry-after': '0' } }
}
