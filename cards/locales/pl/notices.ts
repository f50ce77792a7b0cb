import type { NoticeKind } from '#domain/notice'

/** What a notice tells, in a line or two. */
export const notices = {
  refresh: 'Sprawa {{id}}, nowy stan: {{state}}.',
  'approval-needed': '{{requester}} prosi o Twoje zatwierdzenie: anulowanie, {{units}} rezerwacji {{name}} klienta {{customer}}, uznanie {{credit}} ({{id}}).',
  'second-approval-needed': 'Sprawa {{id}} została raz zatwierdzona i wymaga drugiego zatwierdzenia przez administratora: anulowanie, {{units}} rezerwacji {{name}} klienta {{customer}}, uznanie {{credit}}.',
  rejected: 'Sprawa {{id}} ({{name}}, klient {{customer}}) została odrzucona. Decyzja: {{by}}. Powód: {{reason}}',
  reconfirm: 'Sprawa {{id}} ({{name}}, klient {{customer}}) wymaga Twojej ponownej zgody. {{why}} Otwórz ją, aby zobaczyć nowe kwoty.',
  expired: 'Sprawa {{id}} ({{name}}, klient {{customer}}) wygasła: nikt nie podjął decyzji na czas. Nic nie zostało złożone. Wpisz „anuluj”, aby wycenić ją ponownie.',
  filed: 'Wniosek w sprawie {{id}} został złożony w firmie Microsoft. Zgłoszenie {{ticket}}: anulowanie, {{units}} rezerwacji {{name}} klienta {{customer}}, oczekiwane uznanie {{credit}}.',
  'by-hand': 'Wniosek w sprawie {{id}} ({{name}}, klient {{customer}}) trzeba złożyć ręcznie. {{why}} Gotowy tekst i link są w sprawie.',
  'ticket-closed': 'Microsoft zamknął zgłoszenie {{ticket}} w sprawie {{id}} ({{name}}, klient {{customer}}), a zwrotu kosztów jeszcze nie zaksięgowano. {{lastWords}} Nadal go śledzę; aby ponownie zwrócić się do firmy Microsoft, złóż nowy wniosek o pomoc techniczną, wpisując „zarządzaj”.',
  'ticket-reopened': 'Microsoft ponownie otworzył zgłoszenie {{ticket}} w sprawie {{id}} ({{name}}, klient {{customer}}). Śledzę je dalej.',
  'second-ticket': 'Dwa zgłoszenia w firmie Microsoft dotyczą tego samego: poproś o zamknięcie jednego z nich, w przeciwnym razie wniosek może zostać wykonany dwukrotnie. Sprawa {{id}} ({{name}}, klient {{customer}}) ma zgłoszenie {{ticket}}, wpisane ręcznie, oraz to, które wcześniej wysłałem, nie otrzymując odpowiedzi: {{message}}',
  question: 'Wiadomość od firmy Microsoft w zgłoszeniu {{ticket}} w sprawie {{id}} ({{name}}, klient {{customer}}): {{message}}',
  'partly-credited': 'Microsoft zaksięgował część zwrotu kosztów w sprawie {{id}} ({{name}}, klient {{customer}}): dotąd {{posted}} z {{credit}}. Czekam na resztę.',
  credited: 'Wpłynął zwrot kosztów w sprawie {{id}} ({{name}}, klient {{customer}}): zaksięgowano {{posted}}, oczekiwano {{credit}}. Microsoft uznaje konto partnera; rozlicz zwrot kosztów z klientem.',
  declined: 'Microsoft odmówił w sprawie {{id}} ({{name}}, klient {{customer}}): {{reason}} Uznania nie będzie, a rezerwacja trwa dalej.',
  'posting-question': 'Microsoft zaksięgował w zamówieniu {{order}} zwrot kosztów {{amount}}, który nie pasuje do żadnej z oczekujących tam spraw. Sprawdź go.',
} satisfies Record<NoticeKind, string>

/** The notices that say something else of an exchange. */
export const exchangeNotices = {
  'approval-needed': '{{requester}} prosi o Twoje zatwierdzenie: wymiana dla klienta {{customer}}, zakup: {{bought}} w zamian za: {{returned}}, dopłata {{netPayable}} ({{id}}).',
  'second-approval-needed': 'Sprawa {{id}} została raz zatwierdzona i wymaga drugiego zatwierdzenia przez administratora: wymiana dla klienta {{customer}}, zakup: {{bought}} w zamian za: {{returned}}, dopłata {{netPayable}}.',
  expired: 'Sprawa {{id}} ({{name}}, klient {{customer}}) wygasła: nikt nie podjął decyzji na czas. Nic nie zostało złożone. Wpisz „wymień”, aby wycenić ją ponownie.',
  filed: 'Wniosek w sprawie {{id}} został złożony w firmie Microsoft. Zgłoszenie {{ticket}}: wymiana dla klienta {{customer}}, zakup: {{bought}} w zamian za: {{returned}}, dopłata {{netPayable}}.',
  'ticket-closed': 'Microsoft zamknął zgłoszenie {{ticket}} w sprawie {{id}} ({{name}}, klient {{customer}}), a jeszcze nie wszystko z tej wymiany zaksięgowano. {{lastWords}} Nadal ją śledzę; aby ponownie zwrócić się do firmy Microsoft, złóż nowy wniosek o pomoc techniczną, wpisując „zarządzaj”.',
  'partly-credited': 'Microsoft zaksięgował część wymiany {{id}} ({{name}}, klient {{customer}}): dotąd zwrócono {{posted}} z {{credit}}. Czekam na resztę.',
  credited: 'Wymiana {{id}} dla klienta {{customer}} jest wykonana, zakup: {{bought}} w zamian za: {{returned}}. Zwrócono {{posted}}, oczekiwano {{credit}}. Partner rozlicza się z klientem.',
  declined: 'Microsoft odmówił wymiany {{id}} ({{name}}, klient {{customer}}): {{reason}} Wymiany nie będzie, a rezerwacje trwają dalej.',
} satisfies Partial<Record<NoticeKind, string>>

/** The notices that say something else of a change of size. */
export const swapNotices = {
  'approval-needed': '{{requester}} prosi o Twoje zatwierdzenie: zmiana rozmiaru z {{from}} na {{to}}, {{returned}} klienta {{customer}}. Nic nie jest zwracane ani naliczane ({{id}}).',
  'second-approval-needed': 'Sprawa {{id}} została raz zatwierdzona i wymaga drugiego zatwierdzenia przez administratora: zmiana rozmiaru z {{from}} na {{to}}, {{returned}} klienta {{customer}}.',
  expired: 'Sprawa {{id}} ({{name}}, klient {{customer}}) wygasła: nikt nie podjął decyzji na czas. Nic nie zostało złożone. Wpisz „wymień”, aby ponownie poprosić o tę zmianę.',
  filed: 'Wniosek w sprawie {{id}} został złożony w firmie Microsoft. Zgłoszenie {{ticket}}: zmiana rozmiaru z {{from}} na {{to}}, {{returned}} klienta {{customer}}.',
  'ticket-closed': 'Microsoft zamknął zgłoszenie {{ticket}} w sprawie {{id}} ({{name}}, klient {{customer}}), a rozmiar jeszcze się nie zmienił. {{lastWords}} Nadal ją śledzę; aby ponownie zwrócić się do firmy Microsoft, złóż nowy wniosek o pomoc techniczną, wpisując „zarządzaj”.',
  credited: 'Rozmiar rezerwacji {{name}} klienta {{customer}} zmienił się z {{from}} na {{to}} ({{id}}). Niczego nie zwrócono ani nie naliczono, a jej okres biegnie dalej.',
  declined: 'Microsoft odmówił zmiany rozmiaru {{id}} ({{name}}, klient {{customer}}): {{reason}} Rozmiar się nie zmienia, a rezerwacja trwa dalej.',
} satisfies Partial<Record<NoticeKind, string>>
