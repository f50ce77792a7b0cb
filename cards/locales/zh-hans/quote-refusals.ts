/** What a customer does that is not the partner's: somebody may have typed its name or its order. */
export const buysFromMicrosoft = '直接向 Microsoft 购买的客户（即用即付、个人，或 Microsoft 客户协议、企业协议客户）可在 Azure 门户的“预留”下取消和交换，并在“帮助 + 支持”下获取帮助。'

/** Why nothing can be quoted: title, why, and what to do instead. */
export const quoteRefusals = {
  'invalid-quantity': {
    title: '不能退回此数量',
    why_zero: '您请求的数量为 {{quantity}}，而该预留没有单位。',
    why_other: '您请求的数量为 {{quantity}}，而该预留有 {{count}} 个单位。',
    instead_zero: '请选择其他预留。',
    instead_other: '请输入 1 到 {{count}} 的整数。',
  },
  'not-started': {
    title: '预留尚未开始',
    why: '它将于 {{purchaseDate}}开始。',
    instead: '请于 {{purchaseDate}}再试。在免收费用期内，未使用的预留可全额退款。',
  },
  expired: {
    title: '预留已过期',
    why: '它已于 {{expiry}}结束。已无剩余部分，因此没有可退款的内容。',
    instead: '请检查是否已续订：续订产生的是单独的预留，可以退回。',
  },
  'not-refundable': {
    title: '此产品不能退回',
    why: 'Microsoft 对此产品（{{product}}）既不退款也不交换。',
    instead: '请继续使用到期满，并在 Azure 门户中关闭自动续订，以免再次购买。',
  },
  'refund-limit-exceeded': {
    title: '此退回超出退款限额',
    why: '它将计入 {{counted}}，而客户的退款限额还剩 {{remaining}}。如果退回超出限额，Microsoft 将完全不予退款。',
    instead: '交换不计入退款限额。',
  },
  'not-exchangeable': {
    title: '此产品不能交换',
    why: 'Microsoft 对此产品（{{product}}）既不退款也不交换。',
    instead: '请继续使用到期满，并在 Azure 门户中关闭自动续订，以免再次购买。',
  },
  'exchange-window-closed': {
    title: '此预留不能再交换',
    why: '它购买于 {{purchaseDate}}，而 Microsoft 不交换自 {{from}}起购买的此产品（{{product}}）。',
    instead: '请取消它，收回的金额会计入退款限额；或在 Azure 门户中将其换购为节省计划，该方式仍然可用。',
  },
  'cross-type-exchange': {
    title: '这些产品不能相互交换',
    why: '交换仅限同一产品系列，而这些产品属于不同系列：{{products}}。',
    instead: '请选择同一系列的产品。否则，请取消要退回的预留（会计入退款限额），并将另一产品作为新预留购买。',
  },
  'new-commitment-too-small': {
    title: '新承诺金额太少',
    why: '退回的金额为 {{returned}}，购买的金额为 {{purchases}}：相差 {{shortBy}}。只有新承诺金额不低于退回的金额，Microsoft 才接受交换。',
    instead: '请购买更多单位，选择更大的大小或更长的期限，或减少退回的单位。',
  },
  'customer-not-found': {
    title: '找不到此客户',
    why: '合作伙伴中心未将其列为您的客户。',
    instead: `请输入“取消”并从列表中选择，或在合作伙伴中心检查租户 ID。${buysFromMicrosoft}`,
  },
  'reservation-not-found': {
    title: '找不到此预留',
    why: '客户没有此 ID 的预留。',
    instead: '请检查预留订单 ID，或输入“取消”并从列表中选择。',
  },
  'reservation-not-active': {
    title: '此预留不是活动状态',
    why: '它的状态是：{{state}}。',
    instead: '请从列表中选择其他预留。',
  },
  'quantity-in-open-case': {
    title: '这些单位已在其他案例中',
    why_zero: '案例 {{caseId}} 已请求退回此预留的单位，没有其他剩余单位。',
    why_other: '案例 {{caseId}} 已请求退回此预留的单位，除此之外还剩 {{count}} 个。',
    instead_zero: '请等到 {{caseId}} 有结果。其请求者也可以撤回。',
    instead_other: '请勿超过 {{count}} 个单位，或等到 {{caseId}} 有结果。其请求者也可以撤回。',
  },
  'not-for-sale': {
    title: '此大小在这里不销售',
    why: 'Microsoft 不在此区域以此期限和付款方式向此客户销售 {{sku}}。',
    instead: '请选择其他大小、区域、期限或付款方式。',
  },
  'currencies-differ': {
    title: '这些预留的计费货币不同',
    why: '这些预留分别以 {{currencies}} 计费，而 Microsoft 只交换以同一货币计费的预留。',
    instead: '请将每种货币的预留分别交换。',
  },
  'no-subscription': {
    title: '不知道应在哪个订阅下购买',
    why: 'Microsoft 按客户的订阅为新预留定价，但未说明此预留由哪个订阅付费。',
    instead: '请改为取消，取消无需订阅。也可以在 Azure 门户中交换。',
  },
}
