import { CloudAdapter, ConfigurationBotFrameworkAuthentication, type Activity, type TurnContext } from 'botbuilder'
import { ConnectorAdapter, type Outbound } from '#bot/connector'
import { target, type Run } from '#test/hardening/target'
import { BOT, SERVICE_URL, teamsActivity } from '#test/support/connector-authority'
import { recorder } from '#test/support/guarded-bot'

const HOST = 'smba.trafficmanager.net'
const GOOD = [SERVICE_URL, `https://${HOST}/amer/`, `https://${HOST}/teams/${BOT.appTenantId}/`]

type Bug = 'any address will do' | 'the end of the host’s name is enough' | 'the beginning of the address is enough' | 'only the host is looked at' | 'redirects are followed'

// What a bot that looks less closely takes for an address of Teams.
const LAX: Readonly<Record<Bug, (serviceUrl: string) => boolean>> = {
  'any address will do': () => true,
  'the end of the host’s name is enough': (serviceUrl) => new URL(serviceUrl).hostname.endsWith('.trafficmanager.net'),
  'the beginning of the address is enough': (serviceUrl) => serviceUrl.startsWith(`https://${HOST}`),
  'only the host is looked at': (serviceUrl) => new URL(serviceUrl).hostname === HOST,
  'redirects are followed': (serviceUrl) => GOOD.includes(serviceUrl),
}

type Say = (serviceUrl: string) => Promise<unknown>

target<Bug>({
  id: 'A5',
  rule: 'the bot’s token leaves for the exact hosts of the Connector alone, in answers as well as unasked',
  counts: { quick: 400, full: 10_000, of: 'hostile addresses' },
  bugs: ['any address will do', 'the end of the host’s name is enough', 'the beginning of the address is enough', 'only the host is looked at', 'redirects are followed'],
  noticedWithin: 150,
  faultsOf,
})

async function faultsOf({ count, random, bug }: Run<Bug>): Promise<string[]> {
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!
  const { outbound, sent } = recorder(({ url }) => (url.includes('/amer/') ? { status: 307, location: 'https://evil.example.com/v3' } : { status: 200 }))
  const ways = bug ? [laxly(LAX[bug], bug === 'redirects are followed' ? following(outbound) : outbound)] : waysOf(new ConnectorAdapter(BOT, outbound))
  const faults: string[] = []
  for (let index = 0; index < count && faults.length === 0; index++) {
    const isGood = index % 10 === 0
    const serviceUrl = isGood ? pick(GOOD) : stray(pick, random)
    const before = sent.length
    await pick(ways)(serviceUrl).catch(() => undefined)
    const left = sent.slice(before)
    if (isGood && left.length !== 1) faults.push(`${serviceUrl}: ${left.length} requests`)
    if (isGood && left.some(({ authorization }) => authorization !== 'Bearer the-bots-own')) faults.push(`${serviceUrl}: without the bot's token`)
    faults.push(...left.filter(({ url }) => !isOfTeams(url)).map(({ url, authorization }) => `${JSON.stringify(serviceUrl)}: ${authorization ?? 'nothing'} left for ${url}`))
    if (!isGood && left.length > 0) faults.push(`${JSON.stringify(serviceUrl)} was taken.`)
  }
  return faults
}

function isOfTeams(url: string): boolean {
  return new RegExp(`^https://${HOST.replaceAll('.', '\\.')}/`, 'i').test(url)
}

// An answer in a turn, and a message to a conversation that is kept; for the stray ones it is as if the store had been tampered with.
function waysOf(adapter: ConnectorAdapter): Say[] {
  const say = async (context: TurnContext) => void (await context.sendActivity('hello'))
  return [
    (serviceUrl) => adapter.takeIn(teamsActivity({ serviceUrl }) as unknown as Activity, say),
    (serviceUrl) => adapter.continueConversationAsync(BOT.appId, { serviceUrl, channelId: 'msteams', conversation: { id: 'a:x', isGroup: false, conversationType: 'personal', name: '' }, bot: { id: '28:bot', name: '' } }, say),
    (serviceUrl) => adapter.createConversationAsync(BOT.appId, 'msteams', serviceUrl, '', { isGroup: false, bot: { id: '28:bot', name: '' }, activity: {} as Activity, channelData: {} }, async () => undefined),
  ]
}

// The SDK as it comes, behind a check that is not close enough.
function laxly(isTaken: (serviceUrl: string) => boolean, { credentials, httpClient }: Outbound): Say {
  const settings = { MicrosoftAppId: BOT.appId, MicrosoftAppPassword: BOT.appPassword, MicrosoftAppTenantId: BOT.appTenantId, MicrosoftAppType: 'SingleTenant' }
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication(settings, credentials, undefined, undefined, httpClient ? { httpClient } : {}))
  const [, unasked] = waysOf(adapter as ConnectorAdapter)
  return async (serviceUrl) => isTaken(serviceUrl) && unasked!(serviceUrl)
}

// A client that goes on to where an answer sends it.
function following({ credentials, httpClient }: Outbound): Outbound {
  const sendRequest: NonNullable<Outbound['httpClient']>['sendRequest'] = async (request) => {
    const response = await httpClient!.sendRequest(request)
    const location = response.headers.get('location')
    if (!location) return response
    request.url = location
    return httpClient!.sendRequest(request)
  }
  return { credentials, httpClient: { sendRequest } }
}

function stray(pick: <Item>(items: readonly Item[]) => Item, random: () => number): string {
  const name = Math.floor(random() * 36 ** 6).toString(36)
  const path = pick(['/', '/emea/', '/teams/', ''])
  const evil = pick(['evil.example.com', `${name}.example.com`, '169.254.169.254', '127.0.0.1', 'localhost', '[::1]', '[::ffff:7f00:1]', '0x7f.1', '2130706433', `${name}.azurewebsites.net`])
  return pick([
    () => `https://${name}.trafficmanager.net${path}`,
    () => `https://${name}.${HOST}${path}`,
    () => `https://smba-${name}.trafficmanager.net${path}`,
    () => `https://${HOST}.${evil}${path}`,
    () => `https://${HOST}@${evil}${path}`,
    () => `https://${name}:x@${HOST}${path}`,
    () => `https://${name}@${HOST}${path}`,
    () => `https://:x@${HOST}${path}`,
    () => `https://${HOST}:${pick([444, 80, 8443, 1])}${path}`,
    () => `https://${HOST}:x@${evil}${path}`,
    () => `http://${HOST}${path}`,
    () => `${pick(['ftp', 'ws', 'wss', 'file', 'data', 'javascript', 'blob', 'about'])}://${HOST}${path}`,
    () => `https://${HOST}.${path}`,
    () => `https://${HOST}%2e${evil}${path}`,
    () => `https://${HOST}${pick(['\\', '%5c', '%00', '\t', '\n', ' ', '\u00a0'])}@${evil}${path}`,
    () => `https://${evil}${pick(['/', '#', '?', '\\', '/?', '#@'])}${HOST}${path}`,
    () => `https://${evil}${path}`,
    () => `//${evil}${path}`,
    () => `${pick([' ', '\t', '\n', '\u0000'])}https://${HOST}${path}`,
    () => `https://smba.traffic${pick(['\n', '\t', '\r'])}manager.net${path}`,
    () => `https:\\\\${HOST}\\emea\\`,
    () => `https://${pick(['ѕmba', 'smbа', 'ﬀ', 'ｓmba'])}.trafficmanager.net${path}`,
    () => `https://smba。trafficmanager。net${path}`,
    () => `https://xn--mba-${name}.trafficmanager.net${path}`,
    () => `https://smba.trafficmanager${pick(['.com', '.net.cn', 'net', '.ne', '-net.com'])}${path}`,
    () => `https://smbatrafficmanager.net${path}`,
    () => pick(['', 'https://', 'https:///', HOST, `${HOST}/emea/`, 'https', 'null', 'undefined', '/emea/', '[object Object]']),
    () => pick<unknown>([undefined, null, 7, {}, [SERVICE_URL], { toString: () => SERVICE_URL }]) as string,
  ])()
}
