import { clip } from '#cards/describe'
import { formatsIn } from '#cards/format'
import type { Locale } from '#cards/locales/locales'
import { describeReservation, type ReservationBlock } from '#cards/pick-reservation/describe-reservation'
import { compile, type AdaptiveCard } from '#cards/render'
import { wordsIn } from '#cards/words'
import type { Day } from '#domain/calendar'
import type { Customer, Reservation } from '#domain/reservation'
import template from './choose-return.template.json' with { type: 'json' }

interface ChooseReturnValues {
  readonly customer: Customer
  readonly reservation: Reservation
  readonly today: Day
  /** Set where what was typed as the quantity is not one. */
  readonly problem?: 'quantity'
}

interface ChooseReturnData {
  readonly customer: string
  readonly block: Pick<ReservationBlock, 'name' | 'lines' | 'states'>
  readonly problems: readonly string[]
  /** One where there is more than one unit to choose from. */
  readonly quantities: readonly { readonly owned: number; readonly label: string; readonly error: string }[]
  readonly wish: { readonly customerId: string; readonly orderId: string; readonly reservationId: string }
}

const render = compile<ChooseReturnData>(template)

/** Cancel or exchange, and how many. */
export function chooseReturnCard(values: ChooseReturnValues, locale: Locale): AdaptiveCard {
  return render(chooseReturnData(values, locale), locale)
}

export function chooseReturnData({ customer, reservation, today, problem }: ChooseReturnValues, locale: Locale): ChooseReturnData {
  const words = wordsIn(locale)
  const { quantity: owned, id, orderId } = reservation
  const ownedText = { owned: formatsIn(locale).number(owned) }
  const { name, lines, states } = describeReservation(reservation, today, locale)
  return {
    customer: clip(customer.name, 120),
    block: { name, lines, states },
    problems: problem ? [owned > 1 ? words('chooseReturn.problem', ownedText) : words('chooseReturn.problemOne')] : [],
    quantities: owned > 1 ? [{ owned, label: words('chooseReturn.quantityLabel', ownedText), error: words('chooseReturn.quantityError', ownedText) }] : [],
    wish: { customerId: customer.id, orderId, reservationId: id },
  }
}
