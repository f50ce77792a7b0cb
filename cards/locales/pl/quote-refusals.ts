/** What a customer does that is not the partner's: somebody may have typed its name or its order. */
export const buysFromMicrosoft = 'Klient, który kupuje bezpośrednio od firmy Microsoft (z płatnością zgodnie z rzeczywistym użyciem, jako osoba indywidualna albo na podstawie Umowy z Klientem Microsoft lub umowy Enterprise), anuluje i wymienia rezerwacje w witrynie Azure Portal w obszarze „Rezerwacje”, a pomoc znajdzie tam w obszarze „Pomoc i obsługa techniczna”.'

/** Why nothing can be quoted: title, why, and what to do instead. */
export const quoteRefusals = {
  'invalid-quantity': {
    title: 'Takiej ilości nie można zwrócić',
    why_zero: 'Podana ilość to {{quantity}}, a rezerwacja nie ma żadnych jednostek.',
    why_one: 'Podana ilość to {{quantity}}, a rezerwacja ma jedną jednostkę.',
    why_few: 'Podana ilość to {{quantity}}, a rezerwacja ma {{count}} jednostki.',
    why_many: 'Podana ilość to {{quantity}}, a rezerwacja ma {{count}} jednostek.',
    why_other: 'Podana ilość to {{quantity}}, a rezerwacja ma {{count}} jednostki.',
    instead_zero: 'Wybierz inną rezerwację.',
    instead_one: 'Podaj tę jedną jednostkę.',
    instead_few: 'Podaj liczbę całkowitą od 1 do {{count}}.',
    instead_many: 'Podaj liczbę całkowitą od 1 do {{count}}.',
    instead_other: 'Podaj liczbę całkowitą od 1 do {{count}}.',
  },
  'not-started': {
    title: 'Rezerwacja jeszcze się nie rozpoczęła',
    why: 'Rozpoczyna się {{purchaseDate}}.',
    instead: 'Wróć tu {{purchaseDate}}. W pierwszych dniach za nieużywaną rezerwację zwracana jest całość kosztów.',
  },
  expired: {
    title: 'Rezerwacja wygasła',
    why: 'Wygasła {{expiry}}. Nic z niej nie pozostało, więc nie ma za co zwrócić kosztów.',
    instead: 'Sprawdź, czy została odnowiona: odnowienie jest osobną rezerwacją i można je zwrócić.',
  },
  'not-refundable': {
    title: 'Tego produktu nie można zwrócić',
    why: 'Microsoft nie zwraca kosztów tego produktu ani go nie wymienia ({{product}}).',
    instead: 'Korzystaj z niego do wygaśnięcia i wyłącz automatyczne odnawianie w witrynie Azure Portal, aby nie został kupiony ponownie.',
  },
  'refund-limit-exceeded': {
    title: 'Ten zwrot przekracza limit zwrotów',
    why: 'Zająłby {{counted}}, a z limitu zwrotów klienta pozostaje {{remaining}}. Za zwrot, który przekracza limit, Microsoft nie zwraca nic.',
    instead: 'Wymiana nie wlicza się do limitu zwrotów.',
  },
  'not-exchangeable': {
    title: 'Tego produktu nie można wymienić',
    why: 'Microsoft nie zwraca kosztów tego produktu ani go nie wymienia ({{product}}).',
    instead: 'Korzystaj z niego do wygaśnięcia i wyłącz automatyczne odnawianie w witrynie Azure Portal, aby nie został kupiony ponownie.',
  },
  'exchange-window-closed': {
    title: 'Tej rezerwacji nie można już wymienić',
    why: 'Data jej zakupu to {{purchaseDate}}, a tego produktu ({{product}}) kupionego od {{from}} Microsoft nie wymienia.',
    instead: 'Anuluj ją: zwrot kosztów wlicza się do limitu zwrotów. Możesz też wymienić ją na plan oszczędnościowy w witrynie Azure Portal: to pozostaje możliwe.',
  },
  'cross-type-exchange': {
    title: 'Tych produktów nie można wymieniać między sobą',
    why: 'Wymiana jest możliwa tylko w jednej rodzinie produktów, a te należą do kilku: {{products}}.',
    instead: 'Wybierz coś z tej samej rodziny. W przeciwnym razie anuluj to, co zwracasz (wlicza się to do limitu zwrotów), a resztę kup jako nową rezerwację.',
  },
  'new-commitment-too-small': {
    title: 'Nowe zobowiązanie jest za małe',
    why: 'Wartość tego, co zwracasz, to {{returned}}, a tego, co kupujesz – {{purchases}}: brakuje {{shortBy}}. Microsoft przyjmuje wymianę tylko wtedy, gdy nowe zobowiązanie jest co najmniej tak samo duże.',
    instead: 'Kup więcej jednostek, większy rozmiar lub dłuższy okres albo zwróć mniej jednostek.',
  },
  'customer-not-found': {
    title: 'Nie znam tego klienta',
    why: 'Centrum partnerskie nie wymienia go wśród Twoich klientów.',
    instead: `Wpisz „anuluj” i wybierz klienta z listy albo sprawdź identyfikator dzierżawy w Centrum partnerskim. ${buysFromMicrosoft}`,
  },
  'reservation-not-found': {
    title: 'Nie znajduję tej rezerwacji',
    why: 'Klient nie ma rezerwacji o tym identyfikatorze.',
    instead: 'Sprawdź identyfikator zamówienia rezerwacji albo wpisz „anuluj” i wybierz rezerwację z listy.',
  },
  'reservation-not-active': {
    title: 'Ta rezerwacja nie jest aktywna',
    why: 'Jej stan: {{state}}.',
    instead: 'Wybierz inną rezerwację z listy.',
  },
  'quantity-in-open-case': {
    title: 'Te jednostki są już objęte inną sprawą',
    why_zero: 'Sprawa {{caseId}} dotyczy zwrotu jednostek tej rezerwacji i poza nią nie pozostaje żadna.',
    why_one: 'Sprawa {{caseId}} dotyczy zwrotu jednostek tej rezerwacji i poza nią pozostaje jedna.',
    why_few: 'Sprawa {{caseId}} dotyczy zwrotu jednostek tej rezerwacji i poza nią pozostają {{count}}.',
    why_many: 'Sprawa {{caseId}} dotyczy zwrotu jednostek tej rezerwacji i poza nią pozostaje {{count}}.',
    why_other: 'Sprawa {{caseId}} dotyczy zwrotu jednostek tej rezerwacji i poza nią pozostaje {{count}}.',
    instead_zero: 'Poczekaj na decyzję w sprawie {{caseId}}. Wnioskodawca może ją też wycofać.',
    instead_one: 'Podaj jedną jednostkę lub poczekaj na decyzję w sprawie {{caseId}}. Wnioskodawca może ją też wycofać.',
    instead_few: 'Podaj najwyżej {{count}} lub poczekaj na decyzję w sprawie {{caseId}}. Wnioskodawca może ją też wycofać.',
    instead_many: 'Podaj najwyżej {{count}} lub poczekaj na decyzję w sprawie {{caseId}}. Wnioskodawca może ją też wycofać.',
    instead_other: 'Podaj najwyżej {{count}} lub poczekaj na decyzję w sprawie {{caseId}}. Wnioskodawca może ją też wycofać.',
  },
  'not-for-sale': {
    title: 'Ten rozmiar nie jest tu sprzedawany',
    why: 'Microsoft nie sprzedaje temu klientowi rozmiaru {{sku}} w tym regionie, na ten okres i z tą płatnością.',
    instead: 'Wybierz inny rozmiar, region, okres lub płatność.',
  },
  'currencies-differ': {
    title: 'Rezerwacje są rozliczane w różnych walutach',
    why: 'Waluty rozliczeń to {{currencies}}, a Microsoft wymienia tylko to, co jest rozliczane w jednej walucie.',
    instead: 'Wymień rezerwacje w każdej walucie osobno.',
  },
  'no-subscription': {
    title: 'Nie wiem, w ramach której subskrypcji kupić',
    why: 'Microsoft wycenia nową rezerwację dla subskrypcji klienta i nie podaje, która z nich płaci za tę rezerwację.',
    instead: 'Zamiast tego ją anuluj, do czego nie trzeba subskrypcji. Wymienić ją można też w witrynie Azure Portal.',
  },
}
