/** Microsoft's services, as errors name them. */
export const services = {
  'Azure reservations': 'Azure reservations',
  'Azure support': 'Azure support',
  'Azure access control': 'Azure access control',
  'Azure billing': 'Azure billing',
  'Azure usage': 'Azure usage',
  'Partner Center': 'Partner Center',
  'Microsoft Entra': 'Microsoft Entra',
  'Microsoft Graph': 'Microsoft Graph',
  'Microsoft Teams': 'Microsoft Teams',
} as const
