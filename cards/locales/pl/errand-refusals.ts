/** Why something else about a reservation is not done: what happened, what it means, and what to do. */
export const errandRefusals = {
  'no-subscription-to-file': {
    title: 'Nie wiem, w ramach której subskrypcji złożyć wniosek',
    why: 'Wniosek o pomoc techniczną należy do subskrypcji klienta, a Microsoft nie podaje, która z nich płaci za tę rezerwację. Nic nie wysłano.',
    instead: 'Złóż wniosek w witrynie Azure Portal: Pomoc i obsługa techniczna, Utwórz wniosek o pomoc techniczną, w ramach dowolnej subskrypcji klienta.',
  },
  'no-such-classification': {
    title: 'Microsoft nie oferuje już tego problemu do wyboru',
    why: 'Lista problemów zmieniła się po otwarciu formularza. Nic nie wysłano.',
    instead: 'Otwórz formularz ponownie i wybierz problem z listy, która się wtedy pojawi.',
  },
  'scope-not-available': {
    title: 'Tego zakresu nie można wybrać',
    why: 'Microsoft nie oferuje go dla tej rezerwacji: subskrypcja musi być włączona i należeć do tego samego klienta, a produkt musi na to pozwalać. Nic nie zostało zmienione.',
    instead: 'Wybierz inną subskrypcję, grupę zasobów lub grupę zarządzania albo zakres udostępniony.',
  },
  'same-scope': {
    title: 'Rezerwacja ma już ten zakres',
    why: 'Rezerwacja już tam obowiązuje, więc nie ma czego zmieniać.',
    instead: 'Wybierz inny zakres lub pozostaw obecny.',
  },
  'change-under-way': {
    title: 'Zmiana jest już w toku',
    why: 'Microsoft nadal zmienia zakres tej rezerwacji lub rolę w jej zamówieniu, a dwie zmiany naraz przeszkadzałyby sobie nawzajem. Nic więcej nie wysłano.',
    instead: 'Poczekaj na jej wynik: osoba, która o nią poprosiła, dostanie wiadomość. Potem sprawdź rezerwację ponownie.',
  },
  'principal-not-found': {
    title: 'Nie znajduję tej osoby ani grupy',
    why: 'W katalogu klienta nie ma nikogo o nazwie „{{who}}” i nie jest to żadna z Twoich grup. Nic nie zostało zmienione.',
    instead: 'Sprawdź pisownię lub użyj identyfikatora obiektu, który pokazuje centrum administracyjne Microsoft Entra. Twoje grupy to AdminAgents, HelpdeskAgents i SalesAgents.',
  },
  'assignment-not-found': {
    title: 'Tego dostępu już nie ma',
    why: 'Zamówienie rezerwacji już go nie ma: prawdopodobnie odebrał go ktoś inny. Nic nie zostało zmienione.',
    instead: 'Otwórz ponownie dostęp do rezerwacji, aby zobaczyć, kto go teraz ma.',
  },
  'assignment-inherited': {
    title: 'Ten dostęp jest odziedziczony',
    why: 'Nadano go powyżej tego zamówienia rezerwacji, więc nie można go odebrać w zamówieniu. Nic nie zostało zmienione.',
    instead: 'Poproś osobę administrującą katalogiem klienta o odebranie go tam, gdzie został nadany. Witryna Azure Portal pokazuje to miejsce w obszarze „Kontrola dostępu (IAM)”.',
  },
  'errand-not-found': {
    title: 'Nie znajduję tego zlecenia',
    why: 'Mogło zostać dawno zakończone.',
    instead: 'Wpisz „zarządzaj” i otwórz rezerwację, aby zobaczyć jej obecny stan.',
  },
  'errand-moved-on': {
    title: 'To zlecenie jest już na innym etapie',
    why: 'Użyta karta była starsza, więc niczego nie zrobiono dwa razy.',
    instead: 'Wpisz „zarządzaj” i otwórz rezerwację, aby zobaczyć jej obecny stan.',
  },
  'no-such-ticket': {
    title: 'Nie ma wniosku o pomoc techniczną do pokazania',
    why: 'W firmie Microsoft nic jeszcze w związku z tym nie złożono albo numer nie jest znany.',
    instead: 'Poczekaj, aż wniosek zostanie złożony. Na wniosek złożony ręcznie w portalu odpowiada się w portalu.',
  },
  'ticket-not-readable': {
    title: 'Nie mogę odczytać tego wniosku o pomoc techniczną',
    why: 'Microsoft nie pokazuje mi zgłoszenia {{number}}: prawdopodobnie utworzono je ręcznie lub w ramach innej subskrypcji.',
    instead: 'Znajdź je w witrynie Azure Portal w obszarze „Pomoc i obsługa techniczna”, na liście „Wszystkie wnioski o pomoc techniczną”.',
  },
  'ticket-is-closed': {
    title: 'Ten wniosek o pomoc techniczną jest zamknięty',
    why: 'Microsoft zamknął zgłoszenie {{number}} i nie przyjmuje już na nie odpowiedzi. Nic nie wysłano.',
    instead: 'Utwórz nowy wniosek o pomoc techniczną i podaj w nim numer tego zgłoszenia.',
  },
}
