import { z } from 'zod'
import { done, isoDate, operation } from '../../access/operation.ts'

const token = z.string().regex(/^[\w-]{20,100}$/)
const hour = z.number().int().min(5).max(10)

/** What became of a day’s mails. */
const day = z.object({
  on: isoDate,
  sent: z.number(),
  /** Nothing was waiting, so no mail went out. */
  nothing: z.number(),
  /** Those that could not be sent, or not yet. */
  failed: z.number(),
  /** What the mail server said last: its code, or what became of the connection; empty when it took all. */
  problem: z.string(),
})

const mailSettings = z.object({
  /** Is a mail server set on the machine (`SENCO_MAIL`)? */
  server: z.boolean(),
  hour,
  /** 0 until somebody has chosen an hour. */
  version: z.number(),
  /** How many people want the morning mail. */
  readers: z.number(),
  /** Where a test mail of this person goes; empty when no address is known. */
  ownAddress: z.string(),
  days: z.array(day),
})
export type MailSettings = z.infer<typeof mailSettings>

const choice = z.object({ wanted: z.boolean(), address: z.string(), server: z.boolean(), hour })
export type DigestChoice = z.infer<typeof choice>

export const digestContract = {
  digest: operation({ permission: 'notice.see', audit: { notRecorded: 'the person themself' } })
    .route({ method: 'GET', path: '/me/digest', summary: 'Whether one gets the morning mail, where, and at what hour' })
    .output(choice),

  chooseDigest: operation({ permission: 'notice.see', audit: { word: 'digest.chosen' } })
    .route({ method: 'PUT', path: '/me/digest', summary: 'Ask for the morning mail, or for no more of them' })
    .input(z.object({ wanted: z.boolean() }))
    .output(choice),

  mailSettings: operation({ permission: 'school.keep', audit: { notRecorded: 'no school data' } })
    .route({
      method: 'GET',
      path: '/settings/mail',
      summary:
        'Whether a mail server is set, at what hour the morning mails go out, and what became of those of the last days',
    })
    .output(mailSettings),

  keepMailSettings: operation({ permission: 'school.keep', audit: { word: 'digest.hour-chosen' } })
    .route({ method: 'PUT', path: '/settings/mail', summary: 'Choose the hour (of Hong Kong) of the morning mails' })
    .input(z.object({ version: z.number().int(), base: z.object({ hour }), fields: z.object({ hour }) }))
    .output(z.object({ version: z.number() })),

  sendTestMail: operation({ permission: 'school.keep', audit: { word: 'mail.tested', always: true } })
    .route({
      method: 'POST',
      path: '/settings/mail/test',
      summary: 'Send a test mail to one’s own address, and hear what the mail server says',
    })
    .output(z.object({ sent: z.boolean(), problem: z.string() })),

  openDigest: operation({ permission: 'anyone', audit: { notRecorded: 'the link’s holder only' } })
    .route({
      method: 'GET',
      path: '/digest/{token}',
      summary: 'Whether the morning mails that a link stops are still wanted',
    })
    .input(z.object({ token }))
    .output(z.object({ wanted: z.boolean() })),

  stopDigest: operation({ permission: 'anyone', audit: { word: 'digest.stopped' } })
    .route({
      method: 'POST',
      path: '/digest/{token}',
      summary:
        'Stop the morning mails by the link of one of them, without signing in; mail programs do it with one press (RFC 8058)',
    })
    .input(z.object({ token }))
    .output(done),
}
