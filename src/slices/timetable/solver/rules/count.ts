import { loadCost, spreadCost } from './costs.ts'
import type { Option, Space } from './space.ts'

/**
 * A plan under way, counted so that putting and taking one session is quick: who is where in which slot, how many sessions a day, what is missed
 * how often. It decides nothing; `fits` and `costOf` say what one more session would break and cost.
 */
export class Count {
  readonly #space: Space
  readonly #slots: number
  readonly #studentAt: Uint8Array
  readonly #staffAt: Uint8Array
  readonly #studentDay: Uint8Array
  readonly #staffDay: Uint8Array
  readonly #staffWeek: Uint16Array
  readonly #groupDay: Uint8Array
  readonly #roomAt: Uint8Array
  readonly #missed: Uint8Array
  readonly #spread: number
  readonly #load: number
  readonly #roomLeft: Int16Array
  /** By group, the sessions that are put. */
  readonly put: Option[][]
  cost: number

  constructor(space: Space) {
    const slots = space.board.slots.length
    this.#space = space
    this.#slots = slots
    this.#studentAt = new Uint8Array(space.students * slots)
    this.#staffAt = new Uint8Array(space.staff.length * slots)
    this.#studentDay = new Uint8Array(space.students * space.days)
    this.#staffDay = new Uint8Array(space.staff.length * space.days)
    this.#staffWeek = new Uint16Array(space.staff.length)
    this.#groupDay = new Uint8Array(space.groups.length * space.days)
    this.#roomAt = new Uint8Array(space.rooms.length * slots)
    this.#roomLeft = Int16Array.from(space.rooms.flat())
    this.#missed = new Uint8Array(space.losses)
    this.#spread = spreadCost(space.board)
    this.#load = loadCost(space.board)
    this.put = space.groups.map(() => [])
    this.cost = space.wanted.reduce((sum, wanted) => sum + wanted * space.unplaced, 0)
    for (const pin of space.fixed) {
      this.cost += this.costOf(pin)
      this.#change(pin, 1, false)
    }
  }

  /** True when one more session breaks no rule together with those that are put. */
  fits(one: Option): boolean {
    const { days, staff, mostADay } = this.#space
    if (this.#groupDay[one.group * days + one.day]) return false
    const first = this.put[one.group]?.[0]
    if (first && first.staffId !== one.staffId) return false
    for (const student of one.students) {
      if ((this.#studentDay[student * days + one.day] as number) >= mostADay) return false
      for (const at of one.covers) if (this.#studentAt[student * this.#slots + at]) return false
    }
    for (const person of one.staff) {
      const limits = staff[person] as Space['staff'][number]
      if ((this.#staffDay[person * days + one.day] as number) >= limits.mostADay) return false
      if ((this.#staffWeek[person] as number) >= limits.mostAWeek) return false
      for (const at of one.covers) if (this.#staffAt[person * this.#slots + at]) return false
    }
    // Rooms hold each other in: whatever needs at least this size must not outnumber the rooms that have it, for every smaller size as well.
    for (let size = 0; size <= one.size; size += 1)
      for (const at of one.covers) {
        const place = size * this.#slots + at
        if ((this.#roomAt[place] as number) >= (this.#roomLeft[place] as number)) return false
      }
    return true
  }

  /** What one more session costs, with what it makes uneven. */
  costOf(one: Option): number {
    const { days, staff } = this.#space
    let cost = one.cost
    one.losses.forEach((loss, index) => {
      // A session through two lessons of one subject misses it twice.
      let before = this.#missed[loss] as number
      for (let earlier = 0; earlier < index; earlier += 1) if (one.losses[earlier] === loss) before += 1
      if (before >= 1) cost += this.#spread
    })
    for (const person of one.staff) {
      const { dayShare, weekShare } = staff[person] as Space['staff'][number]
      if ((this.#staffDay[person * days + one.day] as number) >= dayShare) cost += this.#load
      if ((this.#staffWeek[person] as number) >= weekShare) cost += this.#load
    }
    return cost
  }

  add(one: Option): void {
    this.cost += this.costOf(one) - this.#space.unplaced
    this.put[one.group]?.push(one)
    this.#change(one, 1, true)
  }

  remove(one: Option): void {
    const all = this.put[one.group] as Option[]
    all.splice(all.indexOf(one), 1)
    this.#change(one, -1, true)
    this.cost -= this.costOf(one) - this.#space.unplaced
  }

  #change(one: Option, by: 1 | -1, takesRoom: boolean): void {
    const { days } = this.#space
    const change = (counts: Uint8Array | Uint16Array, place: number) => {
      counts[place] = (counts[place] as number) + by
    }
    change(this.#groupDay, one.group * days + one.day)
    for (const student of one.students) {
      change(this.#studentDay, student * days + one.day)
      for (const at of one.covers) change(this.#studentAt, student * this.#slots + at)
    }
    for (const person of one.staff) {
      change(this.#staffDay, person * days + one.day)
      change(this.#staffWeek, person)
      for (const at of one.covers) change(this.#staffAt, person * this.#slots + at)
    }
    if (takesRoom)
      for (let size = 0; size <= one.size; size += 1)
        for (const at of one.covers) change(this.#roomAt, size * this.#slots + at)
    for (const loss of one.losses) change(this.#missed, loss)
  }
}
