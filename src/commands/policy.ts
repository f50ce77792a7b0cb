import { writeFileSync } from 'node:fs'
import process from 'node:process'
import { policyPage } from '#commands/policy-page'

// `npm run policy`: writes docs/policy.md from src/domain/policies.ts.

writeFileSync(new URL('../../docs/policy.md', import.meta.url), policyPage())
process.stdout.write('docs/policy.md is written.\n')
