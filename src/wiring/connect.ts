import { join } from 'node:path'
import { connectCloud } from '#adapters/microsoft/cloud'
import { credentialsFor, type CredentialWorld } from '#adapters/microsoft/credentials'
import { openSandbox, type Sandbox } from '#adapters/sandbox/sandbox'
import { policyFor } from '#domain/policies'
import type { Clock } from '#ports/clock'
import type { Cloud } from '#ports/cloud'
import type { Config } from '#src/config'

/** What answers, and the credential of each tenant with which it is asked. */
export interface Connection {
  readonly cloud: Cloud
  readonly credentialFor: Sandbox['credentialFor']
  readonly sandbox?: Sandbox
}

/** Joins the ports to Microsoft's services or to the sandbox, as the settings say. `warn` is told of what an administrator should see to. */
export function connect({ cloud, customerLists, policy, storeFolder }: Config, clock: Clock, warn: CredentialWorld['warn']): Connection {
  const now = () => Date.parse(clock.now())
  const listed = customerLists ? { listedGroups: Object.keys(customerLists) } : {}
  if (cloud.kind === 'azure') {
    const { credential, ...settings } = cloud
    const credentialFor = credentialsFor(credential, { now, warn })
    return { cloud: connectCloud({ settings: { ...settings, ...listed }, now, credentialFor }), credentialFor }
  }
  const { worldFile, creditAfterSeconds } = cloud
  const stateFile = join(storeFolder, 'sandbox.json')
  const sandbox = openSandbox({ clock, creditAfterSeconds, policyOn: (day) => policyFor(policy, day), stateFile, ...(worldFile ? { worldFile } : {}) })
  const { credentialFor, settings } = sandbox
  return { cloud: connectCloud({ ...sandbox, settings: { ...settings, ...listed }, now }), credentialFor, sandbox }
}
