import type { Transaction } from '#platform/database/database.ts'
import type { RegisterRow } from '../contract.ts'
import { type Certainty, type NeedType, needTypes, type Tier } from '../model.ts'
import { tierAfter } from '../rules/tiers.ts'
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

type Answer = Omit<RegisterPage, 'rows'> & {
  rows: Columns<RowCells>
  /** The support of each row, where the database worked it out … */
  support: Columns<SupportCells> | null
  /** … or else the decisions, in the order of days, and the needs of the page's students. */
  tiers?: Columns<[studentId: string, tier: Tier | null, startsOn: string]>
  needs?: Columns<
    [studentId: string, type: NeedType, isPrimary: boolean, certainty: Certainty, reportOn: string | null]
  >
}
type RowCells = [
  ...[id: string, nameEn: string, nameZh: string, className: string | null, classNumber: string | null],
  ...[level: string | null, sex: RegisterRow['sex'], registerNumber: string | null, strn: string | null],
  ...[
    birthDate: string | null,
    homeLanguage: string,
    nonChineseSpeaking: boolean,
    leftOn: string | null,
    version: number,
  ],
]
type SupportCells = [tier: Tier | null, since: string | null, needs: string | null, reportOn: string | null]
type Support = Pick<RegisterRow, 'tier' | 'tierSince' | 'needs' | 'reportOn'>

/**
 * A page of the register or the roll as at a day, in one statement. Row-level security leaves out who and what is not for this
 * person: a teacher's register is that of the students they teach, the office's rows have no tier and no needs.
 */
export async function findRegister(tx: Transaction, ask: RegisterAsk): Promise<RegisterPage> {
  const answer = await askJson<Answer>(tx, registerStatement(ask))
  if (!answer) throw new Error('the register answered nothing')
  const { year, total, classes, homeLanguages } = answer
  return { year, total, classes, homeLanguages, rows: rowsOf(answer) }
}

function rowsOf({ rows, support, tiers, needs }: Answer): RegisterRow[] {
  if (support) {
    const worked = turned(support)
    return turned(rows).map((cells, row) => asRow(cells, supportAsTold(worked[row] as SupportCells)))
  }
  const decisions = Map.groupBy(turned(tiers), ([studentId]) => studentId)
  const known = Map.groupBy(turned(needs), ([studentId]) => studentId)
  return turned(rows).map((cells) => {
    const history = decisions.get(cells[0])?.map(([, tier, startsOn]) => ({ tier, startsOn })) ?? []
    const { tier, since } = tierAfter(history)
    const found = known.get(cells[0]) ?? []
    return asRow(cells, {
      tier,
      tierSince: since,
      needs: inOrder(found.map(([, type, isPrimary, certainty]) => ({ type, isPrimary, certainty }))),
      reportOn: found.reduce<string | null>((newest, need) => later(newest, need[4]), null),
    })
  })
}

/** Lists of what stands in a column, one for each column; `null` where there is no row. */
type Columns<Cells extends unknown[]> = { [Place in keyof Cells]: Cells[Place][] | null }

/** Columns as rows. */
function turned<Cells extends unknown[]>(columns: Columns<Cells> | undefined): Cells[] {
  return columns?.[0]?.map((_, row) => columns.map((column) => column?.[row]) as Cells) ?? []
}

/** By its places, and as one object: taken apart and spread together, sixty rows cost the server a fifth of its answer. */
function asRow(cells: RowCells, support: Support): RegisterRow {
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
    tier: support.tier,
    tierSince: support.tierSince,
    needs: support.needs,
    reportOn: support.reportOn,
    version: cells[13],
  }
}

/** Reads the list that `needsOnDay` writes. */
function supportAsTold([tier, since, list, reportOn]: SupportCells): Support {
  const tokens = list?.split(',') ?? []
  const needs = tokens.map((token) => ({
    type: token.replace(/^[!?]+/, '') as NeedType,
    isPrimary: token.startsWith('!'),
    certainty: (token.includes('?') ? 'suspected' : 'confirmed') as Certainty,
  }))
  return { tier, tierSince: since, needs: inOrder(needs), reportOn }
}

/** The primary need first, then in the order of the types. */
function inOrder(needs: RegisterRow['needs']): RegisterRow['needs'] {
  if (needs.length < 2) return needs
  return needs.sort(
    (a, b) => Number(b.isPrimary) - Number(a.isPrimary) || needTypes.indexOf(a.type) - needTypes.indexOf(b.type),
  )
}

function later(one: string | null, other: string | null): string | null {
  return one === null || (other !== null && other > one) ? other : one
}
