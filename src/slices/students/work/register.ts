import type { Transaction } from '#platform/database/database.ts'
import { mayRolesDo, type SignedInContext } from '#slices/access/index.ts'
import type { RegisterQuery, RegisterRow } from '../contract.ts'
import { findRegister } from '../store/register.ts'

type Who = SignedInContext['who']

/** Who may know the dates of reports of at least some students; row-level security decides of which. */
const knowReports = ['senco', 'principal', 'sst_member', 'specialist']

/** The register or the roll as this person may see it. Who keeps the roll only is shown all of it, for a register would be empty to them. */
export async function listRegister(tx: Transaction, who: Who, query: RegisterQuery) {
  const seesSupport = mayRolesDo(who.roles, 'register.see')
  const asAt = query.asAt ?? who.today
  const page = await findRegister(tx, {
    ...query,
    asAt,
    year: query.year,
    who: query.who === 'register' && !seesSupport ? 'all' : query.who,
    schoolId: who.schoolId,
    knowsReports: knowReports.some((role) => who.roles.includes(role)),
  })
  return { asAt, ...page, seesSupport }
}

/** A file of an export holds no more students than this: more than any school has. */
const mostRows = 20_000

/** Every row that the list shows, not only the page in sight. */
export async function listWholeRegister(
  tx: Transaction,
  who: Who,
  query: RegisterQuery,
): Promise<{ asAt: string; rows: RegisterRow[] }> {
  return listRegister(tx, who, { ...query, from: 0, limit: mostRows })
}
