import type { Language } from '#kernel/language.ts'
import { formatNumber } from '#web/ui/format.ts'

/** A size of a file as people say it: 340 kB, 2.4 MB. */
export function formatBytes(bytes: number, language: Language): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024))
  return kilobytes < 1000
    ? `${formatNumber(kilobytes, language)} kB`
    : `${formatNumber(Math.round(bytes / 1024 / 102.4) / 10, language)} MB`
}
