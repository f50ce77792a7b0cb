// An example. Secrets come from the environment of the shell that deploys, and never stand here.
using 'main.bicep'

param botAppId = '<application id of the bot>'
param botPassword = readEnvironmentVariable('BOT_PASSWORD')
param azureCredential = 'secure-application-model'
param azureClientSecret = readEnvironmentVariable('AZURE_CLIENT_SECRET', '')
param vaultOfficerId = '<your object id>'
param settings = {
  FILING: 'dry-run'
  POLICY: 'self-service-2026'
  SECOND_APPROVAL_USD: '10000'
  PARTNER_TYPE: 'direct-bill'
  LOG_LEVEL: 'info'
  PARTNER_TENANT_ID: '<tenant id of the partner>'
  AZURE_CLIENT_ID: '<application id of the app that asks Microsoft>'
  CREDITS_FROM: 'reservation-transactions'
  BILLING_ACCOUNT_ID: '<billing account id>'
  BILLING_PROFILE_ID: '<billing profile id>'
  GROUP_SALES_AGENTS: '<object id>'
  GROUP_HELPDESK_AGENTS: '<object id>'
  GROUP_ADMIN_AGENTS: '<object id>'
  ROLE_GLOBAL_ADMIN: '<object id>'
  ROLE_USER_ADMIN: '<object id>'
}
