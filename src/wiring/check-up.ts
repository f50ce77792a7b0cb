import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore, type Store } from '#adapters/lowdb/store'
import { probes } from '#adapters/microsoft/probes'
import type { Sandbox } from '#adapters/sandbox/sandbox'
import type { Clock } from '#ports/clock'
import type { Cloud } from '#ports/cloud'
import type { Probes } from '#ports/probes'
import type { Config } from '#src/config'
import { connect } from '#src/wiring/connect'

/** Everything that a check-up looks at. */
export interface CheckUp {
  readonly config: Config
  readonly clock: Clock
  readonly cloud: Cloud
  readonly probes: Probes
  /** The partner's tenant, and the object ids that give roles. */
  readonly partner: Pick<Sandbox['settings'], 'partnerTenantId' | 'groups' | 'directoryRoles'>
  /** What the credential warned of. */
  readonly warnings: readonly string[]
  readonly sandbox?: Sandbox
  openStore(): Promise<Store>
  close(): void
}

/** Connects what is to be looked at. The sandbox is a fresh one, for that of a running bot is the bot's alone. */
export function openCheckUp(config: Config, clock: Clock): CheckUp {
  const fresh = config.cloud.kind === 'sandbox' ? mkdtempSync(join(tmpdir(), 'reservation-desk-')) : undefined
  const close = () => fresh && rmSync(fresh, { recursive: true, force: true })
  const warnings: string[] = []
  try {
    const { cloud, credentialFor, sandbox } = connect({ ...config, ...(fresh ? { storeFolder: fresh } : {}) }, clock, (message) => warnings.push(message))
    const partner = config.cloud.kind === 'azure' ? config.cloud : sandbox?.settings
    if (!partner) throw new Error('There is neither a cloud nor a sandbox.')
    return {
      config,
      clock,
      cloud,
      probes: probes({ credentialFor, partnerTenantId: partner.partnerTenantId, httpClient: sandbox?.httpClient }),
      partner,
      warnings,
      ...(sandbox ? { sandbox } : {}),
      openStore: () => openStore(config.storeFolder, { warn: () => undefined }),
      close,
    }
  } catch (error) {
    close()
    throw error
  }
}
