import Mocha from 'mocha'

/** Mocha's own report of each test, and a last line that counts: `12 passed, 0 failed`, `12 passed, 0 failed, 3 skipped`. */
export default class Reporter extends Mocha.reporters.Spec {
  override done(failures: number, exit: (failures: number) => void): void {
    const { passes = 0, pending = 0 } = this.stats ?? {}
    // A failing hook counts as a failure too, so failures are counted by the runner, not by the tests.
    process.stdout.write(`${passes} passed, ${failures} failed${pending > 0 ? `, ${pending} skipped` : ''}\n`, () => exit(failures))
  }
}
