import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SANDBOX_GROUPS } from '#adapters/sandbox/staff'
import { textOf } from '#test/support/fake-teams'
import { openDesk, type OpenDesk } from '#test/support/open-desk'

const CONTOSO = '040df6fc-e7a0-465a-a168-98ad0bed29ee'
const KEEPER = /You see only the customers that your groups look after/

describe('With lists of customers, through Teams', function () {
  this.timeout(30_000)
  let desk: OpenDesk
  let folder: string
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lists-'))
    await writeFile(join(folder, 'lists.json'), JSON.stringify({ [SANDBOX_GROUPS.sales]: [CONTOSO] }))
    desk = await openDesk({ CUSTOMER_LISTS: join(folder, 'lists.json') })
  })
  after(async () => {
    await desk.close()
    await rm(folder, { recursive: true, force: true })
  })

  const shown = async (key: 'sales' | 'helpdesk' | 'admin', line: string) => textOf((await desk.teams.person(key).say(line))[0]?.card)

  it('says of a customer that somebody may not see no more than that it is not among theirs', async () => {
    assert.match(await shown('sales', 'cancel northwind'), /None of the customers that your groups look after begins with “northwind”\.[\s\S]*An administrator of your company keeps the list\./)
  })

  it('says to somebody who is on no list that there is none for their groups', async () => {
    const text = await shown('helpdesk', 'cancel')
    assert.match(text, /I find no customer that one of your groups looks after\./)
    assert.doesNotMatch(text, /Partner Center lists no/)
  })

  it('finds in a sentence only who is on their list', async () => {
    assert.match(await shown('sales', "refund 2 of Northwind's warehouse VMs"), /None of the customers that your groups look after begins with/)
    assert.match(await shown('sales', "refund 2 of Contoso's D4s in West Europe"), /Web servers production[\s\S]*Contoso Ltd/)
  })

  it('says nothing of lists to an admin, who sees all', async () => {
    assert.doesNotMatch(await shown('admin', 'cancel'), KEEPER)
    assert.match(await shown('admin', 'cancel zzz'), /No customer begins with “zzz”\./)
  })
})
