import { guardedRoutes } from '#slices/access/index.ts'
import { importContract } from '../import-contract.ts'
import { applyImport, dropImport, mapImport, previewImport, startImport } from './work.ts'

const os = guardedRoutes(importContract)

/** How far the applies that run in this server are; what they write is seen by nobody before it is all there. */
const progressOf = new Map<string, { done: number; of: number }>()

export const importRoutes = {
  startImport: os.startImport.handler(async ({ context, input }) => {
    const bytes = new Uint8Array(await input.file.arrayBuffer())
    return startImport(context.tx, context.who, { name: input.file.name, bytes }, input.kind)
  }),

  importPreview: os.importPreview.handler(({ context, input }) => previewImport(context.tx, context.who, input.id)),

  mapImport: os.mapImport.handler(({ context, input }) =>
    mapImport(context.tx, context.who, input.id, input.kind, input.columns),
  ),

  applyImport: os.applyImport.handler(async ({ context, input }) => {
    try {
      return await applyImport(context.tx, context.who, input.id, input.leavers, (done, of) =>
        progressOf.set(input.id, { done, of }),
      )
    } finally {
      progressOf.delete(input.id)
    }
  }),

  importProgress: os.importProgress.handler(({ input }) => progressOf.get(input.id) ?? { done: 0, of: 0 }),

  dropImport: os.dropImport.handler(async ({ context, input }) => {
    await dropImport(context.tx, input.id)
    return { done: true } as const
  }),
}
