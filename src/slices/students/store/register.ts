import type { Transaction } from '#platform/database/database.ts'
import type { RegisterRow } from '../contract.ts'
import { type Certainty, type NeedType, needTypes } from '../model.ts'
import { askJson } from './prepared.ts'
import { type RegisterAsk, registerStatement } from './register-statement.ts'

/** A page of the register, and what its filters can be set to. */
export type RegisterPage = {
  year: string | null
  total: number
  rows: RegisterRow[]
  classes: string[]
  homeLanguages: string[]
}

type Answer = Omit<RegisterPage, 'rows'> & { rows: Cells[] }
type Cells = [
  ...[id: string, nameEn: string, nameZh: string, className: string | null, classNumber: string | null],
  ...[level: string | null, sex: RegisterRow['sex'], registerNumber: string | null, strn: string | null],
  ...[birthDate: string | null, homeLanguage: string, nonChineseSpeaking: boolean, leftOn: string | null],
  ...[tier: RegisterRow['tier'], since: string | null, needs: string | null, reportOn: string | null, version: number],
]

/**
 * A page of the register or the roll as at a day, in one statement. Row-level security leaves out who and what is not for this
 * person: a teacher's register is that of the students they teach, the office's rows have no tier and no needs.
 */
export async function findRegister(tx: Transaction, ask: RegisterAsk): Promise<RegisterPage> {
  const answer = await askJson<Answer>(tx, registerStatement(ask))
  if (!answer) throw new Error('the register answered nothing')
  return { ...answer, rows: answer.rows.map(asRow) }
}

/** By its places, and as one object: taken apart and spread together, sixty rows cost the server a fifth of its answer. */
function asRow(cells: Cells): RegisterRow {
  return {
    id: cells[0],
    nameEn: cells[1],
    nameZh: cells[2],
    className: cells[3],
    classNumber: cells[4],
    level: cells[5],
    sex: cells[6],
    registerNumber: cells[7],
    strn: cells[8],
    birthDate: cells[9],
    homeLanguage: cells[10],
    nonChineseSpeaking: cells[11],
    leftOn: cells[12],
    tier: cells[13],
    tierSince: cells[14],
    needs: needsOf(cells[15]),
    reportOn: cells[16],
    version: cells[17],
  }
}

/** Reads the list that `needsOnDay` writes: the primary need first, then in the order of the types. */
function needsOf(list: string | null): RegisterRow['needs'] {
  if (!list) return []
  const needs = list.split(',').map((token) => ({
    type: token.replace(/^[!?]+/, '') as NeedType,
    isPrimary: token.startsWith('!'),
    certainty: (token.includes('?') ? 'suspected' : 'confirmed') as Certainty,
  }))
  if (needs.length === 1) return needs
  return needs.sort(
    (a, b) => Number(b.isPrimary) - Number(a.isPrimary) || needTypes.indexOf(a.type) - needTypes.indexOf(b.type),
  )
}
