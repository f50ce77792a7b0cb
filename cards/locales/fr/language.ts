/** Choosing the language that the bot speaks with somebody, or that a quote is shown in. */
export const language = {
  heading: 'Dans quelle langue dois-je vous parler ?',
  now: 'Langue actuelle : {{language}}, que vous avez choisie.',
  nowTeams: 'Langue actuelle : {{language}}, selon le réglage de Teams.',
  typed: 'Vous pouvez écrire à tout moment dans n’importe laquelle de ces langues.',
  change: 'Changer de langue',
  asTeams: 'Selon le réglage de Teams',
  unknown: 'Je ne parle pas la langue « {{text}} ». Choisissez l’une de celles-ci.',
}

/** A quote in the language of the customer, without what is only for the partner. */
export const share = {
  link: 'Afficher dans la langue du client',
  heading: 'Dans quelle langue ?',
  what: 'Le devis sans ce qui ne s’adresse qu’à vous : à montrer au client, ou à copier.',
  label: 'Langue',
  error: 'Choisissez une langue.',
  show: 'Afficher le devis',
  below: 'Choisissez la langue sur la carte ci-dessous.',
  holds: 'Ce sont les chiffres du {{date}}, valables ce jour-là. Microsoft décide du remboursement.',
  holdsExchange: 'Ce sont les chiffres du {{date}}, valables ce jour-là. Microsoft décide de l’échange.',
}

/** What somebody sees whose words could not be answered. */
export const trouble = {
  heading: 'Cela n’a pas fonctionné',
  retry: 'Réessayer',
}
