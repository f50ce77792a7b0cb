import type { OrderRole, PrincipalType } from '#domain/role-assignment'

/** Who may do what with a reservation order. */
export const access = {
  heading: 'Kto ma dostęp',
  order: 'Rola w zamówieniu rezerwacji dotyczy wszystkich jego rezerwacji.',
  none: 'Nie widzę nikogo z rolą w tym zamówieniu.',
  shown: 'Pokazano pierwsze: {{shown}} z {{count}}. Wszystkie pokazuje witryna Azure Portal w obszarze „Kontrola dostępu (IAM)” zamówienia rezerwacji.',
  types: {
    User: 'osoba',
    Group: 'grupa',
    ServicePrincipal: 'aplikacja',
    ForeignGroup: 'grupa partnera',
    Unknown: 'nieznany rodzaj',
  } satisfies Record<PrincipalType, string>,
  what: '{{role}} · {{type}}',
  inherited: 'Odziedziczona: można ją odebrać tylko powyżej tego zamówienia, tam, gdzie została nadana.',
  remove: 'Odbierz',
  add: 'Nadaj dostęp',
  who: 'Kto',
  whoHint: 'Adres e-mail, nazwa użytkownika lub identyfikator obiektu osoby z katalogu klienta albo jedna z Twoich grup: AdminAgents, HelpdeskAgents lub SalesAgents.',
  whoPlaceholder: 'nazwa@example.com',
  whoError: 'Wpisz, dla kogo jest rola, najwyżej 200 znaków.',
  role: 'Rola',
  roleError: 'Wybierz rolę.',
  roles: {
    'Reservations Reader': 'Reservations Reader: przegląda rezerwacje',
    Reader: 'Reader: też je przegląda (ogólna rola platformy Azure)',
    Contributor: 'Contributor: ponadto zmienia ich nazwy i zakres (ogólna rola platformy Azure)',
    'Reservations Administrator': 'Reservations Administrator: ponadto je zwraca, wymienia i nadaje dostęp',
    Owner: 'Owner: może to wszystko (ogólna rola platformy Azure)',
  } satisfies Record<OrderRole, string>,
  problems: {
    nobody: 'Nie znajduję „{{who}}” w katalogu klienta i nie jest to żadna z Twoich grup. Sprawdź pisownię lub użyj identyfikatora obiektu.',
    missing: 'Wpisz, dla kogo jest rola, i wybierz rolę.',
  },
  safe: 'Za chwilę zobaczysz, kogo to dotyczy. Nic jeszcze nie zostało zmienione.',
  check: 'Sprawdź',
  back: 'Wstecz',
}

export const accessConfirm = {
  headings: { 'add-access': 'Nadać ten dostęp?', 'remove-access': 'Odebrać ten dostęp?' },
  who: 'Kto',
  objectId: 'Identyfikator obiektu',
  role: 'Rola',
  noName: 'Nazwa, której katalog nie podaje',
  named: '{{name}} ({{type}})',
  texts: {
    'add-access': 'Odtąd rola dotyczy wszystkich rezerwacji tego zamówienia.',
    'remove-access': 'Rola jest odbierana dla wszystkich rezerwacji tego zamówienia. Inne role pozostają, odziedziczone również.',
  },
  strong: 'Ta rola dotyczy pieniędzy: pozwala zwracać rezerwacje, wymieniać je i nadawać dostęp innym.',
  lastOne: 'Ta rola jest potrzebna, aby zwracać lub wymieniać rezerwacje. Upewnij się, że ktoś zachowa podobną: w przeciwnym razie nikt już nie będzie mógł tego zrobić.',
  guests: 'Gość w katalogu klienta nie może niczego zwrócić ani wymienić, nawet jako Twój agent administracyjny. Rozwiązanie firmy Microsoft: opuścić katalog klienta lub nadać samemu kontu gościa rolę w zamówieniu.',
  add: 'Nadaj dostęp',
  remove: 'Odbierz',
  back: 'Wstecz',
}
