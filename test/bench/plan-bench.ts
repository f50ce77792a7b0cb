// How long the plans of the corpus take: `npm run bench:plan`. It prints a table and writes nothing.
import { decimalOf } from '#domain/money'
import { planReturns, type Plan } from '#domain/plan'
import { PLAN_CORPUS, type PlanCase } from '#test/support/plan-corpus'

const TIMES = 5

/** The median of some runs after one that does not count, in milliseconds. */
function measure({ candidates, room }: PlanCase): { ms: number; plan: Plan } {
  const plan = planReturns(candidates, room)
  const all = Array.from({ length: TIMES }, () => {
    const start = performance.now()
    planReturns(candidates, room)
    return performance.now() - start
  }).sort((a, b) => a - b)
  return { ms: all[Math.floor(TIMES / 2)] ?? 0, plan }
}

const columns = (...[name, ms, steps, isProven, credit, cases]: string[]) => [name?.padEnd(50), ms?.padStart(8), steps?.padStart(9), isProven?.padStart(7), credit?.padStart(12), cases?.padStart(6)].join(' ')

console.log(columns('case', 'ms', 'steps', 'proven', 'credit USD', 'cases'))
let slowest = { name: '', ms: 0 }
for (const each of PLAN_CORPUS) {
  const { ms, plan } = measure(each)
  if (ms > slowest.ms) slowest = { name: each.name, ms }
  console.log(columns(each.name, ms.toFixed(1), String(plan.steps), plan.isProven ? 'yes' : 'NO', decimalOf(plan.creditUsd), String(plan.chosen.length)))
}
console.log(`slowest: ${slowest.name}, ${slowest.ms.toFixed(1)} ms`)
