import assert from 'node:assert/strict'
import { LOCALES, type Locale } from '#cards/locales/locales'
import { sentenceOf } from '#bot/reading/sentence'
import { slotsOf } from '#test/bot/slots-of'

// What each sentence says: what is to be done, how many, the words of names, @ the region, ~ the term.
const SENTENCES: Record<Locale, readonly [sentence: string, slots: string][]> = {
  en: [
    ["refund 2 of Contoso's D4s in West Europe", 'cancel 2 Contoso D4s @westeurope'],
    ["Cancel all of Fabrikam's D8s in North Europe, please", 'cancel all Fabrikam D8s @northeurope'],
    ["I'd like to return two of Contoso’s web servers", 'cancel 2 Contoso web servers'],
    ['could you swap 3 D16s of Northwind for me?', 'exchange 3 D16s Northwind'],
    ["please get the money back for 4 of 3M's D4s_v5 in East US 2", 'cancel 4 3M D4s_v5 @eastus2'],
    ['exchange 2x Standard_D4s_v5 of Tailspin in UK South', 'exchange 2 Standard_D4s_v5 Tailspin @uksouth'],
    ["refund 2 of Contoso's 3-year D4s in the West Europe region", 'cancel 2 Contoso ~P3Y D4s @westeurope'],
    ['what is the refund limit of Fabrikam?', 'cap Fabrikam'],
    ["we need to give back half of Fabrikam's E4s", 'cancel half Fabrikam E4s'],
    ['cancel 2 reservations of Contoso', 'cancel Contoso'],
    ['compare 5 Redis P1 from Contoso, 1 year', 'compare 5 Redis P1 Contoso ~P1Y'],
    ['Contoso wants to cancel both of their D2s', 'cancel 2 Contoso D2s'],
    ["I want to trade in Contoso's D4s v5 for three years in Sweden Central", 'exchange Contoso D4s v5 ~P3Y @swedencentral'],
    ["return x3 of One Identity's D4s in Germany West Central", 'cancel 3 1 Identity D4s @germanywestcentral'],
    ["manage Fabrikam's payroll", 'manage Fabrikam payroll'],
    ['cancel a reservation', 'cancel'],
  ],
  fr: [
    ['annuler 2 D4s de Contoso en Europe Ouest', 'cancel 2 D4s Contoso @westeurope'],
    ['Je voudrais me faire rembourser deux D4s de Fabrikam en Europe de l’Ouest', 'cancel 2 D4s Fabrikam @westeurope'],
    ["rembourse-moi 3 instances D8s_v5 de Northwind dans l'Est des États-Unis 2", 'cancel 3 D8s_v5 Northwind @eastus2'],
    ["Pourriez-vous échanger toutes les D4s de Contoso, région France Centre, s'il vous plaît ?", 'exchange all D4s Contoso @francecentral'],
    ['retourner 2 serveurs web de Contoso sur 3 ans', 'cancel 2 serveurs web Contoso ~P3Y'],
    ['annuler une réservation de Fabrikam', 'cancel Fabrikam'],
    ['résilier les 4 E4s de Data Exchange au Sud du Royaume-Uni', 'cancel 4 E4s Data Exchange @uksouth'],
    ['il faudrait remplacer cinq D2s de 3M en Suède Centre', 'exchange 5 D2s 3M @swedencentral'],
    ['comparer 2 D4s de Contoso', 'compare 2 D4s Contoso'],
    ['quel est le plafond de remboursement de Fabrikam ?', 'cap Fabrikam'],
    ['je veux annuler la moitié des D4s de Contoso', 'cancel moitié D4s Contoso'],
    ['le client Fabrikam souhaite le remboursement de 2 D4s en Asie du Sud-Est', 'cancel 2 Fabrikam D4s @southeastasia'],
    ['echanger 2 D4s de Contoso en Europe occidentale', 'exchange 2 D4s Contoso @westeurope'],
    ['gérer la réservation Payroll de Fabrikam', 'manage Payroll Fabrikam'],
  ],
  pl: [
    ['zwróć 2 D4s firmy Contoso w Europie Zachodniej', 'cancel 2 D4s Contoso @westeurope'],
    ['chciałbym zwrócić dwa D4s_v5 Fabrikamu w Polsce Środkowej', 'cancel 2 D4s_v5 Fabrikamu @polandcentral'],
    ['Proszę o zwrot pieniędzy za 3 sztuki D8s dla Contoso z Europy Północnej', 'cancel 3 D8s Contoso @northeurope'],
    ['wymień wszystkie D4s Zakładów Kowalski w regionie Szwecja Środkowa', 'exchange all D4s Zakładów Kowalski @swedencentral'],
    ['anuluj 2 serwery WWW Contoso na 3 lata', 'cancel 2 serwery WWW Contoso ~P3Y'],
    ['anuluj jedną rezerwację Contoso', 'cancel Contoso'],
    ['chcemy wymienić 4 instancje E4s Nowej Łodzi we Wschodnich stanach USA 2', 'exchange 4 E4s Nowej Łodzi @eastus2'],
    ['czy możesz anulować pięć D2s klienta 3M w Wielkiej Brytanii Południowej?', 'cancel 5 D2s 3M @uksouth'],
    ['porównaj 2 D4s Fabrikamu', 'compare 2 D4s Fabrikamu'],
    ['jaki jest pozostały limit Fabrikamu?', 'cap Fabrikamu'],
    ['zwroc polowe D4s Contoso', 'cancel polowe D4s Contoso'],
    ['klient Fabrikam chce zwrócić 2 D4s w Niemczech Środkowo-Zachodnich', 'cancel 2 Fabrikam D4s @germanywestcentral'],
    ['zwróć 2 D4s Contoso, 1 rok', 'cancel 2 D4s Contoso ~P1Y'],
    ['zarządzaj bazą zamówień Kowalskiego', 'manage bazą Kowalskiego'],
  ],
  ko: [
    ['Contoso의 서유럽 D4s 2개를 환불해 주세요', 'cancel 2 Contoso @westeurope D4s'],
    ['서유럽에 있는 Contoso D4s 두 개를 취소하고 싶어요', 'cancel 2 @westeurope Contoso D4s'],
    ['한빛전자의 D8s_v5 3대를 교환해 주세요', 'exchange 3 한빛전자의 D8s_v5'],
    ['Fabrikam D4s 전부 환불 부탁드립니다', 'cancel all Fabrikam D4s'],
    ['3M의 3년 약정 D4s 2개 반환해줘', 'cancel 2 3M ~P3Y D4s'],
    ['LG전자 한국 중부 D4s 세 대 취소해주세요', 'cancel 3 LG 전자 @koreacentral D4s'],
    ['Contoso 미국동부 2 D4s 4개 취소', 'cancel 4 Contoso @eastus2 D4s'],
    ['한빛전자 남은 한도 알려줘', 'cap 한빛전자'],
    ['Contoso 예약 하나 취소해 주세요', 'cancel Contoso'],
    ['Fabrikam의 영국 남부 Payroll 2개를 교환하려고 합니다', 'exchange 2 Fabrikam @uksouth Payroll'],
    ['Contoso의 웹 서버 2개를 돌려받고 싶습니다', 'cancel 2 Contoso 웹 서버'],
    ['Contoso D4s 절반만 환불해줘', 'cancel 절반만 Contoso D4s'],
    ['Fabrikam 북유럽 D8s 비교해줘', 'compare Fabrikam @northeurope D8s'],
    ['한빛전자 생산 라인 서버 관리해줘', 'manage 한빛전자 생산 라인 서버'],
  ],
  'zh-Hans': [
    ['退还Contoso在西欧的2台D4s', 'cancel 2 Contoso @westeurope D4s'],
    ['请帮我取消 Contoso 在西欧的两个 D4s', 'cancel 2 Contoso @westeurope D4s'],
    ['我想把Fabrikam在英国南部的D4s全部退掉', 'cancel all Fabrikam @uksouth D4s'],
    ['请问能不能帮龙井科技换三台D4as_v5？', 'exchange 3 龙井科技 D4as_v5'],
    ['取消3M的3年期D4s两台', 'cancel 2 3M ~P3Y D4s'],
    ['取消一个预留', 'cancel'],
    ['请退款 Contoso 美国东部 2 的 D8s 4 个', 'cancel 4 Contoso @eastus2 D8s'],
    ['帮我退掉三星电子的两台D4s', 'cancel 3 2 星电子 D4s'],
    ['比较一下Fabrikam的两个D4s', 'compare 2 Fabrikam D4s'],
    ['Fabrikam的退款限额还有多少？', 'cap Fabrikam'],
    ['我们要兑换龙井科技东亚的客户门户备用２个', 'exchange 2 龙井科技 @eastasia 门户备用'],
    ['客户Contoso想退还一半的D4s', 'cancel 一半 Contoso D4s'],
    ['取消 Contoso 的网站服务器五台，谢谢', 'cancel 5 Contoso 网站服务器'],
    ['管理龙井科技的缓存', 'manage 龙井科技 缓存'],
  ],
}

describe('A sentence', () => {
  for (const locale of LOCALES) {
    describe(`in ${locale}`, () => {
      for (const [sentence, slots] of SENTENCES[locale]) it(`“${sentence}” says ${slots}`, () => assert.equal(slotsOf(sentence), slots))
    })
  }

  it('is read in its own language, whichever that is', () => {
    for (const locale of LOCALES) {
      for (const [sentence] of SENTENCES[locale]) assert.ok(sentenceOf(sentence).locales.includes(locale), `${locale}: ${sentence}`)
    }
  })

  // A letter that carries its accent apart, wide digits and signs, another apostrophe.
  const written: [string, string][] = [
    ['zwro\u0301c\u0301 2 D4s Contoso', 'cancel 2 D4s Contoso'],
    ['취소 Contoso D4s 2개'.normalize('NFD'), 'cancel 2 Contoso D4s'],
    ['取消Contoso的Ｄ４ｓ，２台', 'cancel 2 Contoso Ｄ４ｓ'],
    ['REFUND 2× D4S OF CONTOSO’S', 'cancel 2 D4S CONTOSO'],
    ['annuler 2 D4s de Contoso dans l`Europe de l‘Ouest', 'cancel 2 D4s Contoso @westeurope'],
  ]
  for (const [sentence, slots] of written) it(`is read however it is written: “${sentence}”`, () => assert.equal(slotsOf(sentence), slots))

  const numbers: [string, string][] = [
    ['refund -1 of Contoso', 'cancel -1 Contoso'],
    ['refund 1.5 of Contoso', 'cancel 1.5 Contoso'],
    ['refund 2 or 3 of Contoso', 'cancel 2 3 or Contoso'],
    ['refund all 3 of Contoso', 'cancel all 3 Contoso'],
    ['refund all but 1 of Contoso', 'cancel all but 1 Contoso'],
    ['refund 3 of Contoso, 3 of them', 'cancel 3 Contoso'],
    ['refund 2 year old D4s', 'cancel ~undefined old D4s'],
    ['zwróć ten D4s', 'cancel D4s'],
    ['refund ten of Contoso', 'cancel 10 Contoso'],
  ]
  for (const [sentence, slots] of numbers) it(`means a quantity only where there is one: “${sentence}”`, () => assert.equal(slotsOf(sentence), slots))
})
