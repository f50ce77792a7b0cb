import type { Action } from '#cards/locales/spoken'

/** The form that finds a customer and a reservation while one types. */
export const findReservation = {
  headings: {
    cancel: '取消预留',
    exchange: '交换预留',
    compare: '比较可行的操作',
    manage: '管理预留',
    cap: '客户的退款限额',
    plan: '为客户规划退回',
  } satisfies Record<Action, string>,
  customer: '客户',
  customerPlaceholder: '名称或域的开头部分',
  customerError: '请选择客户。',
  reservation: '预留',
  reservationPlaceholder: '名称、产品、区域或 ID 的一部分',
  reservationHint: '选择客户后，可在此处查找其预留。如果留空，我会列出预留。',
  reservationError: '请选择预留，或留空。',
  quantity: '单位数',
  quantityPlaceholder: '留空时我会询问',
  quantityError: '请输入不小于 1 的整数，或留空。',
  go: '继续',
  plain: '不使用列表',
  notNow: '目前无法查找。请重试，或使用“不使用列表”。',
  plainHint: '如果输入时没有出现列表，请在此处输入名称或域的开头部分。',
  noCustomer: '请先选择客户：输入名称的开头部分，然后从列表中选择。',
  found: '{{name}} · {{product}} · {{units}}，{{date}}到期',
  foundClosed: '{{name}} · {{product}} · {{units}}，{{state}}',
}
