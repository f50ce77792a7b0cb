import type { Config } from '#src/config'

/** Where an administrator of a tenant consents to the app (source: Microsoft Entra, "Grant tenant-wide admin consent to an application"). */
export function consentUrl({ cloud }: Pick<Config, 'cloud'>, tenantId: string): string {
  return `https://login.microsoftonline.com/${tenantId}/adminconsent?client_id=${cloud.kind === 'azure' ? cloud.credential.clientId : '<AZURE_CLIENT_ID>'}`
}
