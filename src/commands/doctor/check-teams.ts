import type { Check } from '#commands/doctor/check'
import type { CheckUp } from '#src/wiring/check-up'

/** The bot's identity, and the way to Teams. */
export function checkTeams({ config: { identity }, probes }: Pick<CheckUp, 'config' | 'probes'>): Check[] {
  const group = 'Teams'
  const reach = (what: string, url: string, why: string): Check => ({ group, what, why, ifNot: 'fault', mend: `Let this machine reach ${new URL(url).host} by HTTPS (port 443), without a proxy in between.`, look: async () => (await probes.reach(url), new URL(url).host) })
  const who: Check = {
    group,
    what: "The bot's identity",
    why: 'Whoever talks to the bot must be known to come from Teams.',
    ifNot: 'fault',
    mend: '',
    look: () => Promise.resolve(identity ? `app ${identity.appId}, of the tenant ${identity.appTenantId}` : 'none: only clients on this machine are answered'),
  }
  if (!identity) return [who]
  return [
    who,
    {
      group,
      what: 'The bot may answer',
      why: 'Without a token for the connector nothing that the bot says reaches Teams.',
      ifNot: 'fault',
      mend: 'In the Microsoft Entra admin center, App registrations, the app MICROSOFT_APP_ID of the tenant MICROSOFT_APP_TENANT_ID: make a new client secret, and put its value (not its id) into MICROSOFT_APP_PASSWORD.',
      look: async () => (await probes.botToken(identity), 'a token was given'),
    },
    reach('Teams can be reached', 'https://smba.trafficmanager.net/', 'Messages and cards are sent there.'),
    reach('The keys of Teams can be reached', 'https://login.botframework.com/v1/.well-known/openidconfiguration', 'With them the bot tells that a message is from Teams.'),
    reach('The keys of the tenant can be reached', `https://login.microsoftonline.com/${identity.appTenantId}/v2.0/.well-known/openid-configuration`, 'Tokens are asked for there.'),
  ]
}
