// What the reservation desk runs on: one web app with one instance, a file share that keeps its store, a vault for its secrets,
// an identity of its own, and the bot's registration in Azure with the Teams channel.
// Before the first deployment: az bicep build --file infra/main.bicep, then az deployment group what-if. docs/connect.md leads through it.

targetScope = 'resourceGroup'

@description('Begins the names of what is made here: lower-case letters, digits and hyphens.')
@minLength(3)
@maxLength(24)
param name string = 'reservation-desk'

@description('The region of everything that has one.')
param location string = resourceGroup().location

@description('The plan of the web app. The smallest that can stay awake is enough.')
@allowed(['B1', 'B2', 'S1', 'P0v3', 'P1v3'])
param planSku string = 'B1'

@description('How the file share is kept: LRS in one data centre, ZRS in three of a region that has them.')
@allowed(['Standard_LRS', 'Standard_ZRS'])
param storageSku string = 'Standard_LRS'

@description('The application (client) id of the bot\'s own app registration: MICROSOFT_APP_ID.')
param botAppId string

@description('The tenant of that app registration: MICROSOFT_APP_TENANT_ID.')
param botAppTenantId string = tenant().tenantId

@description('Where Teams sends what people say. Left empty: the web app that is made here.')
param endpoint string = ''

@description('Its secret: MICROSOFT_APP_PASSWORD.')
@secure()
param botPassword string

@description('How the bot proves to be the app AZURE_CLIENT_ID. A certificate needs a host of your own.')
@allowed(['client-secret', 'managed-identity', 'secure-application-model'])
param azureCredential string = 'secure-application-model'

@description('The secret of the app AZURE_CLIENT_ID; empty with managed-identity.')
@secure()
param azureClientSecret string = ''

@description('All other settings, by their names in .env.example, as text.')
param settings object

@description('The object id of the person who puts the refresh token into the vault. Left empty: nobody is given that right here.')
param vaultOfficerId string = ''

var unique = uniqueString(resourceGroup().id)
var siteName = '${name}-${unique}'
var isOnBehalf = azureCredential == 'secure-application-model'
var hasIdentity = azureCredential != 'client-secret'
var dataFolder = '/data'
// Built-in roles of Azure: the bot reads its secrets, and where it keeps a refresh token, it writes it anew too.
var secretsOfficer = 'b86a8fe4-44ce-4948-aee5-eccb2c155cd7'
var secretsUser = '4633458b-17de-408a-b874-0445c86b69e6'
var vaultRole = isOnBehalf ? secretsOfficer : secretsUser

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-identity'
  location: location
}

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: '${name}-logs'
  location: location
  properties: {
    sku: {
      name: 'PerGB2018'
    }
    retentionInDays: 90
  }
}

resource storage 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: 'desk${unique}'
  location: location
  kind: 'StorageV2'
  sku: {
    name: storageSku
  }
  properties: {
    allowBlobPublicAccess: false
    // The web app mounts the share with the account's key: it knows no other way.
    allowSharedKeyAccess: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }
}

resource files 'Microsoft.Storage/storageAccounts/fileServices@2023-05-01' = {
  parent: storage
  name: 'default'
  properties: {
    shareDeleteRetentionPolicy: {
      enabled: true
      days: 30
    }
  }
}

resource share 'Microsoft.Storage/storageAccounts/fileServices/shares@2023-05-01' = {
  parent: files
  name: 'data'
  properties: {
    shareQuota: 10
    enabledProtocols: 'SMB'
  }
}

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: 'desk-${unique}'
  location: location
  properties: {
    tenantId: tenant().tenantId
    sku: {
      family: 'A'
      name: 'standard'
    }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    enablePurgeProtection: true
  }
}

resource botSecret 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'bot-password'
  properties: {
    value: botPassword
  }
}

// The refresh token is not among them: it is put there by hand, and a later deployment must not put an old one back.
resource clientSecret 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = if (!empty(azureClientSecret)) {
  parent: vault
  name: 'azure-client-secret'
  properties: {
    value: azureClientSecret
  }
}

resource vaultAccess 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: vault
  name: guid(vault.id, identity.id, vaultRole)
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', vaultRole)
  }
}

resource officerAccess 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(vaultOfficerId)) {
  scope: vault
  name: guid(vault.id, vaultOfficerId, secretsOfficer)
  properties: {
    principalId: vaultOfficerId
    principalType: 'User'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', secretsOfficer)
  }
}

resource plan 'Microsoft.Web/serverfarms@2023-12-01' = {
  name: '${name}-plan'
  location: location
  kind: 'linux'
  sku: {
    name: planSku
    // One instance: the store belongs to one process.
    capacity: 1
  }
  properties: {
    reserved: true
  }
}

resource site 'Microsoft.Web/sites@2023-12-01' = {
  name: siteName
  location: location
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identity.id}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    keyVaultReferenceIdentity: identity.id
    siteConfig: {
      linuxFxVersion: 'NODE|24-lts'
      // Not by npm, which would keep the signal to stop to itself.
      appCommandLine: 'node --max-semi-space-size=8 src/main.ts'
      alwaysOn: true
      numberOfWorkers: 1
      healthCheckPath: '/healthz'
      ftpsState: 'Disabled'
      minTlsVersion: '1.2'
      http20Enabled: true
    }
  }
}

resource noFtpPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2023-12-01' = {
  parent: site
  name: 'ftp'
  properties: {
    allow: false
  }
}

resource noDeploymentPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2023-12-01' = {
  parent: site
  name: 'scm'
  properties: {
    allow: false
  }
}

resource mount 'Microsoft.Web/sites/config@2023-12-01' = {
  parent: site
  name: 'azurestorageaccounts'
  properties: {
    data: {
      type: 'AzureFiles'
      accountName: storage.name
      shareName: share.name
      mountPath: dataFolder
      accessKey: storage.listKeys().keys[0].value
    }
  }
}

var secretSettings = union(
  { MICROSOFT_APP_PASSWORD: '@Microsoft.KeyVault(VaultName=${vault.name};SecretName=bot-password)' },
  empty(azureClientSecret) ? {} : { AZURE_CLIENT_SECRET: '@Microsoft.KeyVault(VaultName=${vault.name};SecretName=azure-client-secret)' }
)
var credentialSettings = union(
  { AZURE_CREDENTIAL: azureCredential },
  hasIdentity ? { AZURE_MANAGED_IDENTITY_CLIENT_ID: identity.properties.clientId } : {},
  isOnBehalf ? { REFRESH_TOKEN: 'keyvault:${vault.properties.vaultUri}secrets/refresh-token' } : {}
)
var hostSettings = {
  CLOUD: 'azure'
  HOST: '0.0.0.0'
  PORT: '8080'
  // The front end of App Service.
  TRUSTED_PROXIES: '1'
  STORE: 'lowdb:${dataFolder}'
  MICROSOFT_APP_ID: botAppId
  MICROSOFT_APP_TENANT_ID: botAppTenantId
  // The package that is deployed is whole; nothing is built on the host.
  SCM_DO_BUILD_DURING_DEPLOYMENT: 'false'
  // Seconds between SIGTERM and the end; 5 if it is not set. The bot takes 10 at most.
  WEBSITES_CONTAINER_STOP_TIME_LIMIT: '15'
  // The old process ends before the new one begins, as far as App Service can promise it; the store's lock does the rest.
  WEBSITE_DISABLE_OVERLAPPED_RECYCLING: '1'
}

resource appSettings 'Microsoft.Web/sites/config@2023-12-01' = {
  parent: site
  name: 'appsettings'
  properties: union(settings, secretSettings, credentialSettings, hostSettings)
  dependsOn: [
    botSecret
    clientSecret
    mount
    vaultAccess
  ]
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: siteName
  location: 'global'
  kind: 'azurebot'
  sku: {
    name: 'F0'
  }
  properties: {
    displayName: 'Reservation desk'
    endpoint: empty(endpoint) ? 'https://${site.properties.defaultHostName}/api/messages' : endpoint
    msaAppId: botAppId
    msaAppTenantId: botAppTenantId
    msaAppType: 'SingleTenant'
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: {
      isEnabled: true
    }
  }
}

resource siteLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: site
  name: 'to-workspace'
  properties: {
    workspaceId: logs.id
    logs: [
      { category: 'AppServiceConsoleLogs', enabled: true }
      { category: 'AppServiceHTTPLogs', enabled: true }
      { category: 'AppServicePlatformLogs', enabled: true }
    ]
    metrics: [
      { category: 'AllMetrics', enabled: true }
    ]
  }
}

resource vaultLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: vault
  name: 'to-workspace'
  properties: {
    workspaceId: logs.id
    logs: [
      { category: 'AuditEvent', enabled: true }
    ]
  }
}

@description('Where Teams sends what people say.')
output endpoint string = bot.properties.endpoint

@description('The web app.')
output siteName string = site.name

@description('The identity\'s client id: AZURE_MANAGED_IDENTITY_CLIENT_ID.')
output identityClientId string = identity.properties.clientId

@description('The identity\'s object id: the subject of a federated credential.')
output identityObjectId string = identity.properties.principalId

@description('The vault, into which the refresh token is put as the secret refresh-token.')
output vaultName string = vault.name

@description('The storage account of the share.')
output storageName string = storage.name
