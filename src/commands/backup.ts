/** `npm run backup -- FOLDER`: copies the store into a new folder, also while the bot runs, and checks the copy. Exit code 1 where there is no whole backup. */
import { resolve } from 'node:path'
import { inspectAudit } from '#commands/audit-faults'
import { fail, withStoreFolder } from '#commands/with-store-folder'

const [folder, ...more] = process.argv.slice(2)
if (!folder || folder.startsWith('-') || more.length > 0) fail('Usage: npm run backup -- FOLDER   copies the store into a folder that is new or empty, also while the bot runs')
else
  await withStoreFolder(async (store) => {
    const { backUp, digest, viewStore } = await import('#src/wiring/store-tools')
    const files = await backUp(store, folder, new Date().toISOString())
    process.stdout.write(`Backed up ${resolve(store)} into ${resolve(folder)}: ${files} files, each checked. It holds people's contacts: keep it as safe as the store.\n`)
    const faults = await inspectAudit(digest)(await viewStore(folder))
    if (faults.length > 0) process.stderr.write(`But the store's audit is not whole, and so is the copy's, which "npm run restore" will not take: ${faults.join('; ')}. Keep an earlier backup too.\n`)
    return faults.length === 0
  })
