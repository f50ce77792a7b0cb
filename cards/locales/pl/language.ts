/** Choosing the language that the bot speaks with somebody, or that a quote is shown in. */
export const language = {
  heading: 'W jakim języku mam z Tobą rozmawiać?',
  now: 'Obecny język: {{language}}, zgodnie z Twoim wyborem.',
  nowTeams: 'Obecny język: {{language}}, zgodnie z ustawieniem aplikacji Teams.',
  typed: 'W każdej chwili możesz pisać w dowolnym z tych języków.',
  change: 'Zmień język',
  asTeams: 'Jak w aplikacji Teams',
  unknown: 'Nie znam języka „{{text}}”. Wybierz jeden z tych języków.',
}

/** A quote in the language of the customer, without what is only for the partner. */
export const share = {
  link: 'Pokaż w języku klienta',
  heading: 'W jakim języku?',
  what: 'Wycena bez tego, co jest tylko dla Ciebie: do pokazania klientowi lub do skopiowania.',
  label: 'Język',
  error: 'Wybierz język.',
  show: 'Pokaż wycenę',
  below: 'Wybierz język na karcie poniżej.',
  holds: 'Kwoty z dnia {{date}}, ważne tego dnia. O zwrocie kosztów decyduje Microsoft.',
  holdsExchange: 'Kwoty z dnia {{date}}, ważne tego dnia. O wymianie decyduje Microsoft.',
}

/** What somebody sees whose words could not be answered. */
export const trouble = {
  heading: 'To się nie udało',
  retry: 'Spróbuj ponownie',
}
