/** Microsoft's services, as errors name them. */
export const services = {
  'Azure reservations': 'Azure 예약',
  'Azure support': 'Azure 지원',
  'Azure access control': 'Azure 액세스 제어',
  'Azure billing': 'Azure 청구',
  'Azure usage': 'Azure 사용량',
  'Partner Center': '파트너 센터',
  'Microsoft Entra': 'Microsoft Entra',
  'Microsoft Graph': 'Microsoft Graph',
  'Microsoft Teams': 'Microsoft Teams',
}
