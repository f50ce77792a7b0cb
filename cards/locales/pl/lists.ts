export const cases = {
  heading: 'Twoje sprawy',
  none: 'Nie masz jeszcze żadnych spraw. Wpisz „anuluj”, aby wycenić rezerwację.',
  count_one: '{{count}} sprawa. Wybierz ją, aby ją otworzyć.',
  count_few: '{{count}} sprawy, od najnowszej. Wybierz jedną, aby ją otworzyć.',
  count_many: '{{count}} spraw, od najnowszej. Wybierz jedną, aby ją otworzyć.',
  count_other: '{{count}} sprawy, od najnowszej. Wybierz jedną, aby ją otworzyć.',
  shown: 'Pokazano najnowsze: {{shown}} z {{count}}.',
  when: '{{id}} · {{state}} · {{date}}',
  requests: 'Twoje inne zlecenia',
  requestFor: '{{name}} · {{customer}}',
  requestWhen: '{{id}} · {{date}}',
}

export const approvals = {
  heading: 'Czeka na Twoją decyzję',
  none: 'Nic na Ciebie nie czeka.',
  count_one: '{{count}} sprawa. Wybierz ją, aby podjąć decyzję.',
  count_few: '{{count}} sprawy, od najstarszej. Wybierz jedną, aby podjąć decyzję.',
  count_many: '{{count}} spraw, od najstarszej. Wybierz jedną, aby podjąć decyzję.',
  count_other: '{{count}} sprawy, od najstarszej. Wybierz jedną, aby podjąć decyzję.',
  shown: 'Pokazano najstarsze: {{shown}} z {{count}}.',
  who: '{{id}} · {{requester}} · od {{date}}',
  second: 'Drugie zatwierdzenie',
}

export const credited = {
  heading: 'Microsoft zaksięgował zwrot kosztów',
  headingByHand: 'Zwrot kosztów wpisano ręcznie',
  eyebrow: 'Sprawa {{id}}',
  expected: 'Oczekiwano',
  posted: 'Zaksięgowano',
  difference: 'Różnica',
  postedOn: 'Data księgowania',
  exact: 'Dokładnie tyle, ile oczekiwano.',
  byHand: 'Uznanie oznaczone przez: {{name}}.',
  next: 'Co dalej',
  nextText: 'Microsoft uznaje konto partnera: zwrot kosztów będzie widoczny na następnej fakturze partnera. Rozlicz go z klientem zgodnie z ustaleniami.',
  show: 'Otwórz sprawę',
}

export const postingQuestion = {
  heading: 'Zwrot kosztów bez pasującej sprawy',
  meaning: 'Microsoft zaksięgował zwrot kosztów w zamówieniu, na które czekają sprawy, ale nie pasuje on do żadnej z nich. Sprawdź go: niczego nie zmieniam w ciemno.',
  posted: 'Zaksięgowano {{date}}',
  waiting: 'Sprawy oczekujące w tym zamówieniu',
  expects: 'Oczekuje {{amount}}',
  advice: 'Jeśli należy do jednej z nich, otwórz tę sprawę i oznacz uznanie.',
}
