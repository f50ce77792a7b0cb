import type { ReservationState } from '#domain/reservation'

/** Why a reservation that is not active cannot be returned, state by state. */
export const notActive = {
  Expired: {
    title: 'Rezerwacja wygasła',
    why: 'Nic z niej nie pozostało, więc nie ma za co zwrócić kosztów.',
    instead: 'Sprawdź, czy została odnowiona: odnowienie jest osobną rezerwacją i można je zwrócić.',
  },
  Cancelled: {
    title: 'Ta rezerwacja jest już anulowana',
    why: 'Nie pozostało nic do zwrotu.',
    instead: 'Wybierz inną rezerwację z listy.',
  },
  Superseded: {
    title: 'Ta rezerwacja została zastąpiona',
    why: 'Została podzielona, scalona lub częściowo zwrócona. To, co z niej pozostało, ma nowy identyfikator rezerwacji.',
    instead: 'Wybierz pozostałą część z listy.',
  },
  Pending: {
    title: 'Ta rezerwacja nie jest jeszcze aktywna',
    why: 'Microsoft nie zakończył jeszcze jej zakupu lub ostatniej zmiany.',
    instead: 'Spróbuj ponownie, gdy w witrynie Azure Portal będzie widoczna jako aktywna.',
  },
  Failed: {
    title: 'Ta rezerwacja nigdy nie była aktywna',
    why: 'Według firmy Microsoft zakup tej rezerwacji lub jej rozliczenie się nie powiodło.',
    instead: 'Sprawdź jej zamówienie w witrynie Azure Portal lub wybierz inną rezerwację z listy.',
  },
} satisfies Record<Exclude<ReservationState, 'Active'>, { readonly title: string; readonly why: string; readonly instead: string }>
