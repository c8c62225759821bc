import { newId } from '#kernel/ids.ts'
import { mergeEdit } from '#kernel/merging.ts'
import { squish } from '#kernel/text.ts'
import type { Transaction } from '#platform/database/database.ts'
import { Clashes, NotFound, Problems } from '#platform/http/refusals.ts'
import type { SignedInContext } from '#slices/access/index.ts'
import { findProfile } from '#slices/school/index.ts'
import type { Need } from '../contract.ts'
import type { Certainty, NeedType } from '../model.ts'
import { type NeedWanted, primaryAfter, problemsOfNeed } from '../rules/needs.ts'
import { addNeedRow, changeNeedRow, holdNeeds, type NeedKept, setPrimary } from '../store/needs.ts'
import { findDates } from '../store/student.ts'

type Who = SignedInContext['who']
type Evidence = NonNullable<Need['evidence']>

/** Records a need. A student's only open need is always the primary one; making another one primary takes it from the last. @throws NotFound, Problems */
export async function addNeed(
  tx: Transaction,
  who: Who,
  input: { id: string; type: NeedType; isPrimary: boolean; certainty: Certainty; evidence: Evidence },
): Promise<{ needId: string }> {
  const { birthDate } = await findDates(tx, input.id)
  const held = await holdNeeds(tx, input.id)
  const { type, isPrimary, certainty } = input
  const evidence = tidy(input.evidence)
  await check(tx, who, { id: null, type, isPrimary, endedOn: null, evidence }, { birthDate, held })
  const needId = newId()
  const primary = primaryAfter({ id: needId, type, isPrimary, endedOn: null, evidence }, held)
  await setPrimary(tx, input.id, primary)
  const of = { schoolId: who.schoolId, studentId: input.id, needId }
  await addNeedRow(tx, of, { type, isPrimary: primary === needId, certainty, evidence })
  return { needId }
}

/** Changes a need, or ends it. @throws NotFound, Problems, or Clashes when somebody else changed it: then nothing is written. */
export async function changeNeed(
  tx: Transaction,
  who: Who,
  input: {
    id: string
    needId: string
    version: number
    isPrimary: boolean
    certainty: Certainty
    endedOn: string | null
    evidence: Evidence
  },
): Promise<{ version: number }> {
  const { birthDate } = await findDates(tx, input.id)
  const held = await holdNeeds(tx, input.id)
  const kept = held.find((one) => one.id === input.needId)
  if (!kept) throw new NotFound()
  const { isPrimary, certainty, endedOn } = input
  const evidence = tidy(input.evidence)
  const mine = { isPrimary, certainty, endedOn, ...evidence }
  const sameVersion = input.version === kept.version
  const { changes, clashes } = mergeEdit({ base: {}, mine }, flat(kept), { sameVersion })
  if (clashes.length > 0) throw new Clashes(clashes, kept.version)
  if (Object.keys(changes).length === 0) return { version: kept.version }
  const wanted = { id: kept.id, type: kept.type, isPrimary, endedOn, evidence }
  await check(tx, who, wanted, { birthDate, held })
  await setPrimary(tx, input.id, primaryAfter(wanted, held))
  const of = { schoolId: who.schoolId, studentId: input.id, needId: kept.id }
  return { version: await changeNeedRow(tx, of, { certainty, endedOn, evidence }) }
}

function flat({ isPrimary, certainty, endedOn, evidence }: NeedKept) {
  return { isPrimary, certainty, endedOn, ...evidence }
}

function tidy({ identifiedBy, identifiedOn, reportOn }: Evidence): Evidence {
  return { identifiedBy: squish(identifiedBy), identifiedOn, reportOn }
}

async function check(
  tx: Transaction,
  who: Who,
  wanted: NeedWanted,
  facts: { birthDate: string | null; held: readonly NeedKept[] },
): Promise<void> {
  const { level } = await findProfile(tx)
  const problems = problemsOfNeed(wanted, { level, ...facts }, who.today)
  if (problems.length > 0) throw new Problems(problems)
}
