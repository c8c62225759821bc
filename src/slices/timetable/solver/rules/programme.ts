import type { Placement } from '../model.ts'
import { loadCost, spreadCost } from './costs.ts'
import type { Option, Space } from './space.ts'

/** At most `most` of some columns together, each counted `times`. */
type Row = { columns: number[]; times: number[]; least: number; most: number }

/**
 * The timetable as a mixed-integer programme: one column for each way to put a session (1: it is put there), and columns that count what is
 * left over. What it costs is what `costsOf` says of the plan, pins included.
 */
export type Programme = {
  cost: number[]
  upper: number[]
  whole: boolean[]
  rows: Row[]
  /** What the pins cost whatever is chosen. */
  offset: number
  /** The first columns are these options, in this order. */
  options: readonly Option[]
  /** By group, the column that counts its sessions without a place. */
  unplacedOf: readonly number[]
  /** By group and its staff to choose, the column that says who was chosen. */
  staffOf: readonly ReadonlyMap<string, number>[]
  /** The columns that count what is over a share, each with its row's terms: over = what the terms make beyond `most`. */
  overs: { column: number; row: number }[]
}

/** Builds the programme of a space; the same space gives the same programme. */
export function programmeOf(space: Space): Programme {
  const options = space.options.flat()
  const programme: Programme = {
    cost: options.map(({ cost }) => cost),
    upper: options.map(() => 1),
    whole: options.map(() => true),
    rows: [],
    offset: 0,
    options,
    unplacedOf: [],
    staffOf: [],
    overs: [],
  }
  const columns = new Map(options.map((one, index) => [one, index]))
  const of = (all: readonly Option[]) => all.map((one) => columns.get(one) as number)
  groupRows(space, programme, of)
  clashRows(space, programme)
  limitRows(space, programme)
  roomRows(space, programme)
  spreadRows(space, programme)
  loadRows(space, programme)
  programme.offset = space.fixed.reduce((sum, { cost }) => sum + cost, 0)
  return programme
}

function addColumn(programme: Programme, cost: number, upper: number, whole: boolean): number {
  programme.cost.push(cost)
  programme.upper.push(upper)
  programme.whole.push(whole)
  return programme.cost.length - 1
}

function addRow(programme: Programme, columns: readonly number[], most: number, least = Number.NEGATIVE_INFINITY): Row {
  const counted = new Map<number, number>()
  for (const column of columns) counted.set(column, (counted.get(column) ?? 0) + 1)
  const row = { columns: [...counted.keys()], times: [...counted.values()], least, most }
  programme.rows.push(row)
  return row
}

function groupRows(space: Space, programme: Programme, of: (all: readonly Option[]) => number[]): void {
  const unplaced: number[] = []
  const staff: ReadonlyMap<string, number>[] = []
  space.groups.forEach((group, index) => {
    const options = space.options[index] ?? []
    const wanted = space.wanted[index] as number
    const left = addColumn(programme, space.unplaced, wanted, false)
    unplaced.push(left)
    addRow(programme, [...of(options), left], wanted, wanted)
    const held = new Set(space.fixed.filter((pin) => pin.group === index).map(({ day }) => day))
    const chosen = new Map(group.choices.map((id) => [id, addColumn(programme, 0, 1, true)]))
    staff.push(chosen)
    if (chosen.size > 1) addRow(programme, [...chosen.values()], 1)
    for (const [day, ofDay] of Map.groupBy(options, (one) => one.day)) {
      if (chosen.size === 0 || held.has(day)) addRow(programme, of(ofDay), held.has(day) ? 0 : 1)
      else
        for (const [id, ofStaff] of Map.groupBy(ofDay, ({ staffId }) => staffId ?? '')) {
          const row = addRow(programme, of(ofStaff), 0)
          row.columns.push(chosen.get(id) as number)
          row.times.push(-1)
        }
    }
  })
  programme.unplacedOf = unplaced
  programme.staffOf = staff
}

/** Terms gathered by what they share, such as the same student in the same slot. */
class Gathered {
  readonly #terms = new Map<string, { columns: number[]; fixed: number }>()

  add(key: string, column: number | null): void {
    const found = this.#terms.get(key) ?? { columns: [], fixed: 0 }
    if (column === null) found.fixed += 1
    else found.columns.push(column)
    this.#terms.set(key, found)
  }

  /** Each set of columns once, with the least that is left of `most` and with how many keys have it. */
  rows(most: (key: string) => number): { columns: number[]; most: number; keys: string[] }[] {
    const found = new Map<string, { columns: number[]; most: number; keys: string[] }>()
    for (const [key, { columns, fixed }] of this.#terms) {
      const left = most(key) - fixed
      const name = `${columns.join(' ')} ${left}`
      const known = found.get(name)
      if (known) known.keys.push(key)
      else found.set(name, { columns, most: left, keys: [key] })
    }
    return [...found.values()]
  }
}

function gather(space: Space, programme: Programme, keysOf: (one: Option) => readonly string[]): Gathered {
  const gathered = new Gathered()
  programme.options.forEach((one, column) => {
    for (const key of keysOf(one)) gathered.add(key, column)
  })
  for (const one of space.fixed) for (const key of keysOf(one)) gathered.add(key, null)
  return gathered
}

function addLimits(programme: Programme, gathered: Gathered, most: (key: string) => number): void {
  for (const row of gathered.rows(most))
    if (row.columns.length > row.most) addRow(programme, row.columns, Math.max(0, row.most))
}

function clashRows(space: Space, programme: Programme): void {
  const students = gather(space, programme, (one) =>
    one.students.flatMap((id) => one.covers.map((at) => `${id} ${at}`)),
  )
  const staff = gather(space, programme, (one) => one.staff.flatMap((id) => one.covers.map((at) => `${id} ${at}`)))
  addLimits(programme, students, () => 1)
  addLimits(programme, staff, () => 1)
}

function limitRows(space: Space, programme: Programme): void {
  const students = gather(space, programme, (one) => one.students.map((id) => `${id} ${one.day}`))
  addLimits(programme, students, () => space.mostADay)
  const limitsOf = (key: string) => space.staff[Number(key.split(' ')[0])] as Space['staff'][number]
  const day = gather(space, programme, (one) => one.staff.map((id) => `${id} ${one.day}`))
  addLimits(programme, day, (key) => limitsOf(key).mostADay)
  const week = gather(space, programme, (one) => one.staff.map((id) => `${id}`))
  addLimits(programme, week, (key) => limitsOf(key).mostAWeek)
}

function roomRows(space: Space, programme: Programme): void {
  const gathered = new Gathered()
  programme.options.forEach((one, column) => {
    for (let size = 0; size <= one.size; size += 1) for (const at of one.covers) gathered.add(`${size} ${at}`, column)
  })
  addLimits(programme, gathered, (key) => {
    const [size, at] = key.split(' ').map(Number) as [number, number]
    return space.rooms[size]?.[at] ?? 0
  })
}

/** A column for what the terms of a row make beyond a share, at a cost. */
function addOver(programme: Programme, row: { columns: number[]; most: number }, cost: number): void {
  if (cost === 0) return
  // What the pins already make beyond the share costs whatever is chosen; the column holds it too.
  if (row.columns.length <= row.most) return
  const column = addColumn(programme, cost, Number.POSITIVE_INFINITY, false)
  const added = addRow(programme, row.columns, row.most)
  added.columns.push(column)
  added.times.push(-1)
  programme.overs.push({ column, row: programme.rows.length - 1 })
}

function spreadRows(space: Space, programme: Programme): void {
  const missed = gather(space, programme, (one) => one.losses.map(String))
  const cost = spreadCost(space.board)
  for (const row of missed.rows(() => 1)) addOver(programme, row, cost * row.keys.length)
}

function loadRows(space: Space, programme: Programme): void {
  const cost = loadCost(space.board)
  const shareOf = (key: string) => space.staff[Number(key.split(' ')[0])] as Space['staff'][number]
  const day = gather(space, programme, (one) => one.staff.map((id) => `${id} ${one.day}`))
  for (const row of day.rows((key) => shareOf(key).dayShare)) addOver(programme, row, cost * row.keys.length)
  const week = gather(space, programme, (one) => one.staff.map((id) => `${id}`))
  for (const row of week.rows((key) => shareOf(key).weekShare)) addOver(programme, row, cost * row.keys.length)
}

/** The columns of a plan, to begin the search with; null when the plan is none of the programme's. */
export function columnsOf(space: Space, programme: Programme, placements: readonly Placement[]): Float64Array | null {
  const values = new Float64Array(programme.cost.length)
  const groupIndex = new Map(space.groups.map(({ id }, index) => [id, index]))
  const place = (group: number | undefined, at: number, staffId: string | null) => `${group} ${at} ${staffId}`
  const columnAt = new Map(programme.options.map((one, column) => [place(one.group, one.at, one.staffId), column]))
  const counts = space.wanted.map((wanted) => wanted)
  for (const one of placements.filter(({ pinned }) => !pinned)) {
    const group = groupIndex.get(one.groupId) ?? -1
    const column = columnAt.get(place(group, one.at, one.staffId))
    if (column === undefined) return null
    values[column] = 1
    counts[group] = (counts[group] ?? 0) - 1
    const chosen = programme.staffOf[group]?.get(one.staffId ?? '')
    if (chosen !== undefined) values[chosen] = 1
  }
  programme.unplacedOf.forEach((column, group) => {
    values[column] = counts[group] ?? 0
  })
  for (const { column, row } of programme.overs) {
    const { columns, times, most } = programme.rows[row] as Row
    const made = columns.reduce(
      (sum, one, index) => (one === column ? sum : sum + (times[index] as number) * (values[one] as number)),
      0,
    )
    values[column] = Math.max(0, made - most)
  }
  return values
}

/** The options whose column is 1. */
export function chosenIn(programme: Programme, values: ArrayLike<number>): Option[] {
  return programme.options.filter((_, column) => (values[column] as number) > 0.5)
}
