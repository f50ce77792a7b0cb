/** What a customer does that is not the partner's: somebody may have typed its name or its order. */
export const buysFromMicrosoft = 'Microsoft에서 직접 구매하는 고객(종량제, 개인, Microsoft 고객 계약 또는 기업계약)은 Azure Portal의 “예약”에서 취소하거나 교환하고, “도움말 + 지원”에서 도움을 받습니다.'

/** Why nothing can be quoted: title, why, and what to do instead. */
export const quoteRefusals = {
  'invalid-quantity': {
    title: '이 수량은 반환할 수 없습니다',
    why_zero: '요청한 수량은 {{quantity}}개이지만 예약에 남은 수량이 없습니다.',
    why_other: '요청한 수량은 {{quantity}}개이지만 예약의 수량은 {{count}}개입니다.',
    instead_zero: '다른 예약을 선택하세요.',
    instead_other: '1부터 {{count}}까지의 정수를 입력하세요.',
  },
  'not-started': {
    title: '아직 시작되지 않은 예약입니다',
    why: '{{purchaseDate}}에 시작됩니다.',
    instead: '{{purchaseDate}}에 다시 시도하세요. 처음 며칠 동안은 사용하지 않은 예약을 전액 환불받을 수 있습니다.',
  },
  expired: {
    title: '예약이 만료되었습니다',
    why: '{{expiry}}에 종료되었습니다. 남은 부분이 없으므로 환불할 것이 없습니다.',
    instead: '갱신되었는지 확인하세요. 갱신된 예약은 별도의 예약이므로 반환할 수 있습니다.',
  },
  'not-refundable': {
    title: '이 제품은 반환할 수 없습니다',
    why: 'Microsoft는 이 제품({{product}})을 환불하거나 교환하지 않습니다.',
    instead: '만료될 때까지 사용하고, 다시 구매되지 않도록 Azure Portal에서 자동 갱신을 끄세요.',
  },
  'refund-limit-exceeded': {
    title: '이 반환은 환불 한도를 초과합니다',
    why: '이 반환으로 한도에 포함되는 금액은 {{counted}}인데, 고객의 남은 환불 한도는 {{remaining}}입니다. 한도를 초과하는 반환에 대해서는 Microsoft가 전혀 환불하지 않습니다.',
    instead: '교환은 환불 한도에 포함되지 않습니다.',
  },
  'not-exchangeable': {
    title: '이 제품은 교환할 수 없습니다',
    why: 'Microsoft는 이 제품({{product}})을 환불하거나 교환하지 않습니다.',
    instead: '만료될 때까지 사용하고, 다시 구매되지 않도록 Azure Portal에서 자동 갱신을 끄세요.',
  },
  'exchange-window-closed': {
    title: '이 예약은 더 이상 교환할 수 없습니다',
    why: '{{purchaseDate}}에 구매한 예약입니다. Microsoft는 {{from}} 이후에 구매한 이 제품({{product}})을 교환하지 않습니다.',
    instead: '취소하세요. 돌려받는 금액은 환불 한도에 포함됩니다. 또는 Azure Portal에서 절약 플랜으로 전환하세요. 이 방법은 계속 가능합니다.',
  },
  'cross-type-exchange': {
    title: '이 제품들은 서로 교환할 수 없습니다',
    why: '교환은 같은 제품군 안에서만 가능한데 여러 제품군이 섞여 있습니다: {{products}}.',
    instead: '같은 제품군에서 선택하세요. 아니면 반환할 예약을 취소하고(환불 한도에 포함됨) 다른 제품을 새 예약으로 구매하세요.',
  },
  'new-commitment-too-small': {
    title: '새 약정이 너무 작습니다',
    why: '반환 금액은 {{returned}}, 구매 금액은 {{purchases}}이므로 {{shortBy}} 부족합니다. Microsoft는 새 약정이 반환 금액 이상인 경우에만 교환을 받습니다.',
    instead: '수량, 크기 또는 기간을 늘려 구매하거나 반환할 수량을 줄이세요.',
  },
  'customer-not-found': {
    title: '알 수 없는 고객입니다',
    why: '파트너 센터의 고객 목록에 없습니다.',
    instead: `“취소”를 입력하고 목록에서 선택하거나 파트너 센터에서 테넌트 ID를 확인하세요. ${buysFromMicrosoft}`,
  },
  'reservation-not-found': {
    title: '이 예약을 찾을 수 없습니다',
    why: '고객에게 이 ID의 예약이 없습니다.',
    instead: '예약 주문 ID를 확인하거나 “취소”를 입력하고 목록에서 선택하세요.',
  },
  'reservation-not-active': {
    title: '활성 상태가 아닌 예약입니다',
    why: '현재 상태: {{state}}.',
    instead: '목록에서 다른 예약을 선택하세요.',
  },
  'quantity-in-open-case': {
    title: '이미 다른 케이스에 포함된 수량입니다',
    why_zero: '{{caseId}} 케이스에서 이 예약의 반환을 요청했으며, 그 외에 남은 수량이 없습니다.',
    why_other: '{{caseId}} 케이스에서 이 예약의 반환을 요청했으며, 그 외에 남은 수량은 {{count}}개입니다.',
    instead_zero: '{{caseId}} 케이스가 결정될 때까지 기다리세요. 요청자가 철회할 수도 있습니다.',
    instead_other: '{{count}}개 이하로 요청하거나 {{caseId}} 케이스가 결정될 때까지 기다리세요. 요청자가 철회할 수도 있습니다.',
  },
  'not-for-sale': {
    title: '이 크기는 여기에서 판매되지 않습니다',
    why: 'Microsoft는 이 고객에게 해당 지역, 기간, 결제 방식으로 {{sku}} 크기를 판매하지 않습니다.',
    instead: '다른 크기, 지역, 기간 또는 결제 방식을 선택하세요.',
  },
  'currencies-differ': {
    title: '예약의 청구 통화가 서로 다릅니다',
    why: '청구 통화는 {{currencies}}입니다. Microsoft는 한 가지 통화로 청구되는 예약만 함께 교환합니다.',
    instead: '통화별로 따로 교환하세요.',
  },
  'no-subscription': {
    title: '구매에 사용할 구독을 알 수 없습니다',
    why: 'Microsoft는 고객의 구독을 기준으로 새 예약의 가격을 산정하는데, 이 예약의 요금을 결제하는 구독을 제공하지 않습니다.',
    instead: '대신 취소하세요. 취소에는 구독이 필요하지 않습니다. Azure Portal에서는 교환도 할 수 있습니다.',
  },
}
