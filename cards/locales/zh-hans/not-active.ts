import type { ReservationState } from '#domain/reservation'

/** Why a reservation that is not active cannot be returned, state by state. */
export const notActive = {
  Expired: {
    title: '预留已过期',
    why: '已无剩余部分，因此没有可退款的内容。',
    instead: '请检查是否已续订：续订产生的是单独的预留，可以退回。',
  },
  Cancelled: {
    title: '此预留已取消',
    why: '已无可退回的剩余部分。',
    instead: '请从列表中选择其他预留。',
  },
  Superseded: {
    title: '此预留已被替换',
    why: '它已被拆分、合并或部分退回。剩余部分有新的预留 ID。',
    instead: '请从列表中选择剩余部分。',
  },
  Pending: {
    title: '此预留尚未激活',
    why: 'Microsoft 尚未完成其购买或上次更改。',
    instead: '请在 Azure 门户显示其为活动状态后重试。',
  },
  Failed: {
    title: '此预留从未激活',
    why: 'Microsoft 表示其购买或计费失败。',
    instead: '请在 Azure 门户中查看其订单，或从列表中选择其他预留。',
  },
} satisfies Record<Exclude<ReservationState, 'Active'>, { readonly title: string; readonly why: string; readonly instead: string }>
