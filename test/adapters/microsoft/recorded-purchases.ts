/**
 * What Microsoft's services were recorded to answer, cut to what matters here; only ids are changed.
 * CLI: Azure/azure-cli-extensions, src/reservation/azext_reservation/tests/latest/recordings: test_get_catalog.yaml @289d71fec9fe
 * and test_calculate_reservation_order.yaml @21d620c470e0, March 2023.
 * PowerShell: Azure/azure-powershell, src/Reservations/Reservations.Autorest/test/Get-AzReservationCatalog.Recording.json @a9801a40a1d5.
 * Specification: Azure/azure-rest-api-specs, examples of Microsoft.Capacity 2022-11-01 and Microsoft.Resources 2022-12-01 @662e5b88ad8d.
 */

const property = (name: string, value: string) => ({ name, value })
const both = ['Upfront', 'Monthly']
const allPlans = (plans: string[]) => ({ p1Y: plans, p3Y: plans, p5Y: plans })
const NO_FIVE_YEARS = { type: 'Term', values: ['P5Y'], reasonCode: 'NotAvailableForSubscription' }

/** CLI: the first and a later product of the first page, and the link to the next one. */
export const CATALOG_PAGE = {
  value: [
    {
      resourceType: 'virtualMachines',
      name: 'Standard_B12ms',
      terms: ['P1Y', 'P3Y', 'P5Y'],
      locations: ['westus'],
      billingPlans: allPlans(both),
      msrp: { p1Y: { currencyCode: 'USD', amount: 3051.0 }, p3Y: { currencyCode: 'USD', amount: 5880.0 } },
      skuProperties: [property('Cores', '12'), property('ProductShortName', 'BS Series VM'), property('ProductTitle', 'Virtual Machines BS Series'), property('SkuName', 'B12ms'), property('billingPlans', '["Upfront","Monthly"]'), property('ReservationSwappableArmSkuName', '')],
      restrictions: [NO_FIVE_YEARS],
    },
    {
      resourceType: 'virtualMachines',
      name: 'Standard_D1',
      terms: ['P1Y', 'P3Y', 'P5Y'],
      locations: ['westus'],
      billingPlans: allPlans(both),
      msrp: { p1Y: { currencyCode: 'USD', amount: 466.0 }, p3Y: { currencyCode: 'USD', amount: 884.0 } },
      skuProperties: [property('Cores', '1'), property('ProductShortName', 'D Series VM'), property('ProductTitle', 'Virtual Machines D Series'), property('SkuName', 'D1'), property('billingPlans', '["Upfront","Monthly"]'), property('ReservationSwappableArmSkuName', 'Standard_DS1')],
      restrictions: [NO_FIVE_YEARS],
    },
  ],
  nextLink: 'https://management.azure.com/subscriptions/00000000-0000-0000-0000-000000000000/providers/Microsoft.Capacity/catalogs?location=westus&reservedResourceType=VirtualMachines&api-version=2022-11-01&%24skip=50',
  totalItems: 580,
}

/** PowerShell: products without a region, paid upfront only; the second is not for sale. */
export const SUSE_CATALOG = {
  value: [
    {
      resourceType: 'SuseLinux',
      name: 'sles_standard_3-4_vcpu_vm',
      terms: ['P1Y', 'P3Y', 'P5Y'],
      billingPlans: allPlans(['Upfront']),
      msrp: { p1Y: { currencyCode: 'USD', amount: 438.0 }, p3Y: { currencyCode: 'USD', amount: 1183.0 } },
      skuProperties: [property('ProductShortName', 'SUSE Linux Ent Server Std'), property('ProductTitle', 'SUSE Linux Enterprise Server Standard'), property('SkuName', '3-4 vCPU VM')],
      restrictions: [NO_FIVE_YEARS],
    },
    {
      resourceType: 'SuseLinux',
      name: 'sles_priority_6_vcpu_vm',
      terms: ['P1Y', 'P3Y', 'P5Y'],
      billingPlans: allPlans(['Upfront']),
      msrp: { p1Y: { currencyCode: 'USD', amount: 1051.0 }, p3Y: { currencyCode: 'USD', amount: 2838.0 } },
      skuProperties: [property('ProductShortName', 'SUSE Linux Ent Server Priority'), property('ProductTitle', 'SUSE Linux Enterprise Server Priority'), property('SkuName', '6 vCPU VM')],
      restrictions: [{ type: 'Sku', reasonCode: 'NotAvailableForSubscription' }, NO_FIVE_YEARS],
    },
  ],
  totalItems: 16,
}

/** Specification, GetCatalog.json: one product for sale, one restricted in all its terms, one restricted in the region. */
export const CATALOG_EXAMPLE = {
  value: [
    ['Standard_DS5_v2', 'DSv2 Series, DS5', []],
    ['Standard_D1', 'D Series, D1', [{ type: 'Term', values: ['P1Y'], reasonCode: 'NotAvailableForSubscription' }, { type: 'Term', values: ['P3Y'], reasonCode: 'NotAvailableForSubscription' }]],
    ['Standard_F2', 'F Series, F2', [{ type: 'Location', values: ['eastus'], reasonCode: 'NotAvailableForSubscription' }]],
  ].map(([name, title, restrictions]) => ({
    resourceType: 'VirtualMachines',
    name,
    terms: ['P1Y', 'P3Y'],
    billingPlans: { P1Y: both, P3Y: both },
    locations: ['eastus'],
    skuProperties: [property('ProductTitle', title as string)],
    restrictions,
  })),
}

const gbp = (amount: number) => ({ currencyCode: 'GBP', amount })
const dueIn2023 = ['03', '04', '05', '06', '07', '08', '09', '10', '11', '12'].map((month) => `2023-${month}-06`)

/** CLI: 2 x standard_b1ls, P1Y, Monthly, westus. */
export const CALCULATED_PRICE = {
  properties: {
    billingCurrencyTotal: gbp(48.0),
    netTotal: 0.0,
    taxTotal: 0.0,
    grandTotal: 0.0,
    paymentSchedule: [...dueIn2023, '2024-01-06', '2024-02-06'].map((dueDate, index) => ({ dueDate, pricingCurrencyTotal: gbp(4.0), ...(index === 0 ? { billingCurrencyTotal: gbp(4.0) } : {}), status: 'Scheduled' })),
    reservationOrderId: 'b9b72b1b-28d1-4ddb-99a1-8d8ec6db3aa7',
    skuTitle: 'Reserved VM Instance, Standard_B1ls, US West, 1 Year',
    skuDescription: 'standard_b1ls',
    pricingCurrencyTotal: gbp(48.0),
  },
}

const region = (name: string, displayName: string, type: string, metadata: object) => ({ id: `/subscriptions/291bba3f-e0a5-47bc-a099-3bdcb2a50a05/locations/${name}`, name, type, displayName, regionalDisplayName: displayName, metadata })

/** Specification, GetLocationsWithExtendedLocations.json, in the list that the definition wants it in; the logical region is added. */
export const LOCATIONS = {
  value: [
    region('eastus2', 'East US 2', 'Region', { regionType: 'Physical', regionCategory: 'Recommended', geographyGroup: 'US' }),
    region('eastus', 'East US', 'Region', { regionType: 'Physical', regionCategory: 'Recommended', geographyGroup: 'US' }),
    region('europe', 'Europe', 'Region', { regionType: 'Logical', regionCategory: 'Other' }),
    region('microsoftlosangeles1', 'Microsoft Los Angeles 1', 'EdgeZone', { regionType: 'Physical', regionCategory: 'Extended', homeLocation: 'westus' }),
  ],
}
