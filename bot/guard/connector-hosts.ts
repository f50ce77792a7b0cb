// Teams reaches bots from here only. A reply carries the bot's token, so it goes to no other place.
const CONNECTOR_HOSTS = ['smba.trafficmanager.net']
const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]']

/** To whom the bot answers: to Teams, or without an identity to clients on this machine. */
export type Answers = 'teams' | 'loopback'

/** True for an address that the bot may send to: exactly a host of the Connector, by https on its own port. */
export function mayAnswerTo(serviceUrl: string, answersTo: Answers): boolean {
  // What a parser of addresses quietly takes away (blanks, tabs, line ends, backslashes) another one may not.
  if (!/^[\x21-\x5b\x5d-\x7e]+$/.test(serviceUrl) || !URL.canParse(serviceUrl)) return false
  const { protocol, hostname, port, username, password } = new URL(serviceUrl)
  if (username !== '' || password !== '') return false
  if (answersTo === 'loopback') return ['http:', 'https:'].includes(protocol) && LOOPBACK.includes(hostname)
  return protocol === 'https:' && port === '' && CONNECTOR_HOSTS.includes(hostname)
}
