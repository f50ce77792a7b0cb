/** Choosing the language that the bot speaks with somebody, or that a quote is shown in. */
export const language = {
  heading: 'Which language shall I speak with you?',
  now: 'Now I speak {{language}} with you, as you have chosen.',
  nowTeams: 'Now I speak {{language}} with you, as Teams is set.',
  typed: 'You may type in any of these languages at any time.',
  change: 'Change the language',
  asTeams: 'As Teams is set',
  unknown: 'I do not speak “{{text}}”. Please choose one of these.',
} as const

/** A quote in the language of the customer, without what is only for the partner. */
export const share = {
  link: 'Show it in the customer’s language',
  heading: 'In which language?',
  what: 'The quote without anything that is only for you: to show to the customer, or to copy.',
  label: 'Language',
  error: 'Please choose a language.',
  show: 'Show the quote',
  below: 'Choose the language on the card below.',
  holds: 'These are the figures of {{date}}, for that day. Microsoft decides on the refund.',
  holdsExchange: 'These are the figures of {{date}}, for that day. Microsoft decides on the exchange.',
} as const

/** What somebody sees whose words could not be answered. */
export const trouble = {
  heading: 'That did not work',
  retry: 'Try again',
} as const
