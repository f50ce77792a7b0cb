import { formatDay, parseDay, type Day } from '#domain/calendar'
import type { Stage } from '#adapters/sandbox/stage'
import type { Order } from '#adapters/sandbox/world'
import type { ReservationRow } from '#adapters/sandbox/world-file'
import { ok, problem, type Route } from '#adapters/sandbox/wire'

/** Microsoft.Consumption of a customer: daily usage summaries. */
export function consumption(stage: Stage): Route[] {
  return [
    {
      url: 'GET https://management.azure.com/providers/Microsoft.Capacity/reservationOrders/{orderId}/reservations/{reservationId}/providers/Microsoft.Consumption/reservationSummaries',
      token: 'customer',
      answer({ tenantId, path, query }) {
        const order = stage.order(tenantId, path.orderId ?? '')
        const reservation = order?.reservations.find(({ id }) => id === path.reservationId?.toLowerCase())
        if (!order || !reservation) return problem(404, 'NotFound', 'The reservation was not found.')
        const range = rangeOf(query.get('$filter'), 'usageDate')
        if (!range) return problem(400, 'BadRequest', 'Daily summaries need a filter by properties/usageDate.')
        const from = Math.max(range.from, order.boughtOn)
        const days = Array.from({ length: Math.max(0, Math.min(range.to, stage.today()) - from + 1) }, (_, index) => from + index)
        return ok({ value: order.utilization ? days.map((day) => summary(order, reservation, day, stage.today())) : [] })
      },
    },
  ]
}

/** The days that a filter such as `properties/usageDate ge 2026-01-01 AND properties/usageDate le 2026-01-31` names. */
export function rangeOf(filter: string | null, field: string): { from: Day; to: Day } | undefined {
  const bound = (operator: string) => parseDay(new RegExp(`properties/${field}\\s+${operator}\\s+'?(\\d{4}-\\d{2}-\\d{2})`, 'i').exec(filter ?? '')?.[1] ?? '')
  const [from, to] = [bound('ge'), bound('le')]
  return from === undefined || to === undefined ? undefined : { from, to }
}

function summary({ id: orderId, sku, utilization }: Order, { id, quantity, sku: ownSku = sku }: ReservationRow, day: Day, today: Day) {
  const [ofDay = 0, ofWeek = 0, ofMonth = 0] = utilization ?? []
  const percent = today - day <= 1 ? ofDay : today - day <= 7 ? ofWeek : ofMonth
  const date = formatDay(day).replaceAll('-', '')
  return {
    id: `providers/Microsoft.Capacity/reservationOrders/${orderId}/reservations/${id}/providers/Microsoft.Consumption/reservationSummaries/${date}`,
    name: `${orderId}_${id}_${date}`,
    type: 'Microsoft.Consumption/reservationSummaries',
    tags: null,
    properties: {
      reservationOrderId: orderId,
      reservationId: id,
      skuName: ownSku,
      kind: 'Reservation',
      reservedHours: 24 * quantity,
      usageDate: `${formatDay(day)}T00:00:00Z`,
      usedHours: (24 * quantity * percent) / 100,
      minUtilizationPercentage: percent,
      avgUtilizationPercentage: percent,
      maxUtilizationPercentage: percent,
      purchasedQuantity: quantity,
      remainingQuantity: 0,
      totalReservedQuantity: quantity,
      usedQuantity: 0,
      utilizedPercentage: percent,
    },
  }
}
