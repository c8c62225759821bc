import type { IsoDate } from '#kernel/dates.ts'
import type { Transaction } from '#platform/database/database.ts'
import { Clashes, NotFound, Problems } from '#platform/http/refusals.ts'
import { mayRolesDo, type SignedInContext } from '#slices/access/index.ts'
import { mergeEdit } from '#slices/students/index.ts'
import type { LibraryQuery, Provision, ProvisionFields, ProvisionLine } from './contract.ts'
import { entryOfShipped, fieldsOf, problemsOfProvision, sameWords, searchLibrary } from './rules.ts'
import { shippedProvisions } from './shipped/index.ts'
import {
  addProvisionRow,
  archiveProvisionRow,
  changeProvisionRow,
  findProvisionRows,
  holdProvisionRow,
} from './store.ts'

type Who = SignedInContext['who']
type Entry = Omit<Provision, 'may'>

/** What the workbench brings, by id. */
const shipped = new Map(shippedProvisions.map((one) => [one.id, entryOfShipped(one)]))

/** What the school offers, and what the workbench brings and the school has not taken yet, as far as it was asked for. */
export async function readLibrary(
  tx: Transaction,
  who: Who,
  query: LibraryQuery,
): Promise<{ provisions: ProvisionLine[]; may: { keep: boolean } }> {
  const provisions = searchLibrary(await findEntries(tx, who.today), query)
  return { provisions, may: { keep: mayRolesDo(who.roles, 'provision.keep') } }
}

/** One entry. @throws NotFound */
export async function readProvision(tx: Transaction, who: Who, provisionId: string): Promise<Provision> {
  const found = await findProvision(tx, who.today, provisionId)
  const may = {
    keep: mayRolesDo(who.roles, 'provision.keep'),
    startGroup: mayRolesDo(who.roles, 'group.keep') && found.archivedOn === null,
  }
  return { ...found, may }
}

/** What a group may be made of: all that is not put away, by tier. */
export async function findOffered(tx: Transaction, who: Who): Promise<Entry[]> {
  return searchLibrary(await findEntries(tx, who.today), { archived: 'no' })
}

/**
 * The school's row of an entry: of one that the workbench brings it is made when it is first used or changed. Safe when two do it at once: both
 * get the same row. @param provisionId of the school's row, or the word of an entry of the workbench. @throws NotFound
 */
export async function takeProvision(tx: Transaction, who: Who, provisionId: string): Promise<string> {
  return takeEntry(tx, who, await findProvision(tx, who.today, provisionId))
}

/** The same for a group that is to run with it. @throws NotFound also when it was put away */
export async function takeOffered(tx: Transaction, who: Who, provisionId: string): Promise<string> {
  const entry = await findProvision(tx, who.today, provisionId)
  if (entry.archivedOn !== null) throw new NotFound()
  return takeEntry(tx, who, entry)
}

/** Adds a provision of the school's own. @throws Problems */
export async function addProvision(
  tx: Transaction,
  who: Who,
  fields: ProvisionFields,
): Promise<{ provisionId: string }> {
  check(fields)
  return { provisionId: await addProvisionRow(tx, { schoolId: who.schoolId, shippedId: null }, fields) }
}

/**
 * Changes an entry; one of the workbench becomes the school's own row first.
 * @throws NotFound, Problems; Clashes when somebody else changed the same field: then nothing is written.
 */
export async function changeProvision(
  tx: Transaction,
  who: Who,
  input: { provisionId: string; version: number; base: Partial<ProvisionFields>; fields: Partial<ProvisionFields> },
): Promise<{ provisionId: string; version: number }> {
  const found = await takeToChange(tx, who, input.provisionId)
  const kept = fieldsOf(found)
  const edit = { base: input.base, mine: input.fields }
  // Whoever began before the entry was taken saw the workbench's words, which are those of the row's first version.
  const sameVersion = Math.max(1, input.version) === found.version
  const { changes, clashes } = mergeEdit<ProvisionFields>(edit, kept, { sameVersion })
  if (clashes.length > 0) throw new Clashes(clashes, found.version)
  if (Object.keys(changes).length === 0) return { provisionId: found.id, version: found.version }
  const fields = { ...kept, ...changes }
  check(fields)
  return { provisionId: found.id, version: await changeProvisionRow(tx, found.id, fields) }
}

/** Puts an entry away, or takes it out again; groups that run with it go on. One of the workbench is taken for it. @throws NotFound */
export async function archiveProvision(
  tx: Transaction,
  who: Who,
  { provisionId, archived }: { provisionId: string; archived: boolean },
): Promise<void> {
  const found = await takeToChange(tx, who, provisionId)
  if ((found.archivedOn !== null) !== archived) await archiveProvisionRow(tx, found.id, archived ? who.today : null)
}

/**
 * Gives an entry of the workbench its first wording back.
 * @throws NotFound; Problems when the workbench brings no such entry, or when it was changed after this person read it.
 */
export async function resetProvision(
  tx: Transaction,
  who: Who,
  input: { provisionId: string; version: number },
): Promise<{ version: number }> {
  const found = await takeToChange(tx, who, input.provisionId)
  const first = shippedEntry(found.shippedId)
  if (!first) throw new Problems([{ field: '', problem: 'not-of-the-workbench' }])
  if (found.version !== Math.max(1, input.version)) throw new Problems([{ field: '', problem: 'changed-meanwhile' }])
  if (found.origin === 'shipped') return { version: found.version }
  return { version: await changeProvisionRow(tx, found.id, fieldsOf(first)) }
}

async function takeEntry(tx: Transaction, who: Who, entry: Entry): Promise<string> {
  if (entry.version > 0) return entry.id
  return addProvisionRow(tx, { schoolId: who.schoolId, shippedId: entry.shippedId }, fieldsOf(entry))
}

/** The school's row of an entry, held until the transaction ends. @throws NotFound */
async function takeToChange(tx: Transaction, who: Who, provisionId: string): Promise<Entry> {
  const id = await takeProvision(tx, who, provisionId)
  await holdProvisionRow(tx, id)
  return findProvision(tx, who.today, id)
}

/** One entry, also by the word that the workbench gave it before the school took it. @throws NotFound */
async function findProvision(tx: Transaction, today: IsoDate, provisionId: string): Promise<Entry> {
  const found = (await findEntries(tx, today)).find(
    ({ id, shippedId }) => id === provisionId || shippedId === provisionId,
  )
  if (!found) throw new NotFound()
  return found
}

/** The school's own, the latest first, then what the workbench brings, in its order, as the school has it. */
async function findEntries(tx: Transaction, today: IsoDate): Promise<Entry[]> {
  const rows = await findProvisionRows(tx, today)
  const taken = new Map(rows.map((row) => [row.shippedId, row]))
  const own = rows.filter(({ shippedId }) => !shippedEntry(shippedId))
  return [
    ...own.map((row): Entry => ({ ...row, origin: 'own' })),
    ...[...shipped.values()].map((entry): Entry => {
      const row = taken.get(entry.id)
      if (!row) return entry
      return { ...row, origin: sameWords(row, entry) ? 'shipped' : 'changed' }
    }),
  ]
}

function shippedEntry(shippedId: string | null) {
  return shippedId === null ? undefined : shipped.get(shippedId)
}

function check(fields: ProvisionFields): void {
  const problems = problemsOfProvision(fields)
  if (problems.length > 0) throw new Problems(problems)
}
