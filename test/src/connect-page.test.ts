import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { readConfig } from '#src/config'
import { VARIABLES } from '#src/settings/variables'

describe('The settings', () => {
  it('stand in the table of the page that connects the bot, each of them but the sandbox’s', () => {
    const page = readFileSync('docs/connect.md', 'utf8')
    const rows = page.slice(page.indexOf('\n## 8.'), page.indexOf('\n## 9.')).split('\n').filter((line) => line.startsWith('| '))
    const named = new Set(rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([A-Z_]+)`/g)].map(([, name]) => name)))
    assert.deepEqual(Object.keys(VARIABLES.shape).filter((name) => !name.startsWith('SANDBOX_') && !named.has(name)), [])
  })

  it('have a problem where headers for a collector are set and no collector', () => {
    assert.deepEqual(readConfig({ OTEL_EXPORTER_OTLP_HEADERS: 'api-key=1' }), { problems: ['OTEL_EXPORTER_OTLP_ENDPOINT: is missing although OTEL_EXPORTER_OTLP_HEADERS is set'] })
  })
})
