import type { Transaction } from '#platform/database/database.ts'
import { Clashes, NotFound, Problems } from '#platform/http/refusals.ts'
import { mayRolesDo, type SignedInContext } from '#slices/access/index.ts'
import { mergeEdit } from '#slices/students/index.ts'
import type { AddedSetting, ChangedSetting, CostSettings, SettingKind } from './setting-model.ts'
import { problemsOfSetting, type SettingFields, withoutOldCheck } from './setting-rules.ts'
import {
  addSettingRow,
  archiveSourceRow,
  changeSettingRow,
  findSettings,
  holdSetting,
  isArchivedSource,
  isThereAlready,
  isUsed,
  knowsAll,
  removeSettingRow,
} from './setting-store.ts'

type Who = SignedInContext['who']

/** All that the school has said of money. */
export async function readSettings(tx: Transaction, who: Who): Promise<CostSettings> {
  return { ...(await findSettings(tx)), may: { keep: mayRolesDo(who.roles, 'money.keep') } }
}

/** Enters something that costs follow from. @throws Problems; NotFound when it names what is not there for this person */
export async function addSetting(
  tx: Transaction,
  who: Who,
  { kind, fields }: AddedSetting,
): Promise<{ settingId: string }> {
  await check(tx, kind, fields, null)
  await refuseArchived(tx, fields)
  return { settingId: await addSettingRow(tx, kind, fields, who) }
}

/** Changes it. @throws NotFound, Problems; Clashes when somebody else changed the same field: then nothing is written. */
export async function changeSetting(
  tx: Transaction,
  who: Who,
  { settingId, version, setting }: { settingId: string; version: number; setting: ChangedSetting },
): Promise<{ version: number }> {
  const { kind } = setting
  const kept = await holdSetting(tx, kind, settingId)
  const edit = { base: setting.base as SettingFields, mine: setting.fields as SettingFields }
  const merged = mergeEdit<Record<string, unknown>>(edit, kept.fields, { sameVersion: version === kept.version })
  if (merged.clashes.length > 0) throw new Clashes(merged.clashes, kept.version)
  if (Object.keys(merged.changes).length === 0) return { version: kept.version }
  const changes = withoutOldCheck(kind, merged.changes)
  await check(tx, kind, { ...kept.fields, ...changes }, settingId)
  await refuseArchived(tx, changes)
  return { version: await changeSettingRow(tx, kind, { settingId, changes, by: who }) }
}

/** Takes out what was entered by mistake. @throws NotFound; Problems while something names it */
export async function removeSetting(
  tx: Transaction,
  { settingId, kind }: { settingId: string; kind: SettingKind },
): Promise<void> {
  // A group and the month are changed, never taken out from here.
  if (kind === 'fund' || kind === 'month') throw new NotFound()
  await holdSetting(tx, kind, settingId)
  if (await isUsed(tx, kind, settingId)) throw new Problems([{ field: '', problem: 'in-use' }])
  await removeSettingRow(tx, kind, settingId)
}

/**
 * Puts a funding source away, so that nothing new is paid from it, or brings it back. What it paid for keeps its name.
 * @throws NotFound
 */
export async function archiveSource(
  tx: Transaction,
  who: Who,
  { sourceId, archived }: { sourceId: string; archived: boolean },
): Promise<void> {
  await holdSetting(tx, 'source', sourceId)
  // Pressed twice, or by two people: the first day stays.
  if (archived !== (await isArchivedSource(tx, sourceId)))
    await archiveSourceRow(tx, sourceId, archived ? who.today : null)
}

/** @throws Problems when something is to be paid from a source that was put away */
async function refuseArchived(tx: Transaction, { fundingSourceId }: SettingFields): Promise<void> {
  if (typeof fundingSourceId === 'string' && (await isArchivedSource(tx, fundingSourceId)))
    throw new Problems([{ field: 'fundingSourceId', problem: 'source-archived' }])
}

async function check(
  tx: Transaction,
  kind: SettingKind,
  fields: SettingFields,
  settingId: string | null,
): Promise<void> {
  if (!(await knowsAll(tx, kind, fields))) throw new NotFound()
  const problems = problemsOfSetting(kind, fields)
  if (await isThereAlready(tx, kind, fields, settingId))
    problems.push({ field: kind === 'weeks' ? 'schoolYear' : 'startsOn', problem: 'there-already' })
  if (problems.length > 0) throw new Problems(problems)
}
