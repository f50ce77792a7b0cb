import type { ErrandDeed } from '#domain/errand'
import type { ErrandNotice } from '#domain/errand-notice'

type Kind = ErrandDeed['kind']

/** The card of an errand: something done at Microsoft for a reservation without money moving. */
export const errand = {
  eyebrow: '请求 {{id}}',
  headings: {
    asked: { scope: '正在更改范围', 'add-access': '正在授予角色', 'remove-access': '正在撤销角色', support: '正在递交支持请求' },
    filed: { scope: '正在更改范围', 'add-access': '正在授予角色', 'remove-access': '正在撤销角色', support: '已递交给 Microsoft' },
    done: { scope: '范围已更改', 'add-access': '角色已授予', 'remove-access': '角色已撤销', support: 'Microsoft 已关闭支持请求' },
    failed: { scope: '范围未更改', 'add-access': '角色未授予', 'remove-access': '角色未撤销', support: '支持请求未递交' },
    unanswered: { scope: '范围更改未获响应', 'add-access': '角色授予未获响应', 'remove-access': '角色撤销未获响应', support: '支持请求未获响应' },
  } satisfies Record<string, Record<Kind, string>>,
  meanings: {
    asked: 'Microsoft 尚未完成，或尚未告知。我会重试并告诉您结果，您无需执行任何操作。',
    filed: 'Microsoft 已收到支持请求。我会转达 Microsoft 的答复。',
    failed: 'Microsoft 方面未更改任何内容。',
    unanswered: '不清楚 Microsoft 是否已完成。',
    done: {
      scope: '从现在起，折扣应用于新范围。Microsoft 可能需要几分钟才会显示。',
      'add-access': '角色在预留订单上生效，因此对其中的所有预留有效。Microsoft 可能需要几分钟才会显示。',
      'remove-access': '角色已从预留订单及其中的所有预留撤销。Microsoft 可能需要几分钟才会显示。',
      support: '如果问题尚未解决，请递交新的支持请求。',
    } satisfies Record<Kind, string>,
  },
  labels: {
    from: '原范围',
    to: '新范围',
    who: '对象',
    role: '角色',
    title: '标题',
    classification: 'Microsoft 的分类',
    severity: '严重性',
    description: '说明',
    asked: '请求时间',
    filed: '递交时间',
    closed: '关闭时间',
    number: '工单编号',
    answers: 'Microsoft 答复对象',
  },
  contact: '{{name}}，{{email}}',
  askedBy: '{{name}}，{{date}}',
  principal: '{{name}}（{{id}}）',
  severities: { minimal: '最低影响', moderate: '中等影响', critical: '严重影响' },
  troubles: {
    'dry-run': '试运行（FILING=dry-run）：未向 Microsoft 发送任何内容。本应发送的内容见下方，可直接复制到门户。',
    'ticket-gone': 'Microsoft 已有一周未显示该支持请求，因此不再跟踪。请在 Azure 门户中查找。',
    'no-answer': 'Microsoft 已有一小时未响应。再次请求之前，请先在 Azure 门户中查看结果。',
    'no-answer-support': 'Microsoft 已有一小时未响应。请求仍可能已送达：重新递交之前，请先在门户中查找我们的参考编号 {{id}}。',
    'no-subscription': '客户没有可供我递交请求的订阅。请在 Azure 门户中，在客户的某个订阅下递交。',
  },
  trouble: '{{service}} 拒绝了请求：{{message}}（{{code}}）。{{explanation}}',
  ready: '支持请求，可直接复制',
  readySteps: '在 Azure 门户中：转到“帮助 + 支持”，创建支持请求，并填写以下内容。',
  copy: '请全部复制。',
  ticket: '工单',
  refresh: '刷新',
  back: '返回预留',
  portal: '打开门户',
}

/** What a notice of an errand tells, in a line or two. */
export const errandNotices = {
  finish: {
    scope: '{{name}}（客户 {{customer}}）的范围已更改（{{id}}）。',
    'add-access': '{{who}} 现已拥有 {{name}}（客户 {{customer}}）所属订单的角色 {{role}}（{{id}}）。',
    'remove-access': '{{who}} 不再拥有 {{name}}（客户 {{customer}}）所属订单的角色 {{role}}（{{id}}）。',
    support: '关于 {{name}}（客户 {{customer}}）的支持请求“{{title}}”已完成（{{id}}）。',
  },
  fail: {
    scope: '{{name}}（客户 {{customer}}）的范围未更改（{{id}}）。{{why}}',
    'add-access': '未向 {{who}} 授予 {{name}}（客户 {{customer}}）所属订单的角色 {{role}}（{{id}}）。{{why}}',
    'remove-access': '未撤销 {{who}} 在 {{name}}（客户 {{customer}}）所属订单上的角色 {{role}}（{{id}}）。{{why}}',
    support: '关于 {{name}}（客户 {{customer}}）的支持请求“{{title}}”未递交（{{id}}）。{{why}}',
  },
  unanswered: {
    scope: '不清楚 {{name}}（客户 {{customer}}）的范围是否已更改（{{id}}）。{{why}}',
    'add-access': '不清楚是否已向 {{who}} 授予 {{name}}（客户 {{customer}}）所属订单的角色 {{role}}（{{id}}）。{{why}}',
    'remove-access': '不清楚是否已撤销 {{who}} 在 {{name}}（客户 {{customer}}）所属订单上的角色 {{role}}（{{id}}）。{{why}}',
    support: '不清楚关于 {{name}}（客户 {{customer}}）的支持请求“{{title}}”是否已递交（{{id}}）。{{why}}',
  },
  file: '关于 {{name}}（客户 {{customer}}）的支持请求“{{title}}”已递交给 Microsoft：工单 {{ticket}}（{{id}}）。',
  'tell-message': 'Microsoft 在关于 {{name}}（客户 {{customer}}）的工单 {{ticket}}（{{id}}）中写道：{{message}}',
  'reopen-ticket': 'Microsoft 重新打开了关于 {{name}}（客户 {{customer}}）的工单 {{ticket}}（{{id}}）。我会转达 Microsoft 的答复。',
  'lose-ticket': 'Microsoft 已有一周未显示关于 {{name}}（客户 {{customer}}）的工单 {{ticket}}（{{id}}），因此我不再跟踪。请在 Azure 门户中查找。',
  'close-ticket': 'Microsoft 关闭了关于 {{name}}（客户 {{customer}}）的工单 {{ticket}}（{{id}}）。{{lastWords}}如果问题尚未解决，请递交新的支持请求。',
} satisfies Record<ErrandNotice['kind'] | 'unanswered', string | Record<Kind, string>>
