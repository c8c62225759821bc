import { newId } from '#kernel/ids.ts'
import { fileKinds, pictureTypes } from '#platform/attachments/limits.ts'
import { cleanName, contentDisposition } from '#platform/attachments/names.ts'
import { recogniseFile } from '#platform/attachments/recognise.ts'
import { AttachmentRefused } from '#platform/attachments/refusal.ts'
import { factsOf } from '#platform/attachments/store.ts'
import { NotFound, Problems } from '#platform/http/refusals.ts'
import { mayRolesDo, type SignedInContext } from '#slices/access/index.ts'
import { findDates } from '#slices/students/index.ts'
import type { Attachment } from './contract.ts'
import { actionsOn, type KeptFor } from './model.ts'
import { addAttachmentRow, dropAttachmentRow, findAttachment } from './store.ts'

/** A file that was given out is nobody's page: it may neither run anything nor reach anything. */
const asItIs = "default-src 'none'; sandbox; frame-ancestors 'none'"

/**
 * Takes a file of a student: checked by its content, laid beside the database, and known by its row in the same moment or not at
 * all. @throws NotFound; Problems that say what is wrong with the file
 */
export async function addAttachment(
  { tx, who, attachments }: SignedInContext,
  input: { id: string; keptFor: KeptFor; file: File },
): Promise<Attachment> {
  if (!mayRolesDo(who.roles, actionsOn[input.keptFor].add)) throw new NotFound()
  await findDates(tx, input.id)
  const content = new Uint8Array(await input.file.arrayBuffer())
  const kind = await inWords(recogniseFile(content))
  const { mediaType } = fileKinds[kind]
  if (input.keptFor === 'profile' && !pictureTypes.includes(mediaType))
    throw new Problems([{ field: 'file', problem: 'attachment-no-picture' }])
  const place = { schoolId: who.schoolId, id: newId() }
  const row = {
    ...place,
    keptFor: input.keptFor,
    name: cleanName(input.file.name, kind),
    mediaType,
    ...factsOf(content),
  }
  // The row first: whoever may not write it has no file laid for them.
  await addAttachmentRow(tx, input.id, { ...row, addedBy: who.personId })
  tx.afterRollback(() => attachments.remove(place))
  await attachments.put(place, content)
  return { id: row.id, name: row.name, mediaType, bytes: row.bytes }
}

/** A file to be kept by the browser, or a profile's picture to be shown. @throws NotFound; Problems when it is damaged or gone: then none of it is given out */
export async function readAttachment(
  { tx, who, attachments, log, request }: SignedInContext,
  input: { id: string; attachmentId: string },
) {
  await findDates(tx, input.id)
  const found = await findAttachment(tx, input.id, input.attachmentId)
  if (!found || !mayRolesDo(who.roles, actionsOn[found.keptFor].see)) throw new NotFound()
  const bytes = await inWords(
    attachments.read(found, found).catch((error: unknown) => {
      log.error({ error, attachment: found.id, request: request.id }, 'a file is not what was taken')
      throw error
    }),
  )
  const shown = found.keptFor === 'profile' && pictureTypes.includes(found.mediaType)
  return {
    headers: {
      'content-disposition': contentDisposition(shown ? 'inline' : 'attachment', found.name),
      'content-security-policy': asItIs,
    },
    body: new File([bytes], found.name, { type: found.mediaType }),
  }
}

/** Takes back what one has sent oneself and has not filed. @throws NotFound */
export async function dropAttachment(
  { tx, who, attachments }: SignedInContext,
  input: { id: string; attachmentId: string },
): Promise<void> {
  const found = await findAttachment(tx, input.id, input.attachmentId, { hold: true })
  if (!found || found.addedBy !== who.personId || found.reportId || found.keptFor !== 'report') throw new NotFound()
  await dropAttachmentRow(tx, found.id)
  tx.afterCommit(() => attachments.remove(found))
}

async function inWords<Answer>(work: Promise<Answer>): Promise<Answer> {
  try {
    return await work
  } catch (error) {
    if (error instanceof AttachmentRefused)
      throw new Problems([{ field: 'file', problem: error.problem, params: error.params }])
    throw error
  }
}
