type FileColumn = { index: number; field: string | null }

/** What columns are taken as once a person has corrected them, by place. */
export type ChosenFields = Readonly<Record<number, string | null>>

/** Further types may stand in several columns, which are read together. */
const mayBeSeveral = (field: string) => field === 'otherSenTypes'

/** What a column is taken as: what a person chose, else what was recognised. */
export function fieldOf({ index, field }: FileColumn, chosen: ChosenFields): string | null {
  return index in chosen ? (chosen[index] ?? null) : field
}

/**
 * Takes a column as a field. The column that was taken as that field before gets what this one gives up, so that two columns
 * are exchanged in one step; `swapped` is that column.
 */
export function chooseField<Column extends FileColumn>(
  columns: readonly Column[],
  chosen: ChosenFields,
  column: Column,
  field: string | null,
): { chosen: ChosenFields; swapped: Column | null } {
  const before = fieldOf(column, chosen)
  const holding = columns.filter((one) => one.index !== column.index && fieldOf(one, chosen) === field)
  const [swapped = null, ...more] = field === null || mayBeSeveral(field) ? [] : holding
  const others = columns.filter((one) => one.index !== column.index && one !== swapped)
  const isFree = before === null || mayBeSeveral(before) || !others.some((one) => fieldOf(one, chosen) === before)
  return {
    chosen: {
      ...chosen,
      [column.index]: field,
      ...(swapped && { [swapped.index]: isFree ? before : null }),
      ...Object.fromEntries(more.map(({ index }) => [index, null])),
    },
    swapped,
  }
}
