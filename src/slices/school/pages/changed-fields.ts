/** The fields of a form that differ from what stood there when it was opened: only those are sent, so that nobody else's change is undone. */
export function changedFields<Fields extends Record<string, unknown>>(before: Fields, typed: Fields): Partial<Fields> {
  const names = Object.keys(typed) as (keyof Fields)[]
  return Object.fromEntries(
    names
      .filter((name) => JSON.stringify(before[name]) !== JSON.stringify(typed[name]))
      .map((name) => [name, typed[name]]),
  ) as Partial<Fields>
}
