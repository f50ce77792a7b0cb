import type { NoticeKind } from '#domain/notice'

/** What a notice tells, in a line or two. */
export const notices = {
  refresh: '案例 {{id}} 现在的状态：{{state}}。',
  'approval-needed': '{{requester}} 请您审批 {{id}}：为客户 {{customer}} 取消 {{name}}（{{units}}），贷记金额 {{credit}}。',
  'second-approval-needed': '{{id}} 已批准一次，还需要管理员进行第二次审批：为客户 {{customer}} 取消 {{name}}（{{units}}），贷记金额 {{credit}}。',
  rejected: '{{by}} 驳回了 {{id}}（{{name}}，客户 {{customer}}）：{{reason}}',
  reconfirm: '{{id}}（{{name}}，客户 {{customer}}）需要您再次确认。{{why}}请打开案例查看新金额。',
  expired: '{{id}}（{{name}}，客户 {{customer}}）已过期：没有人及时作出决定。未递交任何内容。请输入“取消”以重新报价。',
  filed: '{{id}} 已递交给 Microsoft。工单 {{ticket}}：为客户 {{customer}} 取消 {{name}}（{{units}}），预计贷记金额 {{credit}}。',
  'by-hand': '{{id}}（{{name}}，客户 {{customer}}）需手动递交。{{why}}案例中有现成的文本和链接。',
  'ticket-closed': 'Microsoft 关闭了 {{id}}（{{name}}，客户 {{customer}}）的工单 {{ticket}}，退款尚未入账。{{lastWords}}我会继续关注；如需再次询问 Microsoft，请通过“管理”递交新的支持请求。',
  'ticket-reopened': 'Microsoft 重新打开了 {{id}}（{{name}}，客户 {{customer}}）的工单 {{ticket}}。我会继续关注。',
  'second-ticket': 'Microsoft 处有两个工单请求同一件事：请让 Microsoft 关闭其中一个，以免重复执行。{{id}}（{{name}}，客户 {{customer}}）有手动输入的工单 {{ticket}}，还有我之前发送但未收到答复的工单：{{message}}',
  question: 'Microsoft 在 {{id}}（{{name}}，客户 {{customer}}）的工单 {{ticket}} 中写道：{{message}}',
  'partly-credited': 'Microsoft 已将 {{id}}（{{name}}，客户 {{customer}}）的部分退款入账：目前 {{posted}}，共 {{credit}}。我会等待其余部分。',
  credited: '{{id}}（{{name}}，客户 {{customer}}）的退款已到账：入账 {{posted}}，预计 {{credit}}。Microsoft 贷记给合作伙伴；请与客户结算。',
  declined: 'Microsoft 拒绝了 {{id}}（{{name}}，客户 {{customer}}）。没有贷记，预留继续有效。理由：{{reason}}',
  'posting-question': 'Microsoft 在订单 {{order}} 上入账了退款 {{amount}}，与等待中的案例都不匹配。请检查。',
} satisfies Record<NoticeKind, string>

/** The notices that say something else of an exchange. */
export const exchangeNotices = {
  'approval-needed': '{{requester}} 请您审批 {{id}}：为客户 {{customer}} 将 {{returned}}交换为 {{bought}}，应付净额 {{netPayable}}。',
  'second-approval-needed': '{{id}} 已批准一次，还需要管理员进行第二次审批：为客户 {{customer}} 将 {{returned}}交换为 {{bought}}，应付净额 {{netPayable}}。',
  expired: '{{id}}（{{name}}，客户 {{customer}}）已过期：没有人及时作出决定。未递交任何内容。请输入“交换”以重新报价。',
  filed: '{{id}} 已递交给 Microsoft。工单 {{ticket}}：为客户 {{customer}} 将 {{returned}}交换为 {{bought}}，应付净额 {{netPayable}}。',
  'ticket-closed': 'Microsoft 关闭了 {{id}}（{{name}}，客户 {{customer}}）的工单 {{ticket}}，交换尚未全部入账。{{lastWords}}我会继续关注；如需再次询问 Microsoft，请通过“管理”递交新的支持请求。',
  'partly-credited': 'Microsoft 已将交换 {{id}}（{{name}}，客户 {{customer}}）的一部分入账：目前已退款 {{posted}}，共 {{credit}}。我会等待其余部分。',
  credited: '交换 {{id}} 已完成：客户 {{customer}}，{{returned}}交换为 {{bought}}。已退款 {{posted}}，预计 {{credit}}。由合作伙伴与客户结算。',
  declined: 'Microsoft 拒绝了交换 {{id}}（{{name}}，客户 {{customer}}）。未进行任何交换，预留继续有效。理由：{{reason}}',
} satisfies Partial<Record<NoticeKind, string>>

/** The notices that say something else of a change of size. */
export const swapNotices = {
  'approval-needed': '{{requester}} 请您审批 {{id}}：为客户 {{customer}} 将 {{returned}}的大小从 {{from}} 更改为 {{to}}。没有退款，也没有收费。',
  'second-approval-needed': '{{id}} 已批准一次，还需要管理员进行第二次审批：为客户 {{customer}} 将 {{returned}}的大小从 {{from}} 更改为 {{to}}。',
  expired: '{{id}}（{{name}}，客户 {{customer}}）已过期：没有人及时作出决定。未递交任何内容。请输入“交换”以重新请求。',
  filed: '{{id}} 已递交给 Microsoft。工单 {{ticket}}：为客户 {{customer}} 将 {{returned}}的大小从 {{from}} 更改为 {{to}}。',
  'ticket-closed': 'Microsoft 关闭了 {{id}}（{{name}}，客户 {{customer}}）的工单 {{ticket}}，大小尚未更改。{{lastWords}}我会继续关注；如需再次询问 Microsoft，请通过“管理”递交新的支持请求。',
  credited: '{{name}}（客户 {{customer}}）的大小已从 {{from}} 更改为 {{to}}（{{id}}）。没有退款，也没有收费，期限不变。',
  declined: 'Microsoft 拒绝了大小更改 {{id}}（{{name}}，客户 {{customer}}）。大小不变，预留继续有效。理由：{{reason}}',
} satisfies Partial<Record<NoticeKind, string>>
