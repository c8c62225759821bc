import { createHash, randomBytes } from 'node:crypto'
import { betterAuth } from 'better-auth'
import { twoFactor } from 'better-auth/plugins/two-factor'
import { type Connection, openPool } from '#platform/database/connection.ts'
import { shortened } from '#platform/http/address.ts'
import { Forbidden, NotSignedIn, Problems } from '#platform/http/refusals.ts'
import type { HttpRequest } from '#platform/http/request.ts'
import { openLockOut } from './lock-out.ts'
import { sessionCookie, sessionTokenFrom } from './session-cookie.ts'

/** Accounts and sessions: better-auth under operations of our own, with its known gaps closed (docs/decisions/007). */
export type Accounts = ReturnType<typeof openAccounts>

export type AccountOptions = {
  /** As the sign-in role, which reads accounts and no school data. */
  connection: Connection
  /** Signs cookies and seals one-time-code secrets. */
  signing: string
  /** Where people reach the workbench; cookies are `Secure` when it is https. */
  origin: string
}

/** better-auth wants an e-mail address for every account; people sign in by those of their school, which may change, so it gets one of its own. */
function loginEmailOf(personId: string): string {
  return `${personId}@person.invalid`
}

const aWeek = 7 * 24 * 60 * 60
const oneCodeLives = '3 minutes'

/** Opens the accounts of an installation. */
export function openAccounts(options: AccountOptions) {
  const settings = { max: 4, options: '-c search_path=auth,public -c statement_timeout=15000' }
  const pool = openPool({ ...options.connection, ...settings }, () => undefined)
  const secure = options.origin.startsWith('https:')
  const auth = betterAuth({
    appName: 'SENCO Workbench',
    baseURL: options.origin,
    secret: options.signing,
    database: pool,
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10, maxPasswordLength: 128 },
    session: { expiresIn: aWeek, disableSessionRefresh: true },
    advanced: {
      cookiePrefix: 'workbench',
      useSecureCookies: secure,
      // Whole, as the one who signs in knows it: the half of an address that is counted for the lock-out is not what they look for.
      ipAddress: { ipAddressHeaders: ['x-client-address'], ipv6Subnet: 128 },
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true, path: '/' },
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    plugins: [twoFactor({ issuer: 'SENCO Workbench' })],
  })
  const lockOut = openLockOut(pool)

  /** Asks better-auth for what a person sent; its cookies go out with our answer. A refusal of its gives `null`. */
  async function ask<Answer>(
    http: HttpRequest,
    call: (headers: Headers) => Promise<{ headers: Headers; response: Answer }>,
  ): Promise<Answer | null> {
    try {
      const { headers, response } = await call(
        new Headers({
          cookie: http.headers.get('cookie') ?? '',
          'user-agent': http.headers.get('user-agent') ?? '',
          'x-client-address': http.address,
        }),
      )
      for (const cookie of headers.getSetCookie()) http.setCookie(cookie)
      return response
    } catch (error) {
      if (error instanceof Error && error.name === 'APIError') return null
      throw error
    }
  }

  async function record(userId: string, word: string, http: HttpRequest): Promise<void> {
    await pool.query('select app.record_sign_in($1, $2, $3)', [userId, word, http.id])
  }

  /** The account that a half-finished sign-in waits for. */
  async function pendingUser(http: HttpRequest): Promise<string | null> {
    const cookies = http.headers.get('cookie') ?? ''
    const identifier = /(?:^|;\s*)(?:__Secure-)?workbench\.two_factor=([\w-]+)\./.exec(cookies)?.[1]
    if (!identifier) return null
    const found = await pool.query<{ value: string }>(
      'select value from verification where identifier = $1 and "expiresAt" > now()',
      [identifier],
    )
    return found.rows[0]?.value ?? null
  }

  /** Uses a code up; `false` when it was used before. It is used up before it is tried, so two tries at once cannot both pass. */
  async function spendCode(userId: string, code: string): Promise<boolean> {
    await pool.query(`delete from used_code where used_at < now() - interval '${oneCodeLives}'`)
    const hash = createHash('sha256').update(code.replace(/\s/g, '')).digest('hex')
    const taken = await pool.query(
      'insert into used_code (user_id, code_hash) values ($1, $2) on conflict do nothing',
      [userId, hash],
    )
    return taken.rowCount === 1
  }

  /** Asks for something that needs one's password again: an open session must not be a place to guess it. */
  async function withPassword<Answer>(
    http: HttpRequest,
    userId: string,
    field: string,
    call: (headers: Headers) => Promise<{ headers: Headers; response: Answer }>,
  ): Promise<Answer> {
    await lockOut.begin([userId], http.address)
    const answer = await ask(http, call)
    if (!answer) {
      await lockOut.wrong(http.address)
      throw new Problems([{ field, problem: 'wrong-password' }])
    }
    await lockOut.right(userId)
    return answer
  }

  return {
    /**
     * First step of signing in, by e-mail, staff code or SCHOOL/CODE.
     * @returns `in`, or `code` when a one-time code is asked for next.
     * @throws {Problems} `wrong-sign-in`, the same for an unknown account and a wrong password. @throws {TooMany} when locked.
     */
    async signIn(http: HttpRequest, identifier: string, password: string): Promise<'in' | 'code'> {
      const logins = await pool.query<{ user_id: string; login_email: string }>(
        'select user_id, login_email from find_login($1)',
        [identifier.trim()],
      )
      // One count for an account, by whichever of its names it is tried.
      const accounts = logins.rows.map((row) => row.user_id)
      const open = await lockOut.begin(accounts, http.address, identifier)
      const tried = logins.rows.filter((row) => open.includes(row.user_id))
      // An unknown account costs as long as a known one.
      const emails =
        tried.length > 0 ? tried.map((row) => row.login_email) : [`${randomBytes(8).toString('hex')}@person.invalid`]
      for (const [index, email] of emails.entries()) {
        const answer = await ask(http, (headers) =>
          auth.api.signInEmail({ body: { email, password }, headers, returnHeaders: true }),
        )
        if (!answer) continue
        if ('twoFactorRedirect' in answer) {
          await lockOut.undecided(tried[index]?.user_id ?? '')
          return 'code'
        }
        await lockOut.right(answer.user.id)
        await record(answer.user.id, 'account.signed-in', http)
        return 'in'
      }
      await lockOut.wrong(http.address)
      for (const login of tried) await record(login.user_id, 'account.sign-in-failed', http)
      throw new Problems([{ field: 'identifier', problem: 'wrong-sign-in' }])
    },

    /**
     * Second step: a one-time code, which works once, or a backup code.
     * @throws {Problems} `wrong-code`. @throws {NotSignedIn} when the first step is missing or too long ago.
     */
    async signInWithCode(http: HttpRequest, code: string, kind: 'totp' | 'backup'): Promise<void> {
      const userId = await pendingUser(http)
      if (!userId) throw new NotSignedIn()
      await lockOut.begin([userId], http.address)
      const fresh = kind === 'backup' || (await spendCode(userId, code))
      const answer =
        fresh &&
        (await ask<unknown>(http, (headers) =>
          kind === 'totp'
            ? auth.api.verifyTOTP({ body: { code }, headers, returnHeaders: true })
            : auth.api.verifyBackupCode({ body: { code }, headers, returnHeaders: true }),
        ))
      if (!answer) {
        await lockOut.wrong(http.address)
        throw new Problems([{ field: 'code', problem: 'wrong-code' }])
      }
      await lockOut.right(userId)
      await record(userId, 'account.signed-in', http)
    },

    /** Signs a person in who has just chosen a password. @returns `code` when a one-time code is asked for next. */
    async signInPerson(http: HttpRequest, personId: string, password: string): Promise<'in' | 'code'> {
      const body = { email: loginEmailOf(personId), password }
      const answer = await ask(http, (headers) => auth.api.signInEmail({ body, headers, returnHeaders: true }))
      if (!answer) throw new NotSignedIn()
      if ('twoFactorRedirect' in answer) return 'code'
      await record(answer.user.id, 'account.signed-in', http)
      return 'in'
    },

    /** Ends the session of this device. */
    async signOut(http: HttpRequest): Promise<void> {
      const token = sessionTokenFrom(http.headers, options.origin)
      const open = await pool.query<{ userId: string }>('select "userId" from session where token = $1', [token])
      if (open.rows[0]) await record(open.rows[0].userId, 'account.signed-out', http)
      await ask(http, (headers) => auth.api.signOut({ headers, returnHeaders: true }))
      http.setCookie(
        `${secure ? '__Secure-' : ''}${sessionCookie}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`,
      )
    },

    /** Makes an account with a password, or gives an existing one a new password and ends its sessions. @returns its id. */
    async setPassword(userId: string | null, personId: string, password: string): Promise<string> {
      const context = await auth.$context
      const hash = await context.password.hash(password)
      if (userId) {
        await context.internalAdapter.updatePassword(userId, hash)
        await pool.query('delete from session where "userId" = $1', [userId])
        return userId
      }
      const user = await context.internalAdapter.createUser(
        { email: loginEmailOf(personId), name: personId, emailVerified: true },
        { method: 'invitation' },
      )
      await context.internalAdapter.createAccount({
        userId: user.id,
        providerId: 'credential',
        accountId: user.id,
        password: hash,
      })
      return user.id
    },

    /** Takes back an account whose person could not be written. */
    async removeAccount(userId: string): Promise<void> {
      await pool.query('delete from "user" where id = $1', [userId])
    },

    /** Hashes a password once, for many invented accounts. */
    async hash(password: string): Promise<string> {
      return (await auth.$context).password.hash(password)
    },

    /** @throws {Problems} `wrong-password`. @throws {TooMany} when locked. */
    async changePassword(http: HttpRequest, userId: string, current: string, next: string): Promise<void> {
      await withPassword(http, userId, 'current', (headers) =>
        auth.api.changePassword({
          body: { currentPassword: current, newPassword: next, revokeOtherSessions: true },
          headers,
          returnHeaders: true,
        }),
      )
    },

    async sessions(userId: string, thisOne: string) {
      const found = await pool.query<{
        id: string
        createdAt: Date
        updatedAt: Date
        ipAddress: string | null
        userAgent: string | null
      }>(
        'select id, "createdAt", "updatedAt", "ipAddress", "userAgent" from session where "userId" = $1 and "expiresAt" > now() order by "updatedAt" desc',
        [userId],
      )
      return found.rows.map((row) => ({
        id: row.id,
        createdAt: row.createdAt.toISOString(),
        lastUsedAt: row.updatedAt.toISOString(),
        address: row.ipAddress === null ? '' : shortened(row.ipAddress),
        device: row.userAgent ?? '',
        isThisOne: row.id === thisOne,
      }))
    },

    /** Ends one of a person's own sessions, or with `others` all but this one. */
    async endSession(userId: string, which: string, thisOne: string): Promise<void> {
      if (which === 'others')
        await pool.query('delete from session where "userId" = $1 and id <> $2', [userId, thisOne])
      else await pool.query('delete from session where "userId" = $1 and id = $2', [userId, which])
    },

    /** @throws {Problems} `wrong-password`. @throws {TooMany} when locked. */
    async startTotp(
      http: HttpRequest,
      userId: string,
      password: string,
    ): Promise<{ uri: string; backupCodes: string[] }> {
      const answer = await withPassword(http, userId, 'password', (headers) =>
        auth.api.enableTwoFactor({ body: { password }, headers, returnHeaders: true }),
      )
      if (!('totpURI' in answer)) throw new Error('one-time codes by mail are not set up')
      return { uri: answer.totpURI, backupCodes: answer.backupCodes }
    },

    /** @throws {Problems} `wrong-code`. */
    async confirmTotp(http: HttpRequest, userId: string, code: string): Promise<void> {
      const fresh = await spendCode(userId, code)
      const answer =
        fresh && (await ask(http, (headers) => auth.api.verifyTOTP({ body: { code }, headers, returnHeaders: true })))
      if (!answer) throw new Problems([{ field: 'code', problem: 'wrong-code' }])
    },

    /** @throws {Forbidden} when the school requires codes of this person. @throws {Problems} `wrong-password`. @throws {TooMany} when locked. */
    async stopTotp(http: HttpRequest, userId: string, required: boolean, password: string): Promise<void> {
      if (required) throw new Forbidden('code-required-by-school')
      await withPassword(http, userId, 'password', (headers) =>
        auth.api.disableTwoFactor({ body: { password }, headers, returnHeaders: true }),
      )
    },

    async close(): Promise<void> {
      await pool.end()
    },
  }
}
