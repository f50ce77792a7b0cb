import type { ErrandDeed } from '#domain/errand'
import type { ErrandNotice } from '#domain/errand-notice'

type Kind = ErrandDeed['kind']

/** The card of an errand: something done at Microsoft for a reservation without money moving. */
export const errand = {
  eyebrow: 'Zlecenie {{id}}',
  headings: {
    asked: { scope: 'Zmiana zakresu w toku', 'add-access': 'Nadawanie roli', 'remove-access': 'Odbieranie roli', support: 'Składanie wniosku o pomoc techniczną' },
    filed: { scope: 'Zmiana zakresu w toku', 'add-access': 'Nadawanie roli', 'remove-access': 'Odbieranie roli', support: 'Wniosek złożony w firmie Microsoft' },
    done: { scope: 'Zakres został zmieniony', 'add-access': 'Rola została nadana', 'remove-access': 'Rola została odebrana', support: 'Microsoft zamknął wniosek o pomoc techniczną' },
    failed: { scope: 'Zakres nie został zmieniony', 'add-access': 'Rola nie została nadana', 'remove-access': 'Rola nie została odebrana', support: 'Wniosek o pomoc techniczną nie został złożony' },
    unanswered: { scope: 'Brak odpowiedzi w sprawie zakresu', 'add-access': 'Brak odpowiedzi w sprawie roli', 'remove-access': 'Brak odpowiedzi w sprawie roli', support: 'Brak odpowiedzi w sprawie wniosku o pomoc techniczną' },
  } satisfies Record<string, Record<Kind, string>>,
  meanings: {
    asked: 'Microsoft jeszcze tego nie zrobił lub nie potwierdził. Próbuję dalej i dam Ci znać, jak poszło; nie musisz nic robić.',
    filed: 'Microsoft ma wniosek o pomoc techniczną. Przekażę Ci to, co Microsoft w nim napisze.',
    failed: 'W firmie Microsoft nic nie zostało zmienione.',
    unanswered: 'Nie wiadomo, czy Microsoft to zrobił.',
    done: {
      scope: 'Rabat obowiązuje tam od teraz. Zanim Microsoft to pokaże, może minąć kilka minut.',
      'add-access': 'Rola obowiązuje w zamówieniu rezerwacji, a więc dla wszystkich jego rezerwacji. Zanim Microsoft to pokaże, może minąć kilka minut.',
      'remove-access': 'Rolę odebrano w zamówieniu rezerwacji, a więc dla wszystkich jego rezerwacji. Zanim Microsoft to pokaże, może minąć kilka minut.',
      support: 'Jeśli problem nie jest rozwiązany, złóż nowy wniosek.',
    } satisfies Record<Kind, string>,
  },
  labels: {
    from: 'Dotychczasowy zakres',
    to: 'Nowy zakres',
    who: 'Kto',
    role: 'Rola',
    title: 'Tytuł',
    classification: 'Klasyfikacja firmy Microsoft',
    severity: 'Ważność',
    description: 'Opis',
    asked: 'Zlecono',
    filed: 'Złożono',
    closed: 'Zamknięto',
    number: 'Numer zgłoszenia',
    answers: 'Osoba kontaktowa',
  },
  contact: '{{name}}, {{email}}',
  askedBy: '{{date}}, {{name}}',
  principal: '{{name}} ({{id}})',
  severities: { minimal: 'minimalna', moderate: 'umiarkowana', critical: 'krytyczna' },
  troubles: {
    'dry-run': 'Przebieg próbny (FILING=dry-run): do firmy Microsoft nic nie wysłano. To, co zostałoby wysłane, jest poniżej, gotowe do skopiowania do portalu.',
    'ticket-gone': 'Microsoft od tygodnia nie pokazuje wniosku o pomoc techniczną, więc nie jest on już śledzony. Poszukaj go w witrynie Azure Portal.',
    'no-answer': 'Microsoft nie odpowiada od godziny. Zanim poprosisz ponownie, sprawdź w witrynie Azure Portal, co z tego wyszło.',
    'no-answer-support': 'Microsoft nie odpowiada od godziny. Wniosek mógł mimo to dotrzeć: zanim złożysz go ponownie, poszukaj w portalu naszego numeru referencyjnego {{id}}.',
    'no-subscription': 'Klient nie ma subskrypcji, w ramach której mogę złożyć wniosek. Złóż go w witrynie Azure Portal w ramach subskrypcji klienta.',
  },
  trouble: 'Usługa „{{service}}” odmówiła: {{message}} ({{code}}). {{explanation}}',
  ready: 'Wniosek o pomoc techniczną do skopiowania',
  readySteps: 'W witrynie Azure Portal: Pomoc i obsługa techniczna, Utwórz wniosek o pomoc techniczną, z tymi odpowiedziami.',
  copy: 'Skopiuj całość.',
  ticket: 'Zgłoszenie',
  refresh: 'Odśwież',
  back: 'Wróć do rezerwacji',
  portal: 'Otwórz portal',
}

/** What a notice of an errand tells, in a line or two. */
export const errandNotices = {
  finish: {
    scope: 'Zakres rezerwacji {{name}} klienta {{customer}} został zmieniony ({{id}}).',
    'add-access': '{{who}} ma teraz rolę {{role}} w zamówieniu rezerwacji {{name}} klienta {{customer}} ({{id}}).',
    'remove-access': '{{who}} nie ma już roli {{role}} w zamówieniu rezerwacji {{name}} klienta {{customer}} ({{id}}).',
    support: 'Wniosek o pomoc techniczną „{{title}}” dotyczący rezerwacji {{name}} klienta {{customer}} jest zakończony ({{id}}).',
  },
  fail: {
    scope: 'Zakres rezerwacji {{name}} klienta {{customer}} nie został zmieniony ({{id}}). {{why}}',
    'add-access': 'Rola {{role}} (dla: {{who}}) w zamówieniu rezerwacji {{name}} klienta {{customer}} nie została nadana ({{id}}). {{why}}',
    'remove-access': 'Rola {{role}} (ma ją: {{who}}) w zamówieniu rezerwacji {{name}} klienta {{customer}} nie została odebrana ({{id}}). {{why}}',
    support: 'Wniosek o pomoc techniczną „{{title}}” dotyczący rezerwacji {{name}} klienta {{customer}} nie został złożony ({{id}}). {{why}}',
  },
  unanswered: {
    scope: 'Nie wiadomo, czy zakres rezerwacji {{name}} klienta {{customer}} został zmieniony ({{id}}). {{why}}',
    'add-access': 'Nie wiadomo, czy {{who}} ma już rolę {{role}} w zamówieniu rezerwacji {{name}} klienta {{customer}} ({{id}}). {{why}}',
    'remove-access': 'Nie wiadomo, czy {{who}} ma jeszcze rolę {{role}} w zamówieniu rezerwacji {{name}} klienta {{customer}} ({{id}}). {{why}}',
    support: 'Nie wiadomo, czy wniosek o pomoc techniczną „{{title}}” dotyczący rezerwacji {{name}} klienta {{customer}} został złożony ({{id}}). {{why}}',
  },
  file: 'Wniosek o pomoc techniczną „{{title}}” dotyczący rezerwacji {{name}} klienta {{customer}} został złożony w firmie Microsoft: zgłoszenie {{ticket}} ({{id}}).',
  'tell-message': 'Wiadomość od firmy Microsoft w zgłoszeniu {{ticket}} dotyczącym rezerwacji {{name}} klienta {{customer}} ({{id}}): {{message}}',
  'reopen-ticket': 'Microsoft ponownie otworzył zgłoszenie {{ticket}} dotyczące rezerwacji {{name}} klienta {{customer}} ({{id}}). Przekażę Ci, co napisze.',
  'lose-ticket': 'Microsoft od tygodnia nie pokazuje zgłoszenia {{ticket}} dotyczącego rezerwacji {{name}} klienta {{customer}} ({{id}}), więc już go nie śledzę. Poszukaj go w witrynie Azure Portal.',
  'close-ticket': 'Microsoft zamknął zgłoszenie {{ticket}} dotyczące rezerwacji {{name}} klienta {{customer}} ({{id}}). {{lastWords}} Jeśli problem nie jest rozwiązany, złóż nowy wniosek o pomoc techniczną.',
} satisfies Record<ErrandNotice['kind'] | 'unanswered', string | Record<Kind, string>>
