/** Why something else about a reservation is not done: what happened, what it means, and what to do. */
export const errandRefusals = {
  'no-subscription-to-file': {
    title: '不知道应在哪个订阅下递交',
    why: '支持请求必须属于客户的某个订阅，而 Microsoft 未说明此预留由哪个订阅付费。未发送任何内容。',
    instead: '请在 Azure 门户中递交：转到“帮助 + 支持”，在客户的任意订阅下创建支持请求。',
  },
  'no-such-classification': {
    title: 'Microsoft 不再提供此问题分类',
    why: '表单打开后，Microsoft 的分类列表已有变化。未发送任何内容。',
    instead: '请重新打开表单，并从显示的列表中选择分类。',
  },
  'scope-not-available': {
    title: '无法选择此范围',
    why: 'Microsoft 不为此预留提供该范围：订阅必须已启用且属于同一客户，产品也必须支持该范围。未更改任何内容。',
    instead: '请选择其他订阅、资源组或管理组，或选择共享范围。',
  },
  'same-scope': {
    title: '已是此范围',
    why: '预留目前就应用于该范围，因此无需更改。',
    instead: '请选择其他范围，或保持不变。',
  },
  'change-under-way': {
    title: '已有更改正在进行',
    why: 'Microsoft 仍在更改此预留的范围或其订单上的角色，同时进行两项更改会互相干扰。未再发送任何内容。',
    instead: '请等待结果，发起者会收到通知。然后再查看此预留。',
  },
  'principal-not-found': {
    title: '找不到此人员或组',
    why: '客户目录中没有“{{who}}”，它也不是您自己的组。未更改任何内容。',
    instead: '请检查拼写，或使用 Entra 管理中心显示的对象 ID。您自己的组是 AdminAgents、HelpdeskAgents 和 SalesAgents。',
  },
  'assignment-not-found': {
    title: '此访问权限已不存在',
    why: '预留订单上已没有该访问权限，可能已被他人撤销。未更改任何内容。',
    instead: '请重新打开预留的访问权限，查看目前谁拥有权限。',
  },
  'assignment-inherited': {
    title: '此访问权限是继承的',
    why: '它是在此预留订单的上级授予的，因此无法在订单上撤销。未更改任何内容。',
    instead: '请联系客户目录的管理员，在授予它的位置撤销。该位置显示在 Azure 门户的“访问控制 (IAM)”下。',
  },
  'errand-not-found': {
    title: '找不到此请求',
    why: '它可能早已完成。',
    instead: '请输入“管理”并打开预留，查看其当前情况。',
  },
  'errand-moved-on': {
    title: '此请求已有进展',
    why: '您使用的是旧卡片，因此未重复执行任何操作。',
    instead: '请输入“管理”并打开预留，查看其当前情况。',
  },
  'no-such-ticket': {
    title: '没有可显示的支持请求',
    why: '尚未就此向 Microsoft 递交任何内容，或其编号未知。',
    instead: '请等待递交完成。在门户中手动递交的请求，请在门户中答复。',
  },
  'ticket-not-readable': {
    title: '无法读取此支持请求',
    why: 'Microsoft 未向我显示请求 {{number}}：它可能是手动创建的，或属于其他订阅。',
    instead: '请在 Azure 门户的“帮助 + 支持”和“所有支持请求”下查找。',
  },
  'ticket-is-closed': {
    title: '此支持请求已关闭',
    why: 'Microsoft 已关闭请求 {{number}}，不再接受答复。未发送任何内容。',
    instead: '请新建支持请求，并在其中注明此请求的编号。',
  },
}
