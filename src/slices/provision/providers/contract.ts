import { z } from 'zod'
import { done, id, isoDate, operation, optionalLine } from '../../access/operation.ts'

const fields = z.object({
  nameZh: optionalLine,
  nameEn: optionalLine,
  /** What they do for the school. */
  serviceZh: z.string().trim().max(500),
  serviceEn: z.string().trim().max(500),
  /** Whom to call or write to. */
  contact: z.string().trim().max(500),
})
export type ProviderFields = z.infer<typeof fields>

const provider = z.object({
  id,
  nameEn: z.string(),
  nameZh: z.string(),
  service: z.object({ zh: z.string(), en: z.string() }),
  contact: z.string(),
  archivedOn: isoDate.nullable(),
  /** Groups that are not over; `null` for those who do not know all groups. */
  groups: z.number().nullable(),
  version: z.number(),
})
export type Provider = z.infer<typeof provider>

/** The operations on providers from outside; what they cost is another subject's. */
export const providersContract = {
  providers: operation({ permission: 'group.see', audit: { notRecorded: 'organisations, no students' } })
    .route({ method: 'GET', path: '/providers', summary: 'Those from outside who give provision' })
    .output(z.object({ providers: z.array(provider), may: z.object({ keep: z.boolean() }) })),

  addProvider: operation({ permission: 'group.keep', audit: { word: 'provider.changed' } })
    .route({ method: 'POST', path: '/providers', summary: 'Enter a provider from outside' })
    .input(fields)
    .output(z.object({ providerId: id })),

  changeProvider: operation({ permission: 'group.keep', audit: { word: 'provider.changed' } })
    .route({
      method: 'PATCH',
      path: '/providers/{providerId}',
      summary: 'Change a provider: only the fields sent, each with what it was when the person began',
    })
    .input(z.object({ providerId: id, version: z.number().int(), base: fields.partial(), fields: fields.partial() }))
    .output(z.object({ version: z.number() })),

  archiveProvider: operation({ permission: 'group.keep', audit: { word: 'provider.archived' } })
    .route({
      method: 'POST',
      path: '/providers/{providerId}/archive',
      summary: 'Put away a provider who gives nothing any more, or take them out again',
    })
    .input(z.object({ providerId: id, archived: z.boolean() }))
    .output(done),
}
