export const cases = {
  heading: '您的案例',
  none: '您还没有案例。请输入“取消”，为预留报价。',
  count_other: '{{count}} 个案例，最新的在前。点击即可打开。',
  shown: '显示最新的 {{shown}} 个，共 {{count}} 个。',
  when: '{{id}} · {{state}} · {{date}}',
  requests: '您的其他请求',
  requestFor: '{{name}}，客户：{{customer}}',
  requestWhen: '{{id}} · {{date}}',
}

export const approvals = {
  heading: '等待您决定',
  none: '没有等待您处理的内容。',
  count_other: '{{count}} 个案例，最早的在前。点击即可作出决定。',
  shown: '显示最早的 {{shown}} 个，共 {{count}} 个。',
  who: '{{id}} · {{requester}} · 自 {{date}}起',
  second: '第二次审批',
}

export const credited = {
  heading: 'Microsoft 已将退款入账',
  headingByHand: '退款已手动输入',
  eyebrow: '案例 {{id}}',
  expected: '预计',
  posted: '已入账',
  difference: '差额',
  postedOn: '入账日期',
  exact: '与预计完全一致。',
  byHand: '由 {{name}} 标记为已贷记。',
  next: '后续步骤',
  nextText: 'Microsoft 贷记给合作伙伴：退款将显示在合作伙伴的下一张发票上。请按约定与客户结算。',
  show: '打开案例',
}

export const postingQuestion = {
  heading: '有退款与任何案例都不匹配',
  meaning: 'Microsoft 入账了一笔退款，其订单有案例在等待，但与这些案例都不匹配。请检查：我不会凭猜测更改任何内容。',
  posted: '入账时间：{{date}}',
  waiting: '此订单上等待的案例',
  expects: '预计 {{amount}}',
  advice: '如果它属于其中某个案例，请打开该案例并标记为已贷记。',
}
