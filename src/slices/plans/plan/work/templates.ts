import type { Transaction } from '#platform/database/database.ts'
import { Clashes, Problems } from '#platform/http/refusals.ts'
import { type PlanKind, planKinds, type Section } from '../../model.ts'
import type { Template } from '../contract.ts'
import { addTemplateRow, findTemplate } from '../store/templates.ts'
import type { Who } from './common.ts'

/** The template of each kind as plans are begun from it now. */
export async function readTemplates(tx: Transaction): Promise<Template[]> {
  const templates: Template[] = []
  for (const kind of planKinds) templates.push(await findTemplate(tx, kind))
  return templates
}

/** Keeps a changed template under a new number. @throws Problems; Clashes when somebody else changed it meanwhile */
export async function keepTemplate(
  tx: Transaction,
  who: Who,
  input: { kind: PlanKind; number: number; sections: Section[] },
): Promise<{ number: number }> {
  const latest = await findTemplate(tx, input.kind, { hold: true })
  if (latest.number !== input.number)
    throw new Clashes([{ field: 'sections', base: null, mine: input.sections, theirs: latest.sections }], latest.number)
  const ids = input.sections.map(({ id }) => id)
  if (new Set(ids).size < ids.length) throw new Problems([{ field: 'sections', problem: 'section-twice' }])
  if (input.sections.some(({ name }) => !name.zh.trim() && !name.en.trim()))
    throw new Problems([{ field: 'sections', problem: 'section-without-name' }])
  const number = latest.number + 1
  const of = { schoolId: who.schoolId, personId: who.personId, today: who.today }
  await addTemplateRow(tx, of, { kind: input.kind, number, sections: input.sections })
  return { number }
}
