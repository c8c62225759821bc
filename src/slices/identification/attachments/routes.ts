import { guardedRoutes } from '#slices/access/index.ts'
import { attachmentsContract } from './contract.ts'
import { addAttachment, dropAttachment, readAttachment } from './work.ts'

const os = guardedRoutes(attachmentsContract)

export const attachmentsRoutes = {
  addAttachment: os.addAttachment.handler(({ context, input }) => addAttachment(context, input)),
  attachment: os.attachment.handler(({ context, input }) => readAttachment(context, input)),
  dropAttachment: os.dropAttachment.handler(async ({ context, input }) => {
    await dropAttachment(context, input)
    return { done: true } as const
  }),
}
