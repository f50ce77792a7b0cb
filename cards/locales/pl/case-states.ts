import type { CaseState } from '#domain/case'

/** Where a case stands: in a word, as a headline, and what it means. */
export const caseStates = {
  submitted: { name: 'czeka na zatwierdzenie', heading: 'Czeka na zatwierdzenie', meaning: 'Decyduje współpracownik z rolą agenta pomocy technicznej lub agenta administracyjnego. Potem złożę wniosek o pomoc techniczną.' },
  reconfirm: { name: 'czeka na wnioskodawcę', heading: 'Ponowne pytanie do wnioskodawcy', meaning: 'Od czasu zgody wnioskodawcy kwoty się zmieniły. Bez ponownej zgody nic nie zostanie złożone.' },
  approved: { name: 'zatwierdzona', heading: 'Zatwierdzona', meaning: 'Zaraz złożę wniosek o pomoc techniczną w firmie Microsoft.' },
  filing: { name: 'wniosek jest składany', heading: 'Składanie wniosku w firmie Microsoft', meaning: 'Wysyłam wniosek o pomoc techniczną i czekam na jego numer. Nigdy nie jest wysyłany dwa razy.' },
  'by-hand': { name: 'wniosek do złożenia ręcznie', heading: 'Do złożenia ręcznie', meaning: 'Złóż w witrynie Azure Portal wniosek o pomoc techniczną z poniższym tekstem, a potem wpisz tutaj jego numer.' },
  filed: { name: 'wniosek złożony', heading: 'Wniosek złożony w firmie Microsoft', meaning: 'Microsoft ma wniosek o pomoc techniczną. Śledzę zwrot kosztów i powiadomię wnioskodawcę, gdy wpłynie.' },
  credited: { name: 'uznanie zaksięgowane', heading: 'Uznanie zaksięgowane', meaning: 'Microsoft zaksięgował zwrot kosztów na rzecz partnera. Partner rozlicza się z klientem.' },
  withdrawn: { name: 'wycofana', heading: 'Wycofana', meaning: 'Wnioskodawca wycofał sprawę. Nic nie zostało złożone, a część limitu zwrotów zajęta przez sprawę jest znów wolna.' },
  rejected: { name: 'odrzucona', heading: 'Odrzucona', meaning: 'Osoba zatwierdzająca nie wyraziła zgody. Nic nie zostało złożone, a część limitu zwrotów zajęta przez sprawę jest znów wolna.' },
  expired: { name: 'wygasła', heading: 'Wygasła', meaning: 'Nikt nie podjął decyzji na czas. Nic nie zostało złożone; nowa wycena to tylko kilka kliknięć.' },
  declined: { name: 'odmowa firmy Microsoft', heading: 'Odmowa firmy Microsoft', meaning: 'Microsoft odmówił. Uznania nie będzie, a rezerwacja trwa dalej.' },
} satisfies Record<CaseState, { readonly name: string; readonly heading: string; readonly meaning: string }>

/** The states that mean something else in an exchange. */
export const exchangeStates = {
  filed: { name: 'wniosek złożony', heading: 'Wniosek złożony w firmie Microsoft', meaning: 'Microsoft ma wniosek o pomoc techniczną. Śledzę zwroty kosztów i zakupy i powiadomię wnioskodawcę, gdy wszystkie zostaną zaksięgowane.' },
  credited: { name: 'wymiana wykonana', heading: 'Wymiana wykonana', meaning: 'Microsoft zaksięgował zwroty kosztów i zakupy. Partner rozlicza się z klientem.' },
  withdrawn: { name: 'wycofana', heading: 'Wycofana', meaning: 'Wnioskodawca wycofał sprawę. Nic nie zostało złożone.' },
  rejected: { name: 'odrzucona', heading: 'Odrzucona', meaning: 'Osoba zatwierdzająca nie wyraziła zgody. Nic nie zostało złożone.' },
  declined: { name: 'odmowa firmy Microsoft', heading: 'Odmowa firmy Microsoft', meaning: 'Microsoft odmówił. Wymiany nie będzie, a rezerwacje trwają dalej.' },
} satisfies Partial<Record<CaseState, { readonly name: string; readonly heading: string; readonly meaning: string }>>

/** The states that mean something else in a change of size. */
export const swapStates = {
  filed: { name: 'wniosek złożony', heading: 'Wniosek złożony w firmie Microsoft', meaning: 'Microsoft ma wniosek o pomoc techniczną. Sprawdzam, czy rozmiar się zmienił, i powiadomię wnioskodawcę.' },
  credited: { name: 'rozmiar zmieniony', heading: 'Rozmiar zmieniony', meaning: 'Rezerwacja ma teraz inny rozmiar. Niczego nie zwrócono ani nie naliczono, a jej okres biegnie dalej.' },
  withdrawn: { name: 'wycofana', heading: 'Wycofana', meaning: 'Wnioskodawca wycofał sprawę. Nic nie zostało złożone.' },
  rejected: { name: 'odrzucona', heading: 'Odrzucona', meaning: 'Osoba zatwierdzająca nie wyraziła zgody. Nic nie zostało złożone.' },
  declined: { name: 'odmowa firmy Microsoft', heading: 'Odmowa firmy Microsoft', meaning: 'Microsoft odmówił. Rozmiar się nie zmienia, a rezerwacja trwa dalej.' },
} satisfies Partial<Record<CaseState, { readonly name: string; readonly heading: string; readonly meaning: string }>>

/** The straight way of a case, step by step. */
export const caseSteps = {
  heading: 'Postęp',
  submitted: 'Przesłanie',
  approved: 'Zatwierdzenie',
  filing: 'Wysyłanie do firmy Microsoft',
  filed: 'Wniosek o pomoc techniczną',
  credited: 'Uznanie',
  exchanged: 'Zwroty kosztów i zakupy',
  sizeChanged: 'Zmiana rozmiaru',
  done: 'gotowe',
  now: 'w toku',
  byHand: 'czeka na ręczne złożenie wniosku',
  askedAgain: 'czeka na ponowną zgodę wnioskodawcy',
  next: 'później',
  stopped: 'tu zatrzymano',
  never: 'nie nastąpi',
  submittedBy: '{{date}}, {{name}}',
  approvedBy: '{{date}}, {{name}}',
  firstApproval: 'pierwsze zatwierdzenie: {{date}}, {{name}}',
  ticket: 'zgłoszenie {{number}}, {{date}}',
  posted: '{{amount}}, {{date}}',
  allPosted: 'wszystko zaksięgowane, {{date}}',
  postedSoFar: 'zaksięgowane zwroty kosztów: {{refunds}} z {{allRefunds}}, zakupy: {{purchases}} z {{allPurchases}}',
  marked: 'oznaczone przez: {{name}}',
}
