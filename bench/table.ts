import type { Measured } from './rounds.ts'

/** One line of the result: what was measured at so many at once, alone and in the territory. */
export type Line = { key: string; name: string; atOnce: number; alone: Measured; territory: Measured | null }

/** The lines as a table in text. `cpu ms`: processor time for one answer, Node + PostgreSQL; `ratio`: answers a second in the territory for each one alone. */
export function tableOf(lines: readonly Line[]): string {
  const inTerritory = lines.some(({ territory }) => territory)
  const head = ['', 'at once', 'per second', 'p50 ms', 'p99 ms', 'cpu ms']
  if (inTerritory) head.push('per second', 'p50 ms', 'p99 ms', 'cpu ms', 'ratio')
  head.push('others')
  const rows = lines.map(({ name, atOnce, alone, territory }, index) => {
    const cells = [lines[index - 1]?.name === name ? '' : name, String(atOnce), ...cellsOf(alone)]
    if (territory) cells.push(...cellsOf(territory), (territory.perSecond / alone.perSecond).toFixed(2))
    else if (inTerritory) cells.push('', '', '', '', '')
    return [...cells, others(alone, territory)]
  })
  const widths = head.map((word, column) => Math.max(word.length, ...rows.map((row) => (row[column] ?? '').length)))
  const lineOf = (cells: readonly string[]) =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd()
  const above = `${' '.repeat(sum(widths.slice(0, 2)) + 4)}${'a school alone'.padEnd(sum(widths.slice(2, 6)) + 8)}in the territory`
  return [...(inTerritory ? [above] : []), lineOf(head), ...rows.map(lineOf)].join('\n')
}

function cellsOf({ perSecond, p50, p99, failed, serverMs, databaseMs }: Measured): string[] {
  const cpu = `${serverMs.toFixed(2)}+${databaseMs.toFixed(2)}`
  return [failed > 0 ? `${failed} failed` : perSecond.toFixed(0), p50.toFixed(1), p99.toFixed(1), cpu]
}

/** How busy other programs kept the machine, at the worse of the two: above a tenth, do not trust the line. */
function others(alone: Measured, territory: Measured | null): string {
  if (alone.others === null) return ''
  return `${Math.round(Math.max(alone.others, territory?.others ?? 0) * 100)} %`
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
