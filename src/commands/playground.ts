import { createRequire } from 'node:module'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Program } from '#commands/children'
import { SANDBOX_TENANT } from '#src/config'
import { STAFF, type Member } from '#commands/staff'

const SCRIPT = createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/cli.js')

/** A local Teams client (Microsoft 365 Agents Playground) in which this member of the staff is signed in. */
export async function playground(member: Member, port: number, botUrl: string, folder: string): Promise<Program> {
  const config = join(folder, `${member.key}.yml`)
  const log = join(folder, `${member.key}.log`)
  await writeFile(config, JSON.stringify(settings(member), undefined, 2)) // JSON is YAML
  return {
    name: `The Teams client of ${member.name}`,
    script: SCRIPT,
    options: [
      'start', '--disable-telemetry',
      '--channel-id', 'msteams',
      '--app-endpoint', `${botUrl}/api/messages`,
      '--port', String(port),
      '--service-url', `http://127.0.0.1:${port}/_connector`,
    ],
    env: {
      ...process.env,
      TEAMSAPPTESTER_BROWSER: 'none',
      M365_AGENTS_PLAYGROUND_CONFIG_PATH: config,
      M365_AGENTS_PLAYGROUND_LOGFILE: log,
    },
    folder,
    log,
  }
}

/** One client's world: the member, exactly five others, and chats of its own, since two clients share nothing. */
function settings({ key }: Member) {
  const people = STAFF.map(user)
  return {
    version: '0.1.1',
    tenantId: SANDBOX_TENANT,
    bot: { id: '28:reservation-desk', name: 'Reservation desk' },
    currentUser: people.find(({ id }) => id === `29:${key}`),
    users: people.filter(({ id }) => id !== `29:${key}`),
    personalChat: { id: `a:${key}` },
    groupChat: { id: `19:group-${key}@thread.v2`, name: 'Reservations' },
    team: {
      id: `19:team-${key}@thread.tacv2`,
      name: 'Cloud desk',
      aadGroupId: '5a1e5a1e-0000-4000-8000-0000000000aa',
      channels: [{ id: `19:approvals-${key}@thread.tacv2`, name: 'Approvals' }],
    },
  }
}

function user({ key, id, name, mail }: Member) {
  const [givenName = name, ...surname] = name.split(' ')
  return { id: `29:${key}`, name, givenName, surname: surname.join(' '), email: mail, userPrincipleName: mail, aadObjectId: id }
}
