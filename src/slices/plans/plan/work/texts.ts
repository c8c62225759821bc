import type { Transaction } from '#platform/database/database.ts'
import { Clashes, NotFound } from '#platform/http/refusals.ts'
import { mergeEdit } from '#slices/students/index.ts'
import { noWords } from '../../model.ts'
import { keepTextRow } from '../store/write.ts'
import { keepCorrection, type OnePlan, ofPlan, planToChange, type Who } from './common.ts'

type TextFields = { zh: string; en: string; declined: boolean }

/**
 * Writes a section's words, each language a field of its own: two people who write different sections or languages do not meet.
 * @throws NotFound also for a section that the plan does not have; Problems; Clashes
 */
export async function keepText(
  tx: Transaction,
  who: Who,
  input: OnePlan & { section: string; version: number; base: Partial<TextFields>; fields: Partial<TextFields> },
): Promise<{ version: number }> {
  const plan = await planToChange(tx, input)
  const section = plan.sections.find(({ id }) => id === input.section)
  if (!section) throw new NotFound()
  const text = plan.texts.find((one) => one.section === section.id)
  const kept = { ...(text?.words ?? noWords), declined: text?.declined ?? false }
  const version = text?.version ?? 0
  const edit = { base: input.base, mine: input.fields }
  const { changes, clashes } = mergeEdit<TextFields>(edit, kept, { sameVersion: input.version === version })
  if (clashes.length > 0) throw new Clashes(clashes, version)
  if (Object.keys(changes).length === 0) return { version }
  const { declined, ...words } = { ...kept, ...changes }
  const row = { section: section.id, closed: section.closed, words, declined }
  const written = await keepTextRow(tx, ofPlan(who, input), row)
  await keepCorrection(tx, who, input)
  return { version: written }
}
