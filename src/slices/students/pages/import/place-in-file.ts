import type { Language } from '#kernel/language.ts'
import { formatNumber } from '#web/ui/format.ts'

type Place = { sheet: string | null; row: number | null }

/** A row as people find it in their file: its number, after the sheet's name where several were read. */
export function placeInFile({ sheet, row }: Place, language: Language): string {
  if (row === null) return ''
  return sheet === null ? formatNumber(row, language) : `${sheet} · ${formatNumber(row, language)}`
}

/** Sheets one after the other, each by its rows. */
export function placeToSort({ sheet, row }: Place): string | number | null {
  return sheet === null || row === null ? row : `${sheet} ${String(row).padStart(6, '0')}`
}
