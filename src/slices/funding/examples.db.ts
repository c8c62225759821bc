import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import type { Pool } from 'pg'
import { newId } from '#kernel/ids.ts'
import { openAttachmentStore } from '#platform/attachments/store.ts'
import type { Database } from '#platform/database/database.ts'
import { fundingRoutes } from './routes.ts'

/** The day of every test. */
export const TODAY = '2026-11-23'

/** Lays schools, students and tiers as the owner, whom no policy stops, and signs people in to ask as they would. */
export function laying({ database, owner }: { database: Database; owner: Pool }) {
  /** Somebody of a school who is signed in, and what they may call. */
  async function signedIn(schoolId: string, role: string) {
    const [personId, userId, token] = [newId(), newId(), newId()]
    await owner.query(`insert into auth."user" ("id", "name", "email") values ($1, '', $1)`, [userId])
    await owner.query(
      `insert into auth."session" ("id", "token", "userId", "expiresAt") values ($1, $2, $3, now() + interval '1 day')`,
      [newId(), token, userId],
    )
    await owner.query(
      `insert into person (id, school_id, user_id, staff_code, name_en, name_zh) values ($1, $2, $3, $4, $5, $6)`,
      [personId, schoolId, userId, personId.slice(-8), `Miss ${role}`, '陳老師'],
    )
    await owner.query('insert into person_role (id, school_id, person_id, role) values ($1, $2, $3, $4)', [
      newId(),
      schoolId,
      personId,
      role,
    ])
    const silent = () => undefined
    const client = createRouterClient(fundingRoutes, {
      context: {
        database,
        now: () => new Date(`${TODAY}T04:00:00Z`),
        log: { info: silent, warn: silent, error: silent },
        request: {
          id: newId(),
          headers: new Headers({ cookie: `workbench.session_token=${token}.signature` }),
          address: '127.0.0.1',
          isLoopback: true,
          setCookie: silent,
        },
        origin: 'http://localhost:3000',
        mail: null,
        attachments: openAttachmentStore(join(tmpdir(), 'senco-examples')),
      },
    })
    return { personId, grant: client.grant, keepGrantValue: client.keepGrantValue }
  }

  async function aSchool() {
    const schoolId = newId()
    await owner.query(
      `insert into school (id, code, name_en, name_zh, level, finance_type) values ($1, $2, 'A school', '某校', 'primary', 'aided')`,
      [schoolId, schoolId.slice(-12)],
    )
    return schoolId
  }

  async function aStudent(schoolId: string, onRoll: { from?: string; until?: string } = {}) {
    const studentId = newId()
    await owner.query(
      `insert into student (id, school_id, name_en, name_zh, entered_on, left_on) values ($1, $2, 'A', '甲', $3, $4)`,
      [studentId, schoolId, onRoll.from, onRoll.until],
    )
    return studentId
  }

  async function decide(
    schoolId: string,
    studentId: string,
    tier: number | null,
    startsOn: string,
    isWithdrawn = false,
  ) {
    await owner.query(
      `insert into tier_decision (id, school_id, student_id, tier, starts_on, withdrawn_at) values ($1, $2, $3, $4, $5, $6)`,
      [newId(), schoolId, studentId, tier, startsOn, isWithdrawn ? '2026-11-01T00:00:00Z' : null],
    )
  }

  return { signedIn, aSchool, aStudent, decide }
}

/** Somebody who is signed in, and what they may ask. */
export type Asking = Awaited<ReturnType<ReturnType<typeof laying>['signedIn']>>
