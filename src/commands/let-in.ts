import { createHash, randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { dateInHongKong } from '#kernel/dates.ts'
import { newId } from '#kernel/ids.ts'
import type { Connection } from '#platform/database/connection.ts'
import { addressOfFolder } from '#platform/database/embedded/index.ts'
import type { Settings } from '#platform/settings.ts'
import { openInstallation } from '../installation.ts'
import { CallFailure, type Command } from './command.ts'

const hoursOpen = 24

/** Nobody, or more than one person, is called as was said. */
class LetInFailure extends Error {
  override name = 'LetInFailure'
}

export const letInCommand: Command = {
  help: `npm run workbench -- let-in STAFF-CODE [--school CODE] [--without-codes] [--json]

Prints a one-time link with which this person chooses a new password, good for ${hoursOpen} hours. For the day when nobody is left who
could make one under Settings, People. It stands in the access log. The workbench may run or not.
  STAFF-CODE       or the person's e-mail address
  --school CODE    which school, when there are several
  --without-codes  also switches their one-time codes off: when the phone and the backup codes are lost`,
  takesWords: true,
  options: { school: { type: 'string' }, 'without-codes': { type: 'boolean' }, json: { type: 'boolean' } },
  async run({ settings, positionals, values, print }) {
    const [named] = positionals
    if (!named || positionals.length > 1)
      throw new CallFailure('Say whom to let in: npm run workbench -- let-in STAFF-CODE')
    const school = typeof values.school === 'string' ? values.school : null
    const withoutCodes = values['without-codes'] === true
    const installation = await openInstallation(settings)
    try {
      const { token, nameEn, expiresAt } = await letIn(installation.owner, { named, school, withoutCodes }, new Date())
      const link = await linkOf(settings, token)
      print(
        values.json
          ? JSON.stringify({ link, nameEn, expiresAt })
          : `${nameEn} chooses a new password here, once, within ${hoursOpen} hours:\n${link}`,
      )
      return 0
    } finally {
      await installation.close()
    }
  },
}

/** The page where a link's password is chosen: at the address that people type, else where the workbench runs, else where it would. */
export async function linkOf(
  settings: Pick<Settings, 'origin' | 'port' | 'dataFolder'>,
  token: string,
): Promise<string> {
  const runsAt = settings.origin ?? (await addressOfFolder(settings.dataFolder))
  return `${runsAt ?? `http://localhost:${settings.port}`}/invitation/${token}`
}

type Named = { id: string; school_id: string; user_id: string | null; name_en: string }

/**
 * A one-time link for a person of the school, made as the database's owner; links that were open for them close.
 * @param who `named`: staff code or e-mail address; `school`: the school's code, or `null` for any
 * @throws {LetInFailure} when this means nobody who works here, or several people.
 */
export async function letIn(
  owner: Connection,
  who: { named: string; school: string | null; withoutCodes: boolean },
  now: Date,
): Promise<{ token: string; nameEn: string; expiresAt: string }> {
  const client = new Client(owner)
  await client.connect()
  try {
    await client.query('begin')
    const person = await findPerson(client, who.named, who.school)
    // The trail has no person to name: it was done on the server.
    await client.query('select app.act_as($1, null, $2, $3, $4, null)', [
      person.school_id,
      [],
      dateInHongKong(now),
      'person.invited',
    ])
    const token = randomBytes(32).toString('base64url')
    const expiresAt = new Date(now.getTime() + hoursOpen * 60 * 60 * 1000)
    await client.query(
      'update invitation set expires_at = $2 where person_id = $1 and used_at is null and expires_at > $2',
      [person.id, now],
    )
    await client.query(
      'insert into invitation (id, school_id, person_id, token_hash, expires_at) values ($1, $2, $3, $4, $5)',
      [newId(), person.school_id, person.id, createHash('sha256').update(token).digest(), expiresAt],
    )
    if (who.withoutCodes) await switchCodesOff(client, person)
    await client.query('commit')
    return { token, nameEn: person.name_en, expiresAt: expiresAt.toISOString() }
  } finally {
    await client.end()
  }
}

async function findPerson(client: Client, named: string, school: string | null): Promise<Named> {
  const found = await client.query<Named>(
    `select p.id, p.school_id, p.user_id, p.name_en from person p join school s on s.id = p.school_id
     where p.active and lower($1) in (lower(p.staff_code), nullif(lower(p.email), '')) and ($2::text is null or lower(s.code) = lower($2))`,
    [named, school],
  )
  const [person, another] = found.rows
  if (!person) throw new LetInFailure(`Nobody who works here has the staff code or e-mail address ${named}.`)
  if (another) throw new LetInFailure(`${named} means several people. Say which school's: --school CODE`)
  return person
}

async function switchCodesOff(client: Client, person: Named): Promise<void> {
  await client.query('delete from auth."twoFactor" where "userId" = $1', [person.user_id])
  await client.query('update auth."user" set "twoFactorEnabled" = false where id = $1', [person.user_id])
  await client.query(`select audit.record('account.totp-off', null, $1)`, [JSON.stringify({ person: person.id })])
}
