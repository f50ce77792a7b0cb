import { storeContract } from '#test/support/store-contract'
import { newLowdbPlace } from '#test/support/lowdb-place'

storeContract('The embedded store', newLowdbPlace)
