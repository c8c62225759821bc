import type { Transaction } from '#platform/database/database.ts'
import type { Paper, PaperLanguage } from '#platform/paper/model.ts'
import { paperHead, wordFile } from '#slices/plans/index.ts'
import { annualPaper } from '../papers.ts'
import { findAnnualPlan, findDecidedPlan } from '../store/read.ts'
import type { Who } from './common.ts'

type Asked = { planId: string; language: PaperLanguage; decisionId?: string | undefined }

/** The plan as it is printed: as it is now, or as it stood at a decision, then without money. @throws NotFound */
export async function makeAnnualPaper(tx: Transaction, who: Who, asked: Asked): Promise<Paper> {
  const now = await findAnnualPlan(tx, asked.planId)
  const head = await paperHead(tx, who, asked.language)
  if (asked.decisionId === undefined) return annualPaper(now, head)
  const then = await findDecidedPlan(tx, asked.planId, asked.decisionId)
  const at = now.decisions.findIndex(({ id }) => id === asked.decisionId)
  return annualPaper({ ...then, decisions: now.decisions.slice(at) }, head)
}

/** The same as a Word file. @throws NotFound */
export async function makeAnnualDocument(tx: Transaction, who: Who, asked: Asked): Promise<File> {
  return wordFile(await makeAnnualPaper(tx, who, asked))
}
