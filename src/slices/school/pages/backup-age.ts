export type BackupAge = { unit: 'now' } | { unit: 'minutes' | 'hours' | 'days'; count: number }

/** How long ago a backup was made, in the largest unit that fits; `at` and `now` are moments in ISO. */
export function ageOfBackup(at: string, now: string): BackupAge {
  const minutes = Math.floor((Date.parse(now) - Date.parse(at)) / 60_000)
  if (minutes < 1) return { unit: 'now' }
  if (minutes < 60) return { unit: 'minutes', count: minutes }
  if (minutes < 48 * 60) return { unit: 'hours', count: Math.floor(minutes / 60) }
  return { unit: 'days', count: Math.floor(minutes / (24 * 60)) }
}

/** A daily backup that is two days old has missed a day. */
export function isOldBackup(at: string, now: string): boolean {
  return Date.parse(now) - Date.parse(at) > 48 * 60 * 60 * 1000
}

/** A size for people: kB under one MB, else MB with one decimal. */
export function sizeText(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
