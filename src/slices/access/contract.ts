import { z } from 'zod'
import { type Action, mayDo, roles } from './model.ts'
import { done, id, isoDate, line, operation, optionalLine } from './operation.ts'

const language = z.enum(['zh', 'en'])
const colourScheme = z.enum(['auto', 'light', 'dark'])
const role = z.enum(roles)
const action = z.enum(Object.keys(mayDo) as [Action, ...Action[]])
const password = z.string().min(10).max(128)
const code = z.string().trim().min(4).max(40)

/** Who is signed in, as the frame of every page needs it. */
const me = z.object({
  person: z.object({ id, nameEn: z.string(), nameZh: z.string(), staffCode: z.string(), email: z.string() }),
  language,
  colourScheme,
  /** Choices of the person's own, such as the columns of a list, by name. */
  preferences: z.record(z.string(), z.unknown()),
  roles: z.array(role),
  abilities: z.array(action),
  school: z.object({
    id,
    code: z.string(),
    nameEn: z.string(),
    nameZh: z.string(),
    level: z.enum(['primary', 'secondary']),
    isDemo: z.boolean(),
  }),
  /** The school year that today falls in, or `null` when the school has not set it up. */
  schoolYear: z.object({ id, label: z.string() }).nullable(),
  today: isoDate,
  twoFactor: z.boolean(),
  /** True when the school requires a one-time code of this person and they have not set one up. */
  twoFactorOwed: z.boolean(),
})
export type Me = z.infer<typeof me>

const session = z.object({
  id: z.string(),
  createdAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime(),
  address: z.string(),
  device: z.string(),
  isThisOne: z.boolean(),
})

const personRow = z.object({
  id,
  staffCode: z.string(),
  nameEn: z.string(),
  nameZh: z.string(),
  email: z.string(),
  active: z.boolean(),
  roles: z.array(role),
  /** `none`: cannot sign in yet; `invited`: a link is open; `ready`: has a password. */
  account: z.enum(['none', 'invited', 'ready']),
  twoFactor: z.boolean(),
  version: z.number(),
})
export type PersonRow = z.infer<typeof personRow>

const personInput = z.object({
  staffCode: z.string().trim().min(1).max(30),
  /** One of the two names suffices. */
  nameEn: optionalLine,
  nameZh: optionalLine,
  email: z.union([z.literal(''), z.email().max(200)]),
})

const trailEvent = z.object({
  id: z.number(),
  at: z.iso.datetime(),
  word: z.string(),
  person: z.object({ id, nameEn: z.string(), nameZh: z.string() }).nullable(),
  table: z.string().nullable(),
  studentId: id.nullable(),
  student: z.object({ nameEn: z.string(), nameZh: z.string() }).nullable(),
  before: z.record(z.string(), z.unknown()).nullable(),
  after: z.record(z.string(), z.unknown()).nullable(),
})
export type TrailEvent = z.infer<typeof trailEvent>

const ownAccount = 'account.keep' as const

export const accessContract = {
  doors: operation({ permission: 'anyone', audit: { notRecorded: 'no school data' } })
    .route({
      method: 'GET',
      path: '/doors',
      summary: 'What a first visit may do here: set up a school, look round the demo, sign in',
    })
    .output(z.object({ hasSchool: z.boolean(), hasDemo: z.boolean(), demoAllowed: z.boolean(), version: z.string() })),

  foundSchool: operation({ permission: 'anyone', audit: { word: 'school.founded' } })
    .route({
      method: 'POST',
      path: '/setup',
      summary:
        'Set up the school: its first person becomes SENCO and administrator; needs the one-time code that the terminal printed',
    })
    .input(
      z.object({
        code,
        school: z.object({
          code: z
            .string()
            .trim()
            .regex(/^[A-Za-z0-9-]{1,20}$/),
          nameEn: line,
          nameZh: line,
          level: z.enum(['primary', 'secondary']),
          financeType: z.enum(['government', 'aided', 'caput', 'dss']),
        }),
        schoolYear: z.string().regex(/^\d{4}\/\d{2}$/),
        person: personInput.extend({ nameEn: line, email: z.email().max(200) }),
        password,
      }),
    )
    .output(done),

  openDemo: operation({ permission: 'anyone', audit: { notRecorded: 'invented data, on this machine only' } })
    .route({
      method: 'POST',
      path: '/demo',
      summary: 'Make the demo school ready (only from this machine); its accounts are printed in the terminal',
    })
    .output(
      z.object({
        accounts: z.array(
          z.object({ identifier: z.string(), role: z.string(), nameEn: z.string(), nameZh: z.string() }),
        ),
        password: z.string(),
      }),
    ),

  signIn: operation({ permission: 'anyone', audit: { word: 'account.signed-in', always: true } })
    .route({ method: 'POST', path: '/sign-in', summary: 'Sign in with e-mail or staff code and password' })
    .input(z.object({ identifier: line, password: z.string().min(1).max(128) }))
    .output(z.object({ next: z.enum(['in', 'code']) })),

  signInWithCode: operation({ permission: 'anyone', audit: { word: 'account.signed-in', always: true } })
    .route({
      method: 'POST',
      path: '/sign-in/code',
      summary: 'The second step: a one-time code from the authenticator, or a backup code',
    })
    .input(z.object({ code, kind: z.enum(['totp', 'backup']) }))
    .output(done),

  signOut: operation({ permission: 'anyone', audit: { word: 'account.signed-out', always: true } })
    .route({ method: 'POST', path: '/sign-out', summary: 'Sign out of this device' })
    .output(done),

  me: operation({ permission: ownAccount, audit: { notRecorded: 'the person themself' } })
    .route({ method: 'GET', path: '/me', summary: 'Who is signed in, in which school, and what they may do' })
    .output(me),

  keepMe: operation({ permission: ownAccount, audit: { word: 'account.changed' } })
    .route({ method: 'PATCH', path: '/me', summary: 'Change one’s own language, colour scheme or other choices' })
    .input(
      z.object({
        language: language.optional(),
        colourScheme: colourScheme.optional(),
        preferences: z.record(z.string().max(60), z.unknown()).optional(),
      }),
    )
    .output(done),

  changePassword: operation({ permission: ownAccount, audit: { word: 'account.password-changed', always: true } })
    .route({ method: 'POST', path: '/me/password', summary: 'Change one’s own password; every other session ends' })
    .input(z.object({ current: z.string().min(1).max(128), next: password }))
    .output(done),

  sessions: operation({ permission: ownAccount, audit: { notRecorded: 'the person themself' } })
    .route({ method: 'GET', path: '/me/sessions', summary: 'Where one is signed in' })
    .output(z.array(session)),

  endSession: operation({ permission: ownAccount, audit: { word: 'account.session-ended', always: true } })
    .route({
      method: 'DELETE',
      path: '/me/sessions/{id}',
      summary: 'End one of one’s own sessions; `others` ends all but this one',
    })
    .input(z.object({ id: z.string().min(1).max(80) }))
    .output(done),

  startTotp: operation({ permission: ownAccount, audit: { word: 'account.totp-started', always: true } })
    .route({
      method: 'POST',
      path: '/me/totp',
      summary: 'Begin setting up one-time codes: the address for the authenticator, and backup codes',
    })
    .input(z.object({ password: z.string().min(1).max(128) }))
    .output(z.object({ uri: z.string(), backupCodes: z.array(z.string()) })),

  confirmTotp: operation({ permission: ownAccount, audit: { word: 'account.totp-on', always: true } })
    .route({ method: 'POST', path: '/me/totp/confirm', summary: 'Finish setting up one-time codes with a first code' })
    .input(z.object({ code }))
    .output(done),

  stopTotp: operation({ permission: ownAccount, audit: { word: 'account.totp-off', always: true } })
    .route({
      method: 'POST',
      path: '/me/totp/stop',
      summary: 'Stop using one-time codes, unless the school requires them',
    })
    .input(z.object({ password: z.string().min(1).max(128) }))
    .output(done),

  openInvitation: operation({ permission: 'anyone', audit: { notRecorded: 'the link’s holder only' } })
    .route({ method: 'GET', path: '/invitations/{token}', summary: 'Whom a one-time link is for' })
    .input(z.object({ token: z.string().min(20).max(100) }))
    .output(
      z.object({
        /** `signInCode`: the staff code as it is to be typed, with the school's code before it where two schools have it. */
        person: z.object({ nameEn: z.string(), nameZh: z.string(), email: z.string(), signInCode: z.string() }),
        school: z.object({ nameEn: z.string(), nameZh: z.string() }),
      }),
    ),

  acceptInvitation: operation({ permission: 'anyone', audit: { word: 'invitation.accepted' } })
    .route({
      method: 'POST',
      path: '/invitations/{token}',
      summary: 'Choose a password through a one-time link; the link is used up',
    })
    .input(z.object({ token: z.string().min(20).max(100), password }))
    .output(done),

  people: operation({ permission: 'people.see', audit: { notRecorded: 'colleagues, no students' } })
    .route({ method: 'GET', path: '/people', summary: 'The school’s people and their roles' })
    .output(z.array(personRow)),

  addPerson: operation({ permission: 'people.keep', audit: { word: 'person.added' } })
    .route({ method: 'POST', path: '/people', summary: 'Add a person' })
    .input(
      personInput.extend({ roles: z.array(role).min(1) }).superRefine(({ nameEn, nameZh }, context) => {
        if (!nameEn && !nameZh)
          context.addIssue({ code: 'custom', path: ['nameZh'], params: { problem: 'name-needed' } })
      }),
    )
    .output(z.object({ id })),

  changePerson: operation({ permission: 'people.keep', audit: { word: 'person.changed' } })
    .route({
      method: 'PATCH',
      path: '/people/{id}',
      summary: 'Change a person’s particulars, roles, or whether they still work here; leaving ends their sessions',
    })
    .input(
      personInput.partial().extend({
        id,
        version: z.number().int(),
        active: z.boolean().optional(),
        roles: z.array(role).min(1).optional(),
      }),
    )
    .output(z.object({ version: z.number() })),

  invite: operation({ permission: 'people.keep', audit: { word: 'person.invited' } })
    .route({
      method: 'POST',
      path: '/people/{id}/invitation',
      summary:
        'A one-time link with which the person chooses a password; mailed where a mail server is set, copied by hand otherwise',
    })
    .input(z.object({ id }))
    .output(z.object({ link: z.string(), expiresAt: z.iso.datetime(), mailed: z.boolean() })),

  trail: operation({ permission: 'trail.see', audit: { word: 'trail.seen' } })
    .route({
      method: 'GET',
      path: '/trail',
      summary: 'What happened, newest first: who changed what, who looked at which file',
    })
    .input(
      z.object({
        before: z.coerce.number().int().optional(),
        student: id.optional(),
        person: id.optional(),
        word: z.string().max(60).optional(),
      }),
    )
    .output(z.object({ events: z.array(trailEvent), more: z.boolean() })),
}
