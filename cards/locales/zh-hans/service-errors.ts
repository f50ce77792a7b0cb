/** What a service's no means, and the way out: what the person can do, whom to ask, what an administrator must set. */
const causes = {
  // Ours, where there is no answer to speak of.
  timeout: { what: '它未及时响应。', way: '请过几分钟重试：一张卡片请求的内容只会执行一次。如果问题持续出现，请告知您的管理员。' },
  unreachable: { what: '无法连接到它。', way: '请过几分钟重试；如果问题持续出现，请让您的管理员用“npm run doctor”检查机器人的网络。' },
  'not-understood': { what: '它返回了我无法读取的内容，因此我没有继续。', way: '请告知您的管理员：Microsoft 可能更改了返回的内容。' },
  'no-price': { what: '它未说明此预留的已付金额，而我不会凭猜测报价。', way: '请在 Azure 门户中查看付款，或询问 Microsoft 支持人员。' },
  'no-rate': { what: '它没有此货币的汇率，因此无法检查以 USD 计的退款限额。', way: '请明天重试；如果问题持续出现，请联系您的管理员。' },
  'ticket-not-there-yet': { what: '它已接受支持请求，但尚未显示。', way: '无需执行任何操作：我会再次查看，绝不会重复递交。' },
  // The bot's own sign-in.
  'no-token': { what: '机器人无法登录：其凭据缺失或不完整。', way: '请让您的管理员用“npm run doctor”检查凭据。' },
  'signed-out': { what: '它未接受机器人的登录。', way: '请过几分钟重试；如果问题持续出现，请让您的管理员更新机器人的凭据，并用“npm run doctor”检查。' },
  'wrong-tenant': { what: '机器人的登录属于其他租户，而不是客户的租户。', way: '请让您的管理员检查应用是否已在客户的租户中获得同意，以及合作伙伴中心内与客户的 GDAP 关系。' },
  consent: { what: '此租户中没有人对应用授予同意。', way: '须由管理员在该租户中对机器人的应用授予同意；在客户的租户中，合作伙伴可通过 GDAP 关系授予。' },
  'app-unknown': { what: '此租户无法识别机器人的应用，或应用所请求的服务。', way: '须由管理员检查设置中的应用 ID，并在租户中对应用授予同意。' },
  'bad-credential': { what: '机器人的证书或客户端密码错误或已过期。', way: '须由管理员在 Microsoft Entra 和机器人的设置中更新。可用“npm run doctor”检查。' },
  'sign-in-again': { what: '授予机器人的登录已过期或被撤销。', way: '须由管理员使用多重身份验证再次为机器人登录。' },
  'conditional-access': { what: '租户的某条规则要求机器人的登录满足更多条件，例如多重身份验证或特定位置。', way: '须由管理员使用多重身份验证再次为机器人登录，或在规则中为应用设置例外。' },
  'no-relationship': { what: '此客户的租户无法识别合作伙伴的帐户。', way: '请让贵公司的管理员在合作伙伴中心检查与客户的 GDAP 关系是否处于活动状态，以及其安全组是否具有角色。' },
  'unknown-tenant': { what: 'Microsoft 无法识别此租户。', way: '请重新选择客户；如果对方已不是您的客户，则无法在此为其执行任何操作。' },
  // The same for every service.
  'not-there': { what: '我请求的内容不存在，或机器人无权查看。', way: '请在 Azure 门户或合作伙伴中心内查找。如果存在，请向您的管理员询问机器人的访问权限。' },
  'in-the-way': { what: '正在对其执行其他操作，或它已存在。', way: '请过几分钟再查看；仅在仍未完成时，才再次请求。' },
  'changed-meanwhile': { what: '在此期间它已被他人更改，因此未覆盖任何内容。', way: '请再次查看；如果仍需要，请再次请求。' },
  throttled: { what: '它目前收到的请求过多。', way: '请过几分钟重试。' },
  'microsoft-broke': { what: 'Microsoft 方面出了问题。', way: '请过几分钟重试；如果持续数小时，请告知您的管理员。' },
  'not-said': { what: 'Microsoft 未说明原因。', way: '请过几分钟重试；如果问题持续出现，请询问 Microsoft 支持人员，并提供参考编号。' },
  'our-mistake': { what: '它无法理解请求。这是我的错误，不是您的。', way: '请将代码和参考编号告知您的管理员。在修复之前，请在 Azure 门户中操作。' },
  // Reservations.
  'not-an-id': { what: '这不是预留或预留订单的 ID。', way: '请从列表中选择预留，或从 Azure 门户复制两个 ID。' },
  'not-in-order': { what: '预留不在此预留订单中。拆分、合并或部分退回会在同一订单中产生新的预留。', way: '请从列表中重新选择。' },
  'order-not-found': { what: '客户的租户中没有此预留订单，或机器人无权查看。', way: '请从列表中重新选择预留。如果它在 Azure 门户中存在，须由管理员在订单上为机器人的应用或 AdminAgents 授予角色。' },
  'order-not-ready': { what: '预留订单尚未就绪：其购买尚未完成或未成功。', way: '请等待 Azure 门户显示其为活动状态。' },
  'wrong-state': { what: '以预留目前的状态无法执行此操作：它可能已退回、已过期或正在更改。', way: '请重新打开以查看其状态。如果更改正在进行，请在完成后重试。' },
  'wrong-quantity': { what: '不能退回此数量的单位。', way: '请选择 1 到预留现有单位数之间的整数。' },
  'no-self-service': { what: '此预留不能自助退回：其产品或购买方式不允许。', way: '请通过支持请求提出：在此提交，或在 Azure 门户中递交。' },
  'limit-exceeded': { what: '此退款会超出该客户 12 个月内 50,000 USD 的退款限额。', way: '请输入“限额”查看剩余限额以及何时释放更多；请减少退回的单位，或等待。' },
  'already-so': { what: '目前已是如此，因此无需更改。', way: '请重新打开预留，查看其当前情况。' },
  'wrong-scope-count': { what: '单个范围必须恰好对应一个订阅或资源组。', way: '请选择一个订阅或一个资源组。' },
  'scope-not-billed': { what: '所选订阅未与此预留一起计费。', way: '请选择同一客户通过同一合作伙伴拥有的订阅。' },
  'scope-failed': { what: '无法更改范围。', way: '请检查订阅是否处于活动状态，并重新打开预留；然后重试，或在 Azure 门户中更改。' },
  'billing-fixed': { what: '无法更改为预留付费的订阅。', way: '请交换预留：只有新的预留才能由其他订阅付费。' },
  'wrong-subscription': { what: 'Microsoft 不接受此订阅：它不存在、已禁用，或属于其他客户。', way: '请选择此客户的活动订阅。' },
  'role-not-given': { what: '无法授予预留订单上的角色。', way: '请在预留的“访问控制”下或在 Azure 门户中授予。' },
  'nobody-there': { what: '目录无法识别此角色的授予对象。', way: '请检查名称。刚加入目录的对象，几分钟后才会被识别。' },
  // Buying, in an exchange.
  'not-sold': { what: '不以这种方式销售：此区域或国家不销售，或不提供此期限。', way: '请选择其他区域、大小或期限。' },
  'no-price-there': { what: 'Microsoft 无法计算其价格。', way: '请检查大小、区域、期限和付款方式；如果不以这种方式销售，请选择其他选项。' },
  'purchase-failed': { what: '购买未成功。', way: '再次请求之前，请在 Azure 门户中查看购买是否其实已完成。' },
  'already-ordered': { what: '已存在此 ID 的预留订单，因此未重复购买。', way: '再次请求之前，请查看客户的预留。' },
  'out-of-stock': { what: 'Microsoft 目前在此区域的容量不足。', way: '请选择其他区域或大小，或改天重试。' },
  fulfilment: { what: 'Microsoft 无法提供所订购的内容。', way: '请选择其他大小或区域，或询问 Microsoft 支持人员，并提供参考编号。' },
  'payment-refused': { what: '付款方式被拒绝。', way: '请让贵公司 Microsoft 计费帐户的负责人检查，然后重试。' },
  'billing-input': { what: 'Microsoft 的计费不接受：客户、货币或计费订阅不符。', way: '请检查计费订阅是否属于该客户且处于活动状态；否则请询问 Microsoft 支持人员。' },
  billing: { what: 'Microsoft 的计费无法完成此操作。', way: '请过几分钟重试；如果问题持续出现，请询问 Microsoft 支持人员，并提供参考编号。' },
  'risk-check': { what: 'Microsoft 的风险检查阻止了此操作。', way: '请让 Microsoft 支持人员检查计费帐户；重试没有帮助。' },
  'wrong-account': { what: '此类计费帐户无法执行此操作。', way: '请在 Azure 门户中使用购买该预留的帐户操作，或询问 Microsoft 支持人员。' },
  'no-re-rate': { what: '只有企业协议的预留才会获得新价格。', way: '无需执行任何操作：合作伙伴的预留保持购买时的价格。' },
  // Support requests.
  'no-support-plan': { what: '只有拥有支持计划（Professional Direct、Premier 或 Unified）时，Azure 才接受程序发送的支持请求。', way: '请在 Azure 门户中手动递交。管理员可让贵公司的支持计划适用于此客户。' },
  'no-classification': { what: '其分类列表中没有合适的分类。', way: '请在 Azure 门户中手动递交，或选择其他分类。' },
  'bad-request-data': { what: '支持请求的部分内容未被接受，例如联系人或文本中的某个字符。', way: '请检查联系人的国家、时区和电话号码，然后重试；否则请在 Azure 门户中手动递交。' },
  'already-filed': { what: '已存在此名称的支持请求，因此未重复创建。', way: '请在 Azure 门户的支持请求中查找我们的参考编号。' },
  'not-registered': { what: '客户的订阅未启用 Azure 的这一部分。', way: '须由订阅的所有者在其中注册资源提供程序 Microsoft.Support；然后重试。' },
}

/** 404 of Azure reservations: there it has reasons of its own. */
const reservationNotThere = { what: '没有此预留，或机器人无权查看。', way: '请从列表中重新选择：它可能已被拆分、合并或退回。如果它在 Azure 门户中存在，请向您的管理员询问机器人的访问权限。' }

/** 403: what is missing depends on the service. */
const forbidden = {
  reservations: { what: '机器人无权对预留执行此操作。', way: '请检查三点。客户租户中的来宾帐户可以查看预留，但不能退回：它须退出租户，或以 Owner（所有者）或 Reservations Administrator（预留管理员）角色添加到预留订单。通过 Azure Lighthouse 授予的角色对预留无效。此外，机器人的应用或合作伙伴的 AdminAgents 须在预留订单上具有 Owner（所有者）角色。' },
  access: { what: '机器人无权读取或更改此预留订单的访问权限。', way: '机器人的应用或合作伙伴的 AdminAgents 须在订单上具有以下角色之一：Owner（所有者）、User Access Administrator（用户访问管理员）或 Reservations Administrator（预留管理员）。已有其中一个角色的人可在 Azure 门户中授予。' },
  support: { what: '机器人无权在此订阅下递交或读取支持请求。', way: '它须在客户的订阅上具有 Support Request Contributor（支持请求参与者）角色，并与客户有 GDAP 关系。请联系贵公司的管理员；在此之前，请在 Azure 门户中操作。' },
  partnerCenter: { what: '合作伙伴中心不允许机器人所代表的用户执行此操作。', way: '为机器人登录的用户须在合作伙伴中心具有管理员代理角色。请联系贵公司的管理员；新角色可能需要一小时才会生效。' },
  directory: { what: '机器人无权读取目录中的此内容。', way: '须由管理员为机器人的应用授予 Microsoft Graph 的 User.Read.All 和 GroupMember.Read.All 权限，并对其授予同意。' },
  usage: { what: '机器人无权读取预留的使用情况。', way: '机器人的应用或合作伙伴的 AdminAgents 须在预留订单上具有角色，例如 Reservations Reader（预留读取者）。' },
  billing: { what: '机器人无权读取计费帐户。', way: '须由管理员在计费帐户上为机器人的应用授予读取者角色，并检查设置中的帐户 ID。' },
  resourceManager: { what: '机器人无权读取客户的订阅。', way: '机器人的应用或合作伙伴的 AdminAgents 须在客户的订阅上具有 Reader（读取者）角色，并与客户有 GDAP 关系。' },
  teams: { what: '机器人无权在 Teams 中的该位置发送消息。', way: '请在 Teams 中重新添加机器人。如果无法添加，请让您的 Teams 管理员允许此应用。' },
  other: { what: '机器人无权执行此操作。', way: '请向贵公司的管理员申请缺少的角色。' },
}

export const serviceErrors = {
  causes,
  reservationNotThere,
  forbidden,
  explained: '{{what}}{{way}}',
  unknown: '请过几分钟重试；如果问题持续出现，请告知您的管理员。',
  waitSeconds_other: '它目前收到的请求过多。请在 {{count}} 秒后重试。',
  waitMinutes_other: '它目前收到的请求过多。请在 {{count}} 分钟后重试。',
  text: '{{service}} 未按我的请求执行（{{code}}）。{{said}}{{explanation}}{{outcome}}{{reference}}',
  said: 'Microsoft 写道：“{{message}}”',
  nothing: '此处未更改任何内容。',
  caseIsSafe: '案例 {{id}} 未受影响，保持不变。',
  reference: '提供给您的管理员和 Microsoft 的参考编号：{{reference}}。',
}
