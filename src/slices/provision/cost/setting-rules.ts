import type { Problem } from '../../access/operation.ts'
import type { SettingKind } from './setting-model.ts'

/** The fields of a setting as they are written. */
export type SettingFields = Readonly<Record<string, unknown>>

/** What cannot be so of a setting: no name, a contract without an end, a last day before the first. */
export function problemsOfSetting(kind: SettingKind, fields: SettingFields): Problem[] {
  const problems: Problem[] = []
  if (kind === 'band' || kind === 'source') {
    const name = fields.name as { zh: string; en: string }
    if (name.zh === '' && name.en === '') problems.push({ field: 'name', problem: 'name-needed' })
  }
  if (kind === 'fee') {
    const { startsOn, endsOn } = fields as { startsOn: string; endsOn: string | null }
    if (fields.kind === 'contract' && endsOn === null) problems.push({ field: 'endsOn', problem: 'contract-ends' })
    if (endsOn !== null && endsOn < startsOn) problems.push({ field: 'endsOn', problem: 'ends-before' })
  }
  return problems
}

/** A changed rate or source has to be compared anew: the mark of an earlier check goes. */
export function withoutOldCheck(kind: SettingKind, changes: SettingFields): SettingFields {
  const changed = 'centsPerHour' in changes || 'source' in changes || 'startsOn' in changes
  return kind === 'rate' && changed && !('checked' in changes) ? { ...changes, checked: false } : changes
}
