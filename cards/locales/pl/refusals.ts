import { errandRefusals } from '#cards/locales/pl/errand-refusals'
import { quoteRefusals } from '#cards/locales/pl/quote-refusals'
import type { RefusalCode } from '#domain/refusal'

/** Every refusal: what, why, and what can be done instead. */
export const refusals = {
  ...quoteRefusals,
  ...errandRefusals,
  'quote-changed': {
    title: 'Kwoty się zmieniły',
    why: 'To już nie są te, które widać było na karcie, więc nic nie zostało przesłane.',
    instead: 'Zapoznaj się z nową wyceną i prześlij ją.',
  },
  'case-not-found': {
    title: 'Nie znajduję tej sprawy',
    why: 'Mogła zostać dawno zamknięta.',
    instead: 'Wpisz „sprawy”, aby zobaczyć swoje sprawy.',
  },
  'case-moved-on': {
    title: 'Ta sprawa jest już na innym etapie',
    why: 'Jej obecny stan: {{state}}. Użyta karta była starsza, więc niczego nie zrobiono dwa razy.',
    instead: 'Otwórz sprawę ponownie, aby zobaczyć, co można teraz zrobić.',
  },
  'own-case': {
    title: 'To Twoja własna sprawa',
    why: 'Nikt nie decyduje o własnej sprawie.',
    instead: 'Poproś o decyzję współpracownika z rolą agenta pomocy technicznej lub agenta administracyjnego.',
  },
  'not-your-case': {
    title: 'To nie jest Twoja sprawa',
    why: 'Może to zrobić tylko osoba, która ją przesłała.',
    instead: 'Zwróć się do wnioskodawcy.',
  },
  'already-approved-by-you': {
    title: 'Ta sprawa ma już Twoje zatwierdzenie',
    why: 'Drugie zatwierdzenie musi pochodzić od kogoś innego.',
    instead: 'Poproś agenta administracyjnego lub administratora globalnego.',
  },
  'second-approver-needed': {
    title: 'Tę sprawę musi zatwierdzić administrator',
    why: 'Uznanie w wysokości co najmniej {{threshold}} wymaga drugiego zatwierdzenia przez agenta administracyjnego lub administratora globalnego.',
    instead: 'Poproś jedną z tych osób: sprawa jest na liście jej zatwierdzeń.',
  },
  'not-allowed': {
    title: 'Nie masz do tego uprawnień',
    why: 'Twoje role w Centrum partnerskim tego nie obejmują.',
    instead: 'Potrzebna jest jedna z ról: {{roles}}. Zwróć się do współpracownika, który ją ma, lub poproś o nią administratora.',
  },
  'directory-down': {
    title: 'Nie mogę teraz sprawdzić Twojej roli',
    why: 'Usługa Microsoft Entra nie podała mi Twojej roli, a bez niej nie robię niczego, co jej wymaga. Nic nie zostało zmienione. {{explanation}}',
    instead: 'Jeśli to się nie zmieni, pokaż to administratorowi.',
  },
  'currency-differs': {
    title: 'Waluta się nie zgadza',
    why: 'Waluta sprawy to {{currency}}.',
    instead: 'Podaj kwotę w {{currency}}.',
  },
  'amount-differs': {
    title: 'Kwota jest inna niż oczekiwana',
    why: 'Powinno jeszcze wpłynąć {{expected}}, a wpisano {{amount}}.',
    instead: 'Sprawdź to na koncie partnera. Jeśli Microsoft rzeczywiście zaksięgował {{amount}}, wpisz tę kwotę ponownie i zaznacz, że jest inna.',
  },
  'posted-before-case': {
    title: 'Ten dzień jest wcześniejszy niż sprawa',
    why: 'Sprawę przesłano {{date}}; zwrotu kosztów nie można było zaksięgować wcześniej.',
    instead: 'Wybierz dzień, w którym zaksięgowano zwrot kosztów.',
  },
  'customer-not-yours': {
    title: 'Tego klienta nie ma na Twojej liście',
    why: 'Twoja firma określiła, którymi klientami opiekuje się każda grupa, a ten nie należy do Twoich.',
    instead: 'Zwróć się do współpracownika, który się nim opiekuje, lub poproś administratora o dodanie go do listy Twojej grupy.',
  },
  'indirect-reseller': {
    title: 'Do firmy Microsoft musi się zwrócić Twój dostawca pośredni',
    why: 'Microsoft przyjmuje wnioski o pomoc techniczną dotyczące platformy Azure tylko od partnerów rozliczania bezpośredniego i dostawców pośrednich, a Twoja firma jest odsprzedawcą pośrednim. Nic nie wysłano.',
    instead: 'Poproś dostawcę pośredniego o utworzenie wniosku. Potrzebuje identyfikatora rezerwacji i identyfikatora zamówienia rezerwacji: „zarządzaj” pokazuje oba, gotowe do skopiowania.',
  },
} satisfies Record<RefusalCode, { readonly title: string } & Readonly<Record<string, string>>>
