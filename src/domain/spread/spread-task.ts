/** What returning some units on a day does, in minor units: its value in the billing currency, its count against the cap. */
export interface Returned {
  readonly value: number
  readonly counted: number
}

/** A return that is to be spread over days, which are numbered from 0. All amounts are whole minor units. */
export interface SpreadTask {
  readonly dayCount: number
  /** At least 1. */
  readonly quantity: number
  readonly mostParts: number
  /** What one part more must bring at least: taken off the value of each part. */
  readonly leastGain: number
  /** Days for which a part counts against the cap. */
  readonly windowDays: number
  /** What is left of the cap on each day before any part; below zero where too much was refunded. */
  readonly room: readonly number[]
  /** Undefined where nothing can be returned. More units are never worth less and never count less. */
  readonly returnedOn: (day: number, quantity: number) => Returned | undefined
  /** How far rounding may move some units of a day from their share of all units of that day. */
  readonly rounding: Returned
  /** True where all that is returned counts exactly its value. */
  readonly countsItsValue: boolean
  /** Steps of arithmetic, of some ten nanoseconds each, after which the best plan so far is taken. */
  readonly steps: number
}

/** A task with what one unit does on each day, its share of all units: 0 where nothing can be returned. */
export interface SpreadDays extends SpreadTask {
  readonly unitValue: Float64Array
  readonly unitCounted: Float64Array
  /** The most that one unit is worth on this day or any later one; one element more than there are days. */
  readonly valueFrom: Float64Array
  /** The most room on this day or any earlier one; never below zero. */
  readonly roomUpTo: Float64Array
  readonly budget: { stepsLeft: number }
}

/** Works out what one unit does on each day. Throws a RangeError where an amount is too large to be exact. */
export function daysOf(task: SpreadTask): SpreadDays {
  const { dayCount, quantity, room } = task
  const budget = { stepsLeft: task.steps }
  const returnedOn = remembered(task, budget)
  const [unitValue, unitCounted, valueFrom, roomUpTo] = [new Float64Array(dayCount), new Float64Array(dayCount), new Float64Array(dayCount + 1), new Float64Array(dayCount)]
  for (let day = dayCount - 1; day >= 0; day--) {
    const { value, counted } = returnedOn(day, quantity) ?? { value: 0, counted: 0 }
    if (!Number.isSafeInteger(value * 2) || !Number.isSafeInteger(counted * 2)) throw new RangeError('The amounts of a return are too large to be spread exactly.')
    unitValue[day] = value / quantity
    unitCounted[day] = counted / quantity
    valueFrom[day] = Math.max(valueFrom[day + 1]!, value / quantity)
  }
  for (let day = 0; day < dayCount; day++) roomUpTo[day] = Math.max(0, room[day]!, roomUpTo[day - 1] ?? 0)
  return { ...task, returnedOn, unitValue, unitCounted, valueFrom, roomUpTo, budget }
}

// A quote takes some microseconds, and the search comes back to the same ones.
const STEPS_A_QUOTE = 200

function remembered({ quantity, returnedOn }: SpreadTask, budget: SpreadDays['budget']): SpreadTask['returnedOn'] {
  const known = new Map<number, Returned | undefined>()
  return (day, units) => {
    const key = day * (quantity + 1) + units
    let answer = known.get(key)
    if (answer || known.has(key)) return answer
    budget.stepsLeft -= STEPS_A_QUOTE
    answer = returnedOn(day, units)
    known.set(key, answer)
    return answer
  }
}
