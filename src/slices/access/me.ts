import { sql } from 'drizzle-orm'
import type { SignedIn, Transaction } from '#platform/database/database.ts'
import { NotFound, Problems } from '#platform/http/refusals.ts'
import type { Me } from './contract.ts'
import { owesCode } from './guard.ts'
import { abilitiesOf, type Role, roles } from './model.ts'

type Found = Pick<Me, 'person' | 'language' | 'colourScheme' | 'preferences' | 'school' | 'schoolYear'>

/** Who is signed in, as the frame of every page needs it: one query. */
export async function findMe(tx: Transaction, who: SignedIn): Promise<Me> {
  const found = await tx.execute<Found>(sql`
    select jsonb_build_object('id', p.id, 'nameEn', p.name_en, 'nameZh', p.name_zh, 'staffCode', p.staff_code, 'email', p.email) as person,
      p.language, p.colour_scheme as "colourScheme", p.preferences,
      jsonb_build_object('id', s.id, 'code', s.code, 'nameEn', s.name_en, 'nameZh', s.name_zh, 'level', s.level, 'isDemo', s.is_demo) as school,
      (select jsonb_build_object('id', y.id, 'label', y.label) from school_year y
        where ${who.today}::date between y.starts_on and y.ends_on limit 1) as "schoolYear"
    from person p cross join school s where p.id = ${who.personId}`)
  const [row] = found.rows
  if (!row) throw new NotFound()
  return {
    ...row,
    roles: who.roles.filter((one): one is Role => roles.some((role) => role === one)),
    abilities: abilitiesOf(who.roles),
    today: who.today,
    twoFactor: who.twoFactor,
    twoFactorOwed: owesCode(who),
  }
}

/** The most that a person's choices may take, in bytes of their JSON: every page loads them, and every change of them is recorded. */
const mostBytes = 20_000

/** Changes one's own choices; those not named stay. @throws {Problems} when they are more than anybody needs. */
export async function keepMe(
  tx: Transaction,
  who: SignedIn,
  choices: { language?: string; colourScheme?: string; preferences?: Record<string, unknown> },
) {
  const kept = await tx.execute(sql`update person set
      language = coalesce(${choices.language ?? null}, language),
      colour_scheme = coalesce(${choices.colourScheme ?? null}, colour_scheme),
      preferences = preferences || ${JSON.stringify(choices.preferences ?? {})}::jsonb
    where id = ${who.personId}
      and octet_length((preferences || ${JSON.stringify(choices.preferences ?? {})}::jsonb)::text) <= ${mostBytes}`)
  if (kept.rowCount === 0)
    throw new Problems([{ field: 'preferences', problem: 'too-long', params: { maximum: mostBytes } }])
}
