import type { Customer, Reservation } from '#domain/reservation'
import type { World } from '#test/bot/talk'

const NAMES: readonly [name: string, domain: string][] = [
  ['Contoso Ltd', 'contoso.example'],
  ['Contoso Pharma GmbH', 'contoso-pharma.example'],
  ['Contoso 2', 'second.example'],
  ['Fabrikam Inc.', 'fabrikam.example'],
  ['3M', 'mmm.example'],
  ['Data Exchange Ltd', 'dataexchange.example'],
  ['One Identity', 'oneidentity.example'],
  ['Web Design GmbH', 'webdesign.example'],
  ['Zakłady Kowalski Sp. z o.o.', 'kowalski.example'],
  ['Nowa Łódź S.A.', 'nowalodz.example'],
  ['한빛전자 주식회사', 'hanbit.example'],
  ['LG전자', 'lg.example'],
  ['龙井科技有限公司', 'longjing.example'],
  ['三星电子', 'sanxing.example'],
  ['Gestion Dupont', 'dupont.example'],
]

export const CUSTOMERS: readonly Customer[] = NAMES.map(([name, domain], index) => ({ id: `c0000000-0000-4000-8000-${String(index + 1).padStart(12, '0')}`, name, domain }))

type Row = readonly [name: string, sku: string, region: string, quantity: number, more?: Partial<Reservation>]

const D4S = 'Standard_D4s_v5'
const SQL: Partial<Reservation> = { resourceType: 'SqlDatabases', billingPlan: 'Monthly' }
const REDIS: Partial<Reservation> = { resourceType: 'RedisCache' }
const ROWS: Readonly<Record<string, readonly Row[]>> = {
  'Contoso Ltd': [
    ['Web servers production', D4S, 'westeurope', 3],
    ['Web servers test', 'Standard_D2s_v5', 'westeurope', 3],
    ['Batch nodes', 'Standard_D8s_v5', 'northeurope', 10, { term: 'P3Y' }],
    ['Orders database', 'SQLDB_GP_Compute_Gen5', 'westeurope', 4, SQL],
    ['Shop cache A', 'Redis_P1', 'westeurope', 1, REDIS],
    ['Shop cache B', 'Redis_P1', 'westeurope', 1, REDIS],
    ['Old gateway', 'Standard_F2s_v2', 'westeurope', 1, { state: 'Cancelled' }],
    ['Desktops 2024', 'Standard_B4ms', 'westeurope', 5],
  ],
  'Contoso Pharma GmbH': [['Lab simulation', 'Standard_HB120rs_v3', 'germanywestcentral', 3]],
  'Contoso 2': [['Second servers', 'Standard_D16s_v5', 'eastus', 6], ['Second servers spare', 'Standard_D16s_v5', 'eastus2', 6]],
  'Fabrikam Inc.': [
    ['Payroll', D4S, 'westeurope', 3],
    ['Payroll spare', D4S, 'uksouth', 3],
    ['Files', 'Hot_10TB', 'uksouth', 1, { resourceType: 'AzureFiles' }],
  ],
  '3M': [['Adhesives', D4S, 'westeurope', 4], ['Adhesives long', D4S, 'westeurope', 4, { term: 'P3Y' }]],
  'Data Exchange Ltd': [['Exchange servers', 'Standard_E4s_v5', 'francecentral', 4], ['Front end', D4S, 'francecentral', 2]],
  'One Identity': [['Sign-in', D4S, 'eastus', 3]],
  'Web Design GmbH': [['Studio', D4S, 'germanywestcentral', 3]],
  'Zakłady Kowalski Sp. z o.o.': [
    ['Serwery księgowości', D4S, 'polandcentral', 3],
    ['Baza zamówień', 'MySQL_GP_Gen5', 'polandcentral', 2, { resourceType: 'MySql' }],
    ['Magazyn', 'Standard_E2s_v5', 'westeurope', 5, { term: 'P3Y' }],
  ],
  'Nowa Łódź S.A.': [['Port', 'Standard_D2s_v5', 'polandcentral', 3]],
  '한빛전자 주식회사': [
    ['생산 라인 서버', 'Standard_D8s_v5', 'koreacentral', 10],
    ['분석 클러스터', 'SQLMI_GP_Compute_Gen5', 'koreacentral', 2, SQL],
    ['개발 서버', 'Standard_B2ms', 'westeurope', 3, { term: 'P3Y' }],
  ],
  'LG전자': [['세탁기', D4S, 'koreacentral', 3]],
  '龙井科技有限公司': [
    ['客户门户', 'Standard_D4as_v5', 'eastasia', 3],
    ['客户门户备用', 'Standard_D4as_v5', 'eastasia', 4, { term: 'P3Y' }],
    ['缓存', 'Redis_P2', 'westeurope', 2, REDIS],
  ],
  三星电子: [['手机', D4S, 'eastasia', 3]],
  'Gestion Dupont': [['Comptabilité', 'Standard_E8s_v5', 'francecentral', 2]],
}

/** Customers and reservations for conversations in every language. */
export const WORLD: World = { customers: CUSTOMERS, reservations: Object.fromEntries(CUSTOMERS.map(({ id, name }, place) => [id, (ROWS[name] ?? []).map((row, index) => reservation(row, place, index))])) }

/** The customer of this name. */
export function customerOf(name: string): Customer {
  const found = CUSTOMERS.find((customer) => customer.name === name)
  if (!found) throw new Error(`Nobody is called ${name}.`)
  return found
}

function reservation([name, sku, region, quantity, more = {}]: Row, place: number, index: number): Reservation {
  const id = (start: string) => `${start}${String(place).padStart(3, '0')}${String(index).padStart(4, '0')}-0000-4000-8000-000000000000`
  return {
    id: id('a'),
    orderId: id('b'),
    name,
    resourceType: 'VirtualMachines',
    sku,
    region,
    quantity,
    term: 'P1Y',
    billingPlan: 'Upfront',
    purchasedOn: 20_000,
    expiresOn: 20_365,
    scope: 'Shared',
    state: 'Active',
    utilization: [],
    ...more,
  }
}
