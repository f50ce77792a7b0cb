/** Microsoft's services, as errors name them. */
export const services = {
  'Azure reservations': 'Réservations Azure',
  'Azure support': 'Support Azure',
  'Azure access control': 'Contrôle d’accès Azure',
  'Azure billing': 'Facturation Azure',
  'Azure usage': 'Utilisation Azure',
  'Partner Center': 'Espace partenaires',
  'Microsoft Entra': 'Microsoft Entra',
  'Microsoft Graph': 'Microsoft Graph',
  'Microsoft Teams': 'Microsoft Teams',
}
