import type { Transaction } from '#platform/database/database.ts'
import { Clashes, NotFound, Problems } from '#platform/http/refusals.ts'
import { mayRolesDo, type SignedInContext } from '#slices/access/index.ts'
import { findDates, mergeEdit } from '#slices/students/index.ts'
import type { BankItem, BankQuery } from './contract.ts'
import { type BankFields, type BankKind, bankLevelOf, pageSize } from './model.ts'
import { emptyFields, fullNamesIn, namesFound, namesOf, problemsOfItem, searchBank, textsOf } from './rules.ts'
import { shippedItems } from './shipped.ts'
import {
  addItem,
  archiveItem,
  changeItem,
  findInPlan,
  findItems,
  findStudentNames,
  holdItem,
  type KeptItem,
} from './store.ts'

type Who = SignedInContext['who']
type Owner = 'mine' | 'school'

/** A page of the bank: what the workbench brings, the school's entries and this person's own. */
export async function readBank(
  tx: Transaction,
  who: Who,
  query: BankQuery,
): Promise<{ total: number; items: BankItem[]; may: { keep: boolean; keepSchool: boolean } }> {
  const own = (await findItems(tx)).map((item) => entryOf(item, who))
  const found = searchBank([...own, ...shippedItems], query)
  const may = { keep: mayRolesDo(who.roles, 'bank.keep'), keepSchool: keepsSchool(who) }
  return { total: found.length, items: found.slice(query.from, query.from + pageSize), may }
}

/** Adds an entry. @throws Problems: it says nothing, a student's name stands in it, or the school's are not this person's to keep. */
export async function addToBank(
  tx: Transaction,
  who: Who,
  { whose, kind, fields, namesChecked }: { whose: Owner; kind: BankKind; fields: BankFields; namesChecked: boolean },
): Promise<{ itemId: string }> {
  refuseSchool(whose, who)
  await check(tx, kind, fields, { namesChecked })
  return { itemId: await addItem(tx, ownerOf(whose, who), kind, fields) }
}

/**
 * Changes an entry of one's own or of the school's, together with what others wrote meanwhile.
 * @throws NotFound, Problems, or Clashes when somebody else changed the same field: then nothing is written.
 */
export async function changeInBank(
  tx: Transaction,
  who: Who,
  input: {
    itemId: string
    version: number
    base: Partial<BankFields>
    fields: Partial<BankFields>
    namesChecked: boolean
  },
): Promise<{ version: number }> {
  const item = await holdOwn(tx, who, input.itemId)
  const sameVersion = input.version === item.version
  const edit = { base: input.base, mine: input.fields }
  const { changes, clashes } = mergeEdit<BankFields>(edit, item.fields, { sameVersion })
  if (clashes.length > 0) throw new Clashes(clashes, item.version)
  if (Object.keys(changes).length === 0) return { version: item.version }
  const fields = { ...item.fields, ...changes }
  await check(tx, item.kind, fields, input)
  return { version: await changeItem(tx, item, fields) }
}

/** Puts an entry away, or takes it out again. @throws NotFound */
export async function archiveInBank(
  tx: Transaction,
  who: Who,
  { itemId, archived }: { itemId: string; archived: boolean },
): Promise<{ done: true }> {
  const item = await holdOwn(tx, who, itemId)
  if ((item.archivedOn !== null) !== archived) await archiveItem(tx, item.id, archived ? who.today : null)
  return { done: true }
}

/** Keeps a plan's target or strategy in the bank. @throws NotFound; Problems: a name of the student or of the plan's people stands in it. */
export async function keepInBank(
  tx: Transaction,
  who: Who,
  { id, planId, kind, of, whose }: { id: string; planId: string; kind: BankKind; of: string; whose: Owner },
): Promise<{ itemId: string }> {
  await findDates(tx, id)
  const found = await findInPlan(tx, { studentId: id, planId, kind, of, today: who.today })
  if (!found) throw new NotFound()
  refuseSchool(whose, who)
  const { needs, level, area, words, measure, criterion } = found
  const fields: BankFields = {
    ...emptyFields,
    needs,
    levels: level ? [bankLevelOf(level)] : [],
    area,
    wordsZh: words.zh,
    wordsEn: words.en,
    place: found.place ?? emptyFields.place,
    measureKind: found.measureKind ?? emptyFields.measureKind,
    measureZh: measure?.zh ?? '',
    measureEn: measure?.en ?? '',
    criterionZh: criterion?.zh ?? '',
    criterionEn: criterion?.en ?? '',
    aimValue: found.aimValue === null ? null : Number(found.aimValue),
    aimDirection: found.aimDirection ?? emptyFields.aimDirection,
  }
  const names = namesFound(textsOf(fields), [...namesOf(found), ...found.doers.map(({ name }) => name)])
  if (names.length > 0) throw nameFound(names)
  await check(tx, kind, fields, { namesChecked: false })
  return { itemId: await addItem(tx, ownerOf(whose, who), kind, fields) }
}

/** The school's entries are kept by those who keep plans. */
function keepsSchool(who: Who): boolean {
  return mayRolesDo(who.roles, 'plan.keep')
}

function refuseSchool(whose: Owner, who: Who): void {
  if (whose === 'school' && !keepsSchool(who)) throw new Problems([{ field: 'whose', problem: 'school-by-team-only' }])
}

function ownerOf(whose: Owner, { schoolId, personId }: Who) {
  return { schoolId, madeBy: personId, ownerId: whose === 'mine' ? personId : null }
}

/** An entry that this person may change, held. What the database shows is the school's or their own. @throws NotFound */
async function holdOwn(tx: Transaction, who: Who, itemId: string): Promise<KeptItem> {
  const item = await holdItem(tx, itemId)
  if (!item || (item.ownerId === null && !keepsSchool(who))) throw new NotFound()
  return item
}

async function check(
  tx: Transaction,
  kind: BankKind,
  fields: BankFields,
  { namesChecked }: { namesChecked: boolean },
): Promise<void> {
  const problems = problemsOfItem(kind, fields)
  if (problems.length > 0) throw new Problems(problems)
  if (namesChecked) return
  const names = fullNamesIn(textsOf(fields), await findStudentNames(tx))
  if (names.length > 0) throw nameFound(names)
}

function nameFound(names: readonly string[]): Problems {
  return new Problems([{ field: 'names', problem: 'name-in-text', params: { names: names.slice(0, 3).join('、') } }])
}

function entryOf({ id, ownerId, kind, fields, archivedOn, version }: KeptItem, who: Who): BankItem {
  const { needs, levels, area, wordsZh, wordsEn, place, measureKind, measureZh, measureEn, criterionZh, criterionEn } =
    fields
  const aim = {
    measureKind,
    measure: { zh: measureZh, en: measureEn },
    criterion: { zh: criterionZh, en: criterionEn },
    value: fields.aimValue,
    direction: fields.aimDirection,
  }
  return {
    id,
    whose: ownerId === null ? 'school' : 'mine',
    kind,
    needs: [...needs],
    levels: [...levels],
    area,
    words: { zh: wordsZh, en: wordsEn },
    aim: kind === 'target' ? aim : null,
    place: kind === 'strategy' ? place : null,
    archivedOn,
    version,
    mayChange: mayRolesDo(who.roles, 'bank.keep') && (ownerId !== null || keepsSchool(who)),
  }
}
