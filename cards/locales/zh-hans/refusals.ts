import { errandRefusals } from '#cards/locales/zh-hans/errand-refusals'
import { quoteRefusals } from '#cards/locales/zh-hans/quote-refusals'
import type { RefusalCode } from '#domain/refusal'

/** Every refusal: what, why, and what can be done instead. */
export const refusals = {
  ...quoteRefusals,
  ...errandRefusals,
  'quote-changed': {
    title: '金额已有变化',
    why: '金额已不同于您之前看到的，因此未提交任何内容。',
    instead: '请查看新的报价并提交。',
  },
  'case-not-found': {
    title: '找不到此案例',
    why: '它可能早已关闭。',
    instead: '请输入“案例”查看您的案例。',
  },
  'case-moved-on': {
    title: '此案例已有进展',
    why: '它现在的状态：{{state}}。您使用的是旧卡片，因此未重复执行任何操作。',
    instead: '请重新打开案例，查看现在可以执行的操作。',
  },
  'own-case': {
    title: '这是您自己的案例',
    why: '任何人都不能对自己的案例作出决定。',
    instead: '请让具有支持人员或管理员角色的同事决定。',
  },
  'not-your-case': {
    title: '这不是您的案例',
    why: '只有提交者本人可以执行此操作。',
    instead: '请联系请求者。',
  },
  'already-approved-by-you': {
    title: '您已批准过',
    why: '第二次审批必须由其他人进行。',
    instead: '请联系管理员代理或全局管理员。',
  },
  'second-approver-needed': {
    title: '此案例须由管理员批准',
    why: '贷记金额达到或超过 {{threshold}} 时，需要管理员代理或全局管理员进行第二次审批。',
    instead: '请联系其中一位：此案例已在其审批列表中。',
  },
  'not-allowed': {
    title: '您不能执行此操作',
    why: '您在合作伙伴中心的角色不包括此操作。',
    instead: '此操作需要以下角色之一：{{roles}}。请联系拥有该角色的同事，或请管理员授予您该角色。',
  },
  'directory-down': {
    title: '目前无法检查您的角色',
    why: 'Microsoft Entra 未告知您的角色；没有角色信息，我不会执行需要角色的操作。未更改任何内容。{{explanation}}',
    instead: '如果一直如此，请将此内容告知您的管理员。',
  },
  'currency-differs': {
    title: '货币不符',
    why: '此案例的货币是 {{currency}}。',
    instead: '请以 {{currency}} 输入金额。',
  },
  'amount-differs': {
    title: '金额与预计不符',
    why: '尚待入账 {{expected}}，而输入的是 {{amount}}。',
    instead: '请在合作伙伴的帐户中核对。如果 Microsoft 确实入账了 {{amount}}，请再次输入，并勾选金额不同。',
  },
  'posted-before-case': {
    title: '该日期早于案例',
    why: '案例提交于 {{date}}；其退款不可能在此之前入账。',
    instead: '请选择退款入账的日期。',
  },
  'customer-not-yours': {
    title: '此客户不在您的列表中',
    why: '贵公司规定了每个组负责的客户，而此客户不由您负责。',
    instead: '请联系负责此客户的同事，或请管理员将其加入您所在组的列表。',
  },
  'indirect-reseller': {
    title: '须由您的间接提供商向 Microsoft 请求',
    why: 'Microsoft 只接受直接计费合作伙伴和间接提供商的 Azure 支持请求，而贵公司是间接经销商。未发送任何内容。',
    instead: '请让您的间接提供商创建请求。对方需要预留 ID 和预留订单 ID：输入“管理”即可看到，可直接复制。',
  },
} satisfies Record<RefusalCode, { readonly title: string } & Readonly<Record<string, string>>>
