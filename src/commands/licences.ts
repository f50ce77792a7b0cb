import { writeFileSync } from 'node:fs'
import process from 'node:process'
import { licencePage } from '#commands/licence-list'

// `npm run licences`: writes docs/licences.md from package-lock.json.

writeFileSync(new URL('../../docs/licences.md', import.meta.url), licencePage())
process.stdout.write('docs/licences.md is written.\n')
