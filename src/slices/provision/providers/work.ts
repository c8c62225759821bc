import type { Transaction } from '#platform/database/database.ts'
import { Clashes, Problems } from '#platform/http/refusals.ts'
import { mayRolesDo, type SignedInContext } from '#slices/access/index.ts'
import { mergeEdit } from '#slices/students/index.ts'
import type { Provider, ProviderFields } from './contract.ts'
import { addProviderRow, archiveProviderRow, changeProviderRow, findProviders, holdProvider } from './store.ts'

type Who = SignedInContext['who']

/** Those from outside who give provision. */
export async function readProviders(
  tx: Transaction,
  who: Who,
): Promise<{ providers: Provider[]; may: { keep: boolean } }> {
  return { providers: await findProviders(tx, who.today), may: { keep: mayRolesDo(who.roles, 'group.keep') } }
}

/** Enters a provider. @throws Problems */
export async function addProvider(tx: Transaction, who: Who, fields: ProviderFields): Promise<{ providerId: string }> {
  check(fields)
  return { providerId: await addProviderRow(tx, who.schoolId, fields) }
}

/** Changes a provider. @throws NotFound, Problems; Clashes when somebody else changed the same field: then nothing is written. */
export async function changeProvider(
  tx: Transaction,
  who: Who,
  input: { providerId: string; version: number; base: Partial<ProviderFields>; fields: Partial<ProviderFields> },
): Promise<{ version: number }> {
  const { nameZh, nameEn, service, contact, version } = await holdProvider(tx, input.providerId, who.today)
  const kept = { nameZh, nameEn, serviceZh: service.zh, serviceEn: service.en, contact }
  const edit = { base: input.base, mine: input.fields }
  const { changes, clashes } = mergeEdit<ProviderFields>(edit, kept, { sameVersion: input.version === version })
  if (clashes.length > 0) throw new Clashes(clashes, version)
  if (Object.keys(changes).length === 0) return { version }
  const fields = { ...kept, ...changes }
  check(fields)
  return { version: await changeProviderRow(tx, input.providerId, fields) }
}

/** Puts a provider away, or takes them out again. @throws NotFound; Problems while they give a group */
export async function archiveProvider(
  tx: Transaction,
  who: Who,
  input: { providerId: string; archived: boolean },
): Promise<void> {
  const { groups } = await holdProvider(tx, input.providerId, who.today)
  if (input.archived && groups !== null && groups > 0)
    throw new Problems([{ field: '', problem: 'gives-groups', params: { count: groups } }])
  await archiveProviderRow(tx, input.providerId, input.archived ? who.today : null)
}

function check({ nameZh, nameEn }: ProviderFields): void {
  if (nameZh === '' && nameEn === '') throw new Problems([{ field: 'nameZh', problem: 'name-needed' }])
}
