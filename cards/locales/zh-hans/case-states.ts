import type { CaseState } from '#domain/case'

/** Where a case stands: in a word, as a headline, and what it means. */
export const caseStates = {
  submitted: { name: '等待审批', heading: '等待审批', meaning: '由具有支持人员或管理员角色的同事决定，之后我会递交支持请求。' },
  reconfirm: { name: '等待请求者确认', heading: '需请求者再次确认', meaning: '请求者确认后金额已有变化。再次确认之前不会递交任何内容。' },
  approved: { name: '已批准', heading: '已批准', meaning: '我即将向 Microsoft 递交支持请求。' },
  filing: { name: '正在递交', heading: '正在递交给 Microsoft', meaning: '我正在发送支持请求并等待其编号。请求绝不会重复发送。' },
  'by-hand': { name: '待手动递交', heading: '待手动递交', meaning: '请使用下面的文本在 Azure 门户中递交支持请求，然后在此处输入其编号。' },
  filed: { name: '已递交', heading: '已递交给 Microsoft', meaning: 'Microsoft 已收到支持请求。我会关注退款，到账后通知请求者。' },
  credited: { name: '已贷记', heading: '已贷记', meaning: 'Microsoft 已将退款入账给合作伙伴。由合作伙伴与客户结算。' },
  withdrawn: { name: '已撤回', heading: '已撤回', meaning: '请求者已撤回。未递交任何内容，所占用的退款限额已重新可用。' },
  rejected: { name: '已驳回', heading: '已驳回', meaning: '审批人未同意。未递交任何内容，所占用的退款限额已重新可用。' },
  expired: { name: '已过期', heading: '已过期', meaning: '没有人及时作出决定。未递交任何内容；点击几下即可重新报价。' },
  declined: { name: '已被 Microsoft 拒绝', heading: '已被 Microsoft 拒绝', meaning: 'Microsoft 未同意。没有贷记，预留继续有效。' },
} satisfies Record<CaseState, { readonly name: string; readonly heading: string; readonly meaning: string }>

/** The states that mean something else in an exchange. */
export const exchangeStates = {
  filed: { name: '已递交', heading: '已递交给 Microsoft', meaning: 'Microsoft 已收到支持请求。我会关注退款和购买，全部入账后通知请求者。' },
  credited: { name: '已交换', heading: '交换已完成', meaning: 'Microsoft 已将退款和购买入账。由合作伙伴与客户结算。' },
  withdrawn: { name: '已撤回', heading: '已撤回', meaning: '请求者已撤回。未递交任何内容。' },
  rejected: { name: '已驳回', heading: '已驳回', meaning: '审批人未同意。未递交任何内容。' },
  declined: { name: '已被 Microsoft 拒绝', heading: '已被 Microsoft 拒绝', meaning: 'Microsoft 未同意。未进行任何交换，预留继续有效。' },
} satisfies Partial<Record<CaseState, { readonly name: string; readonly heading: string; readonly meaning: string }>>

/** The states that mean something else in a change of size. */
export const swapStates = {
  filed: { name: '已递交', heading: '已递交给 Microsoft', meaning: 'Microsoft 已收到支持请求。我会查看大小是否已更改，并通知请求者。' },
  credited: { name: '大小已更改', heading: '大小已更改', meaning: '预留现已是新的大小。没有退款，也没有收费，期限不变。' },
  withdrawn: { name: '已撤回', heading: '已撤回', meaning: '请求者已撤回。未递交任何内容。' },
  rejected: { name: '已驳回', heading: '已驳回', meaning: '审批人未同意。未递交任何内容。' },
  declined: { name: '已被 Microsoft 拒绝', heading: '已被 Microsoft 拒绝', meaning: 'Microsoft 未同意。大小不变，预留继续有效。' },
} satisfies Partial<Record<CaseState, { readonly name: string; readonly heading: string; readonly meaning: string }>>

/** The straight way of a case, step by step. */
export const caseSteps = {
  heading: '进度',
  submitted: '提交',
  approved: '审批',
  filing: '发送给 Microsoft',
  filed: '支持请求',
  credited: '贷记',
  exchanged: '退款和购买',
  sizeChanged: '更改大小',
  done: '已完成',
  now: '进行中',
  byHand: '等待手动递交',
  askedAgain: '等待请求者再次确认',
  next: '尚未开始',
  stopped: '在此停止',
  never: '不再进行',
  submittedBy: '{{name}}，{{date}}',
  approvedBy: '{{name}}，{{date}}',
  firstApproval: '首次批准：{{name}}，{{date}}',
  ticket: '工单 {{number}}，{{date}}',
  posted: '{{amount}}，{{date}}',
  allPosted: '全部入账，{{date}}',
  postedSoFar: '已入账：退款 {{refunds}}/{{allRefunds}}，购买 {{purchases}}/{{allPurchases}}',
  marked: '由 {{name}} 标记',
}
