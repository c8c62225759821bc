import { z } from 'zod'
import { id, isoDate, operation } from '../../access/operation.ts'
import { ownWordsBy } from './model.ts'

const text = z.string().trim().max(4000)

const profileFields = z.object({
  goodAtZh: text,
  goodAtEn: text,
  mattersZh: text,
  mattersEn: text,
  helpsZh: text,
  helpsEn: text,
  hindersZh: text,
  hindersEn: text,
  ownWordsZh: text,
  ownWordsEn: text,
  ownWordsBy: z.enum(ownWordsBy),
  /** Pictures among the student's attachments, in their order. */
  pictureIds: z.array(id).max(6),
})

const profile = z.object({
  /** All empty while nothing has been written. */
  fields: profileFields,
  changedOn: isoDate.nullable(),
  /** 0 while there is none. */
  version: z.number(),
  may: z.object({ keep: z.boolean() }),
})
export type Profile = z.infer<typeof profile>

/** The operations on the one-page profile. */
export const profileContract = {
  profile: operation({ permission: 'profile.see', audit: { word: 'profile.seen', student: 'id' } })
    .route({ method: 'GET', path: '/students/{id}/profile', summary: 'A student’s one-page profile' })
    .input(z.object({ id }))
    .output(profile),

  keepProfile: operation({ permission: 'profile.keep', audit: { word: 'profile.changed' } })
    .route({
      method: 'PATCH',
      path: '/students/{id}/profile',
      summary:
        'Write the profile: only the fields sent, each with what it was when the person began; fields that somebody else changed meanwhile come back as a clash',
    })
    .input(
      z.object({
        id,
        version: z.number().int().min(0),
        base: profileFields.partial(),
        fields: profileFields.partial(),
      }),
    )
    .output(z.object({ version: z.number() })),
}
