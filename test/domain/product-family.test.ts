import assert from 'node:assert/strict'
import fc from 'fast-check'
import { areOneFamily, familyOf } from '#domain/product-family'
import { SEED } from '#test/support/seed'

const COMPUTE = ['VirtualMachines', 'DedicatedHost', 'AVS', 'Nutanix']
const anyType = fc.oneof(fc.constantFrom(...COMPUTE, 'SqlDatabases', 'CosmosDb', 'AppService', 'virtualmachines', 'VMwareCloudSimple', '', 'constructor'), fc.string())

describe('a product family', () => {
  it('is compute: virtual machines, dedicated hosts, VMware and Nutanix, each first in its own list', () => {
    for (const type of COMPUTE) {
      assert.equal(familyOf(type)[0], type)
      assert.deepEqual(new Set(familyOf(type)), new Set(COMPUTE), type)
      assert.equal(familyOf(type).length, COMPUTE.length, type)
    }
  })

  it('is each other product alone, those that nobody knows as well', () => {
    for (const type of ['SqlDatabases', 'CosmosDb', 'AppService', 'MariaDb', 'VMwareCloudSimple', 'VirtualMachineSoftware', 'QuantumChips', 'virtualmachines', 'AVS ', '']) assert.deepEqual(familyOf(type), [type], type)
  })

  it('holds types in any number and order', () => {
    for (const types of [[], ['CosmosDb'], ['CosmosDb', 'CosmosDb'], COMPUTE, COMPUTE.toReversed(), ['AVS', 'AVS', 'Nutanix']]) assert.ok(areOneFamily(types), types.join())
    for (const types of [['VirtualMachines', 'SqlDatabases'], ['SqlDatabases', 'VirtualMachines'], [...COMPUTE, 'AppService'], ['CosmosDb', 'SqlDatabases'], ['VirtualMachines', 'virtualmachines'], ['AVS', 'VMwareCloudSimple']]) assert.ok(!areOneFamily(types), types.join())
  })

  it('parts all types: what is in a family with another is in the same as that one’s others', () => {
    fc.assert(
      fc.property(anyType, anyType, (one, other) => {
        assert.equal(familyOf(one).includes(other), familyOf(other).includes(one))
        assert.equal(areOneFamily([one, other]), familyOf(one).includes(other))
        if (areOneFamily([one, other])) assert.deepEqual(new Set(familyOf(one)), new Set(familyOf(other)))
      }),
      { seed: SEED },
    )
  })
})
