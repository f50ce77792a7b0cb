import type { OrderRole, PrincipalType } from '#domain/role-assignment'

/** Who may do what with a reservation order. */
export const access = {
  heading: '谁有访问权限',
  order: '预留订单上的角色对其中的每个预留都有效。',
  none: '据我所见，没有人在此订单上拥有角色。',
  shown: '显示前 {{shown}} 项，共 {{count}} 项。Azure 门户中预留订单的“访问控制 (IAM)”下可查看全部。',
  types: {
    User: '用户',
    Group: '组',
    ServicePrincipal: '应用程序',
    ForeignGroup: '合作伙伴的组',
    Unknown: '类型未知',
  } satisfies Record<PrincipalType, string>,
  what: '{{role}} · {{type}}',
  inherited: '继承：只能在此订单的上级（即授予它的位置）撤销。',
  remove: '撤销',
  add: '授予访问权限',
  who: '授予对象',
  whoHint: '客户目录中某人的电子邮件地址、用户名或对象 ID，或您自己的组：AdminAgents、HelpdeskAgents 或 SalesAgents。',
  whoPlaceholder: 'name@example.com',
  whoError: '请输入授予对象，最多 200 个字符。',
  role: '角色',
  roleError: '请选择角色。',
  roles: {
    'Reservations Reader': 'Reservations Reader（预留读取者）：查看预留',
    Reader: 'Reader（读取者）：同样可查看预留（Azure 通用角色）',
    Contributor: 'Contributor（参与者）：还可重命名预留并更改其范围（Azure 通用角色）',
    'Reservations Administrator': 'Reservations Administrator（预留管理员）：还可退回和交换预留，以及授予访问权限',
    Owner: 'Owner（所有者）：可执行以上所有操作（Azure 通用角色）',
  } satisfies Record<OrderRole, string>,
  problems: {
    nobody: '在客户目录中找不到“{{who}}”，它也不是您的组。请检查拼写，或使用对象 ID。',
    missing: '请输入授予对象，并选择角色。',
  },
  safe: '接下来您会看到我找到的对象。目前尚未更改任何内容。',
  check: '检查',
  back: '返回',
}

export const accessConfirm = {
  headings: { 'add-access': '授予此访问权限？', 'remove-access': '撤销此访问权限？' },
  who: '对象',
  objectId: '对象 ID',
  role: '角色',
  noName: '目录未提供名称',
  named: '{{name}}（{{type}}）',
  texts: {
    'add-access': '此后，该角色对此订单的每个预留都有效。',
    'remove-access': '该角色将从此订单的每个预留中撤销。其他角色和继承的角色保持不变。',
  },
  strong: '此角色可使资金变动：拥有它即可退回和交换预留，并向他人授予访问权限。',
  lastOne: '退回或交换预留需要此角色。请确保仍有人拥有此类角色，否则将没有人能执行这些操作。',
  guests: '客户目录中的来宾即使是您的管理员代理，也不能退回或交换预留。Microsoft 的解决办法：退出客户的目录，或在订单上为来宾帐户本身授予角色。',
  add: '授予访问权限',
  remove: '撤销',
  back: '返回',
}
