import assert from 'node:assert/strict'
import { isSizeSwap } from '#domain/size-swap'

const size = (sku: string, changes: { resourceType?: string; region?: string } = {}) => ({ resourceType: 'VirtualMachines', sku, region: 'westeurope', ...changes })
const swaps = (one: string, other: string) => [isSizeSwap(size(one), size(other)), isSizeSwap(size(other), size(one))]

describe('a swap of sizes', () => {
  for (const [plain, premium] of [
    ['Standard_F1', 'Standard_F1s'], // the documents' own example
    ['Standard_D2_v3', 'Standard_D2s_v3'],
    ['Standard_D4d_v5', 'Standard_D4ds_v5'],
    ['Standard_E8a_v4', 'Standard_E8as_v4'],
    ['Standard_E64i_v3', 'Standard_E64is_v3'],
    ['Standard_E8-2d_v5', 'Standard_E8-2ds_v5'],
    ['Standard_NC24r_v3', 'Standard_NC24rs_v3'],
    ['Standard_M128m', 'Standard_M128ms'],
    ['Standard_D1_v2', 'Standard_DS1_v2'],
    ['Standard_D14', 'Standard_DS14'],
    ['Standard_G5', 'Standard_GS5'],
  ] as const) {
    it(`is ${plain} for ${premium}, and back`, () => assert.deepEqual(swaps(plain, premium), [true, true]))
  }

  for (const [what, one, other] of [
    ['a size for itself', 'Standard_F1', 'Standard_F1'],
    ['another number of cores', 'Standard_F1', 'Standard_F2s'],
    ['other cores of the same machine', 'Standard_E8-2d_v5', 'Standard_E8-4ds_v5'],
    ['another version', 'Standard_D2_v3', 'Standard_D2s_v4'],
    ['a version where there was none', 'Standard_F2', 'Standard_F2s_v2'],
    ['another feature', 'Standard_D4d_v5', 'Standard_D4as_v5'],
    ['one feature more', 'Standard_D4_v5', 'Standard_D4ds_v5'],
    ['less memory', 'Standard_B1s', 'Standard_B1ls'],
    ['another series', 'Standard_D2_v3', 'Standard_E2s_v3'],
    ['a series whose name only begins alike', 'Standard_D2_v3', 'Standard_DC2s_v3'],
    ['a tier', 'Basic_A1', 'Standard_A1'],
    ['a name of another make', 'Standard_NC4_T4_v3', 'Standard_NC4s_T4_v3'],
    ['no name', '', ''],
    ['no name for one', '', 'Standard_F1s'],
  ] as const) {
    it(`is not ${what}: ${one} for ${other}`, () => assert.deepEqual(swaps(one, other), [false, false]))
  }

  it('is within one region and of virtual machines alone', () => {
    assert.ok(isSizeSwap(size('Standard_F1'), size('Standard_F1s')))
    assert.ok(!isSizeSwap(size('Standard_F1'), size('Standard_F1s', { region: 'northeurope' })))
    assert.ok(!isSizeSwap(size('Standard_F1'), size('Standard_F1s', { resourceType: 'DedicatedHost' })))
    assert.ok(!isSizeSwap(size('Standard_F1', { resourceType: 'DedicatedHost' }), size('Standard_F1s')))
  })
})
