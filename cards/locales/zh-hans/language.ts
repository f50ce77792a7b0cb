/** Choosing the language that the bot speaks with somebody, or that a quote is shown in. */
export const language = {
  heading: '要使用哪种语言？',
  now: '当前语言：{{language}}，由您选择。',
  nowTeams: '当前语言：{{language}}，与 Teams 的设置一致。',
  typed: '您随时可以用其中任何一种语言输入。',
  change: '更改语言',
  asTeams: '与 Teams 的设置一致',
  unknown: '不支持语言“{{text}}”。请从以下语言中选择。',
}

/** A quote in the language of the customer, without what is only for the partner. */
export const share = {
  link: '以客户的语言显示',
  heading: '使用哪种语言？',
  what: '不含仅供您查看的内容的报价：可向客户展示，也可复制。',
  label: '语言',
  error: '请选择语言。',
  show: '显示报价',
  below: '请在下面的卡片上选择语言。',
  holds: '以上是按 {{date}}计算的金额，仅适用于当天。退款由 Microsoft 决定。',
  holdsExchange: '以上是按 {{date}}计算的金额，仅适用于当天。交换由 Microsoft 决定。',
}

/** What somebody sees whose words could not be answered. */
export const trouble = {
  heading: '操作未成功',
  retry: '重试',
}
