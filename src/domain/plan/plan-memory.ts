/**
 * What the search has proven to be hopeless: for each position the least credit that could not be reached from it. A table of
 * numbers that is four times as large whenever it is half full: a Map takes several times as long and as much memory.
 */
export class Memory {
  #positions = new Float64Array(64).fill(-1)
  #credits = new Float64Array(64)
  #count = 0

  /** True where it is known that this credit is out of reach. A position is a whole number, at least 0. */
  isHopeless(position: number, credit: number): boolean {
    const slot = this.#slotOf(position)
    return this.#positions[slot] === position && credit >= this.#credits[slot]!
  }

  /** Notes that this credit is out of reach. */
  note(position: number, credit: number): void {
    if (this.#count * 2 >= this.#positions.length) this.#grow()
    const slot = this.#slotOf(position)
    if (this.#positions[slot] === position) this.#credits[slot] = Math.min(this.#credits[slot]!, credit)
    else {
      this.#positions[slot] = position
      this.#credits[slot] = credit
      this.#count++
    }
  }

  // The slot of a position, or the free one that it would get.
  #slotOf(position: number): number {
    const positions = this.#positions
    const last = positions.length - 1
    const mixed = Math.imul(position | 0, 0x9e3779b1) ^ Math.imul((position / 0x1_0000_0000) | 0, 0x85ebca6b)
    let slot = (mixed ^ (mixed >>> 15)) & last
    while (positions[slot] !== -1 && positions[slot] !== position) slot = (slot + 1) & last
    return slot
  }

  #grow(): void {
    const [positions, credits] = [this.#positions, this.#credits]
    this.#positions = new Float64Array(positions.length * 4).fill(-1)
    this.#credits = new Float64Array(positions.length * 4)
    positions.forEach((position, old) => {
      if (position === -1) return
      const slot = this.#slotOf(position)
      this.#positions[slot] = position
      this.#credits[slot] = credits[old]!
    })
  }
}
