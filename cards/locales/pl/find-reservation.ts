import type { Action } from '#cards/locales/spoken'

/** The form that finds a customer and a reservation while one types. */
export const findReservation = {
  headings: {
    cancel: 'Anuluj rezerwację',
    exchange: 'Wymień rezerwację',
    compare: 'Porównaj możliwości',
    manage: 'Zarządzaj rezerwacją',
    cap: 'Limit zwrotów klienta',
    plan: 'Zaplanuj zwroty klienta',
  } satisfies Record<Action, string>,
  customer: 'Klient',
  customerPlaceholder: 'Początek nazwy lub domeny',
  customerError: 'Wybierz klienta.',
  reservation: 'Rezerwacja',
  reservationPlaceholder: 'Nazwa, produkt, region lub ID',
  reservationHint: 'Po wybraniu klienta można tu znaleźć jego rezerwacje. Jeśli zostawisz to pole puste, pokażę ich listę.',
  reservationError: 'Wybierz rezerwację lub zostaw to pole puste.',
  quantity: 'Ile jednostek',
  quantityPlaceholder: 'Puste: zapytam',
  quantityError: 'Wpisz liczbę całkowitą, co najmniej 1, lub zostaw to pole puste.',
  go: 'Dalej',
  plain: 'Bez listy',
  notNow: 'Nie mogę teraz tego wyszukać. Spróbuj ponownie lub użyj opcji „Bez listy”.',
  plainHint: 'Jeśli podczas pisania nie pojawia się lista, wpisz tutaj początek nazwy lub domeny.',
  noCustomer: 'Najpierw wybierz klienta: wpisz początek nazwy i wybierz z listy.',
  found: '{{name}} · {{product}} · {{units}}, do {{date}}',
  foundClosed: '{{name}} · {{product}} · {{units}}, {{state}}',
}
