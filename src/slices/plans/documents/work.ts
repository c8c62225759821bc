import type { Transaction } from '#platform/database/database.ts'
import { NotFound, Problems } from '#platform/http/refusals.ts'
import type { PaperPictures } from '#platform/paper/docx-pictures.ts'
import type { Paper, PaperLanguage } from '#platform/paper/model.ts'
import { mayRolesDo, type SignedInContext } from '#slices/access/index.ts'
import { readCards, recordCards } from '../cards/work.ts'
import { letterPaper } from '../papers/letter.ts'
import { planPaper } from '../papers/plan.ts'
import { profilePaper } from '../papers/profile.ts'
import { reviewPaper } from '../papers/review.ts'
import type { StudentHead } from '../papers/student.ts'
import { teachersSheet } from '../papers/teachers-sheet.ts'
import { findPlan } from '../plan/store/read.ts'
import { pictureAddress } from '../profile/model.ts'
import { findPictureFiles, findProfileOf } from '../profile/store.ts'
import { findReview } from '../review/store.ts'
import { paperHead, wordFile } from './files.ts'
import { type DocumentKind, documentKinds } from './model.ts'
import { findHolding, findStudentHead } from './store.ts'

type Who = SignedInContext['who']
type Asked = { id: string; kind: string; planId?: string | undefined; language: PaperLanguage }

/**
 * A document about a student, of what this person may see: row-level security decides what stands in it.
 * @throws NotFound for a document that this person may not have, also when it is not there; Problems when it cannot be made yet.
 */
export async function makePaper(tx: Transaction, who: Who, asked: Asked): Promise<Paper> {
  const student = await findStudentHead(tx, asked.id, who.today)
  const kind = documentKinds.find((one) => one === asked.kind)
  if (!kind) throw new NotFound()
  const head = await paperHead(tx, who, asked.language)
  if (kind === 'profile')
    return profilePaper({ id: asked.id, ...student }, (await findProfileOf(tx, asked.id)).fields, head)
  if (!asked.planId) throw new NotFound()
  return ofPlan(tx, who, { kind, student, plan: await findPlan(tx, asked.id, asked.planId) }, head)
}

async function ofPlan(
  tx: Transaction,
  who: Who,
  {
    kind,
    student,
    plan,
  }: { kind: Exclude<DocumentKind, 'profile'>; student: StudentHead; plan: Awaited<ReturnType<typeof findPlan>> },
  head: Awaited<ReturnType<typeof paperHead>>,
): Promise<Paper> {
  if (kind === 'review') {
    if (!mayRolesDo(who.roles, 'review.see') || plan.agreements === null) throw new NotFound()
    const review = await findReview(tx, plan.id)
    if (review.version === 0) throw new Problems([{ field: '', problem: 'no-review-yet' }])
    return reviewPaper({ student, plan, review }, head)
  }
  const holding = await findHolding(tx, plan.studentId, who.today)
  if (kind === 'parents-letter') {
    const mayWrite = mayRolesDo(who.roles, 'plan.keep') || mayRolesDo(who.roles, 'plan.agree')
    if (!mayWrite || !plan.reaches) throw new NotFound()
    if (plan.state === 'draft') throw new Problems([{ field: '', problem: 'not-agreed-yet' }])
    const inTests = holding.filter(({ setting }) => setting === 'assessment')
    return letterPaper({ student, plan, accommodations: inTests }, head)
  }
  return planPaper({ student, plan, accommodations: holding }, kind === 'plan' ? 'full' : 'teachers', head)
}

/** The same document as a Word file, a profile's pictures in it. @throws NotFound, Problems */
export async function makeDocument(context: SignedInContext, asked: Asked): Promise<File> {
  const { tx, who } = context
  const student = await findStudentHead(tx, asked.id, who.today)
  const name = asked.language === 'en' ? student.nameEn || student.nameZh : student.nameZh || student.nameEn
  const paper = await makePaper(tx, who, asked)
  return wordFile(paper, { about: name, pictures: await picturesIn(paper, asked.id, context) })
}

/** The bytes of the pictures that a paper shows; without those whose file is damaged or gone: the paper says which. */
async function picturesIn(
  { blocks }: Paper,
  studentId: string,
  { tx, attachments, log, request }: SignedInContext,
): Promise<PaperPictures> {
  const found = new Map<string, Buffer>()
  if (!blocks.some(({ is }) => is === 'pictures')) return found
  for (const file of await findPictureFiles(tx, studentId)) {
    const bytes = await attachments.read(file, file).catch((error: unknown) => {
      log.error({ error, attachment: file.id, request: request.id }, 'a file is not what was taken')
      return null
    })
    if (bytes) found.set(pictureAddress(studentId, file.id), bytes)
  }
  return found
}

/** The cards of this person's lessons, or of one class, as a Word file. */
export async function makeTeachersSheet(
  tx: Transaction,
  who: Who,
  { className, language }: { className?: string | undefined; language: PaperLanguage },
): Promise<File> {
  const { classes } = await readCards(tx, who, { className })
  recordCards(tx, 'sheet.made', classes)
  return wordFile(teachersSheet(classes, await paperHead(tx, who, language)))
}
