/** Microsoft's services, as errors name them. */
export const services = {
  'Azure reservations': 'Azure 预留',
  'Azure support': 'Azure 支持',
  'Azure access control': 'Azure 访问控制',
  'Azure billing': 'Azure 计费',
  'Azure usage': 'Azure 使用情况',
  'Partner Center': '合作伙伴中心',
  'Microsoft Entra': 'Microsoft Entra',
  'Microsoft Graph': 'Microsoft Graph',
  'Microsoft Teams': 'Microsoft Teams',
}
