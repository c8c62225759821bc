import { z } from 'zod'
import { paperLanguages } from '#platform/paper/model.ts'
import { done, id, isoDate, operation, optionalLine } from '../../access/operation.ts'
import { dateMarks, windowStates } from '../../identification/dates/model.ts'
import { classLevels, schoolLevels } from '../../school/model.ts'
import { words } from '../model.ts'
import { reportStates } from './application-rules.ts'
import { accommodationKinds, accommodationStates, reasonsLeftOut, settings } from './model.ts'

const personName = z.object({ id, nameEn: z.string(), nameZh: z.string() })
const kind = z.enum(accommodationKinds)
const shortWords = z.object({ zh: z.string().trim().max(500), en: z.string().trim().max(500) })
const amount = z.number().int().min(1).max(400).nullable()
const version = z.number().int()

const reportName = z.object({ id, author: z.string(), reportedOn: isoDate })
export type ReportName = z.infer<typeof reportName>

const fields = z.object({
  setting: z.enum(settings),
  kind,
  amount,
  wordsZh: shortWords.shape.zh,
  wordsEn: shortWords.shape.en,
  startsOn: isoDate,
  endsOn: isoDate.nullable(),
  /** Why it is needed; for those who know reports. */
  evidenceWords: z.string().trim().max(2000),
  reportId: id.nullable(),
})
export type AccommodationFields = z.infer<typeof fields>

const accommodation = z.object({
  id,
  setting: z.enum(settings),
  kind,
  amount,
  words,
  startsOn: isoDate,
  endsOn: isoDate.nullable(),
  state: z.enum(accommodationStates),
  decidedBy: personName.nullable(),
  decidedOn: isoDate.nullable(),
  /** `null` where this person may not know reports. */
  evidence: z
    .object({ words: z.string(), reportId: id.nullable(), report: reportName.nullable(), decisionWords: z.string() })
    .nullable(),
  version,
})
export type Accommodation = z.infer<typeof accommodation>

const accommodationsOf = z.object({
  accommodations: z.array(accommodation),
  /** The reports that evidence may name; none where this person may not know them. */
  reports: z.array(reportName),
  may: z.object({ propose: z.boolean(), approve: z.boolean() }),
})
export type AccommodationsOf = z.infer<typeof accommodationsOf>

const examinationFields = z.object({
  nameZh: optionalLine,
  nameEn: optionalLine,
  startsOn: isoDate,
  endsOn: isoDate,
  levels: z.array(z.enum(classLevels)).max(12),
  smallRoomSeats: z.number().int().min(1).max(40),
})
export type ExaminationFields = z.infer<typeof examinationFields>

const examination = z.object({
  id,
  name: words,
  startsOn: isoDate,
  endsOn: isoDate,
  levels: z.array(z.enum(classLevels)),
  smallRoomSeats: z.number(),
  version,
})
export type Examination = z.infer<typeof examination>

const studentInClass = z.object({
  id,
  nameEn: z.string(),
  nameZh: z.string(),
  className: z.string(),
  classNumber: z.string(),
})
export type StudentInClass = z.infer<typeof studentInClass>

const arrangement = z.object({ kind, amount, words })

const examinationList = z.object({
  examination,
  /** Those with an approved arrangement that holds on all its days, by class and number. */
  students: z.array(studentInClass.extend({ arrangements: z.array(arrangement) })),
  /** What is not on the list although somebody might expect it there. */
  leftOut: z.array(
    arrangement.extend({
      id,
      student: studentInClass,
      why: z.enum(reasonsLeftOut),
      startsOn: isoDate,
      endsOn: isoDate.nullable(),
    }),
  ),
  /** `handOut`: this person sees every student, so the list is whole and may leave the house. */
  may: z.object({ keep: z.boolean(), handOut: z.boolean() }),
})
export type ExaminationList = z.infer<typeof examinationList>

const proposal = arrangement.extend({
  id,
  student: studentInClass,
  setting: z.enum(settings),
  startsOn: isoDate,
  endsOn: isoDate.nullable(),
  /** The date of the report that it rests on; `null` when it names none, or this person may not know. */
  reportedOn: isoDate.nullable(),
})
export type Proposal = z.infer<typeof proposal>

const room = z.object({
  /** Coming ones first, the next one at the head; then past ones, newest first. */
  examinations: z.array(examination.extend({ students: z.number() })),
  proposals: z.array(proposal),
  level: z.enum(schoolLevels),
  may: z.object({ keep: z.boolean(), approve: z.boolean(), apply: z.boolean() }),
})
export type AccommodationsRoom = z.infer<typeof room>

const application = z.object({
  /** `null`: the school has no public examination. */
  window: z
    .object({
      startsOn: isoDate.nullable(),
      endsOn: isoDate.nullable(),
      mark: z.enum(dateMarks),
      approximate: z.boolean(),
      isChecked: z.boolean(),
      source: words,
      state: z.enum(windowStates),
    })
    .nullable(),
  students: z.array(
    studentInClass.extend({
      level: z.enum(['S4', 'S5']),
      arrangements: z.array(arrangement),
      reportedOn: isoDate.nullable(),
      report: z.enum(reportStates),
    }),
  ),
})
export type Application = z.infer<typeof application>

const language = z.enum(paperLanguages).default('zh')
const ofStudent = { id, accommodationId: id }

/** The operations on accommodations. */
export const accommodationsContract = {
  accommodationsOf: operation({
    permission: 'accommodation.see',
    audit: { word: 'accommodations.seen', student: 'id' },
  })
    .route({ method: 'GET', path: '/students/{id}/accommodations', summary: 'What a student is given, or is to be' })
    .input(z.object({ id }))
    .output(accommodationsOf),

  proposeAccommodations: operation({ permission: 'accommodation.keep', audit: { word: 'accommodation.proposed' } })
    .route({
      method: 'POST',
      path: '/students/{id}/accommodations',
      summary: 'Propose that a student be given one thing or several; all of them or none',
    })
    .input(z.object({ id, proposals: z.array(fields).min(1).max(accommodationKinds.length) }))
    .output(z.object({ accommodationIds: z.array(id) })),

  changeAccommodation: operation({ permission: 'accommodation.keep', audit: { word: 'accommodation.changed' } })
    .route({
      method: 'PATCH',
      path: '/students/{id}/accommodations/{accommodationId}',
      summary: 'Change a proposal, or correct what was approved: only the fields sent, each with what it was',
    })
    .input(z.object({ ...ofStudent, version, base: fields.partial(), fields: fields.partial() }))
    .output(z.object({ version })),

  endAccommodation: operation({ permission: 'accommodation.keep', audit: { word: 'accommodation.ended' } })
    .route({
      method: 'POST',
      path: '/students/{id}/accommodations/{accommodationId}/end',
      summary: 'End before its period is over what was approved',
    })
    .input(z.object({ ...ofStudent, endsOn: isoDate }))
    .output(done),

  dropAccommodation: operation({ permission: 'accommodation.keep', audit: { word: 'accommodation.dropped' } })
    .route({
      method: 'DELETE',
      path: '/students/{id}/accommodations/{accommodationId}',
      summary: 'Take back a proposal that nobody has decided yet; what it said stays in the trail',
    })
    .input(z.object(ofStudent))
    .output(done),

  decideAccommodations: operation({ permission: 'accommodation.approve', audit: { word: 'accommodation.decided' } })
    .route({
      method: 'POST',
      path: '/accommodations/decisions',
      summary: 'Approve or refuse one proposal or several, all of them or none',
    })
    .input(
      z.object({
        accommodationIds: z.array(id).min(1).max(300),
        approve: z.boolean(),
        /** Must say why when it is refused. */
        words: z.string().trim().max(1000),
      }),
    )
    .output(z.object({ decided: z.number() })),

  accommodationsRoom: operation({ permission: 'accommodation.see', audit: { word: 'accommodations.listed' } })
    .route({
      method: 'GET',
      path: '/accommodations',
      summary: 'The school’s examinations, and what waits for a decision',
    })
    .output(room),

  addExamination: operation({ permission: 'accommodation.keep', audit: { word: 'examination.changed' } })
    .route({ method: 'POST', path: '/examinations', summary: 'Enter an examination of the school' })
    .input(examinationFields)
    .output(z.object({ examinationId: id })),

  changeExamination: operation({ permission: 'accommodation.keep', audit: { word: 'examination.changed' } })
    .route({
      method: 'PATCH',
      path: '/examinations/{examinationId}',
      summary: 'Change an examination: only the fields sent, each with what it was when the person began',
    })
    .input(
      z.object({
        examinationId: id,
        version,
        base: examinationFields.partial(),
        fields: examinationFields.partial(),
      }),
    )
    .output(z.object({ version })),

  dropExamination: operation({ permission: 'accommodation.keep', audit: { word: 'examination.dropped' } })
    .route({ method: 'DELETE', path: '/examinations/{examinationId}', summary: 'Remove an examination' })
    .input(z.object({ examinationId: id }))
    .output(done),

  examinationList: operation({ permission: 'accommodation.see', audit: { word: 'examination.list-seen' } })
    .route({
      method: 'GET',
      path: '/examinations/{examinationId}',
      summary:
        'Who has which arrangement in an examination, without needs or reasons, and what is not decided or runs out before',
    })
    .input(z.object({ examinationId: id }))
    .output(examinationList),

  examinationDocument: operation({
    permission: 'accommodation.approve',
    audit: { word: 'examination.list-made' },
  })
    .route({
      method: 'GET',
      path: '/examinations/{examinationId}/document',
      summary: 'The list of an examination to hand to the office, as a Word document or an Excel workbook',
    })
    .input(z.object({ examinationId: id, language, format: z.enum(['docx', 'xlsx']).default('docx') }))
    .output(z.file()),

  application: operation({ permission: 'accommodation.keep', audit: { word: 'application.seen' } })
    .route({
      method: 'GET',
      path: '/exam-application',
      summary:
        'Students before the public examination with arrangements in assessments, whether their report will count, and the window to apply',
    })
    .output(application),

  applicationDocument: operation({ permission: 'accommodation.keep', audit: { word: 'application.made' } })
    .route({ method: 'GET', path: '/exam-application/document', summary: 'The same as a Word document' })
    .input(z.object({ language }))
    .output(z.file()),
}
