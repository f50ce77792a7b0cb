/** Microsoft's services, as errors name them. */
export const services = {
  'Azure reservations': 'Rezerwacje platformy Azure',
  'Azure support': 'Pomoc techniczna platformy Azure',
  'Azure access control': 'Kontrola dostępu platformy Azure',
  'Azure billing': 'Rozliczenia platformy Azure',
  'Azure usage': 'Użycie platformy Azure',
  'Partner Center': 'Centrum partnerskie',
  'Microsoft Entra': 'Microsoft Entra',
  'Microsoft Graph': 'Microsoft Graph',
  'Microsoft Teams': 'Microsoft Teams',
}
