import { z } from 'zod'
import { id, isoDate, line, operation } from '../../access/operation.ts'
import { frameKey, period } from '../../school/calendar/model.ts'
import { importProblems, mostAtOnce } from './model.ts'

const frameDay = z.number().int().min(1).max(10)
const person = z.object({ id, nameZh: z.string(), nameEn: z.string(), staffCode: z.string() })
const named = z.object({ id, name: z.string() })
const bilingual = z.object({ zh: z.string(), en: z.string() })
const taught = z.object({ subject: line, personId: id.nullable(), roomId: id.nullable() })
const lesson = taught.extend({ classId: id, frameDay: z.number().int(), period: z.string() })

const double = z.object({
  ...{ kind: z.enum(['person', 'room']), id, frameDay: z.number(), period: z.string(), classIds: z.array(id) },
})
const cell = z.object({
  ...{ frameDay, period: frameKey },
  /** What stood there when the person began: somebody else’s change comes back as a clash, `day period`. */
  was: z.array(taught).max(mostAtOnce),
  lessons: z.array(taught).max(mostAtOnce),
})
export type CellEdit = z.infer<typeof cell>
const offer = z.object({ classId: id, personId: id, subject: line })

const lessonsAnswer = z.object({
  /** The periods and bells that hold on the day; `null` when there are none. */
  frame: z
    .object({
      id,
      startsOn: isoDate,
      endsOn: isoDate,
      kind: z.enum(['week', 'cycle']),
      days: z.number(),
      periods: z.array(period),
    })
    .nullable(),
  frames: z.array(z.object({ id, startsOn: isoDate })),
  /** Other periods of the same school year whose lessons can be taken over, while these have none. */
  copyFrom: z.object({ frameId: id, startsOn: isoDate, lessons: z.number() }).nullable(),
  /** How many people teach a class a subject by the lessons without being down for it; for those who keep that list. */
  teachingOffers: z.number(),
  classes: z.array(named),
  /** The class whose lessons are shown; `null` when the school has none. */
  classId: id.nullable(),
  lessons: z.array(lesson),
  /** How many lessons each class has. */
  counts: z.array(z.object({ classId: id, lessons: z.number() })),
  subjects: z.array(z.string()),
  people: z.array(person),
  rooms: z.array(named),
  /** Teachers and rooms of the class’s lessons that are somewhere else at the same time. */
  doubles: z.array(double),
  mayKeep: z.boolean(),
})
export type LessonsAnswer = z.infer<typeof lessonsAnswer>

const importPreview = z.object({
  frame: z.object({ kind: z.enum(['week', 'cycle']), periods: z.array(period) }),
  lessons: z.number(),
  classes: z.array(named.extend({ lessons: z.number(), before: z.number() })),
  problems: z.array(
    z.object({
      sheet: z.string(),
      row: z.number(),
      column: z.number(),
      problem: z.enum(importProblems),
      found: z.string(),
    }),
  ),
  /** How many problems there are in all. */
  problemCount: z.number(),
  /** Teachers and rooms that would be in two places at once: to be looked at, not refused. */
  doubles: z.array(double.omit({ id: true, classIds: true }).extend({ who: bilingual, classes: z.array(z.string()) })),
  doubleCount: z.number(),
  written: z.boolean(),
})
export type LessonImport = z.infer<typeof importPreview>

const notStudents = { notRecorded: 'lessons of classes, no students' } as const

export const lessonsContract = {
  lessons: operation({ permission: 'frame.see', audit: notStudents })
    .route({
      method: 'GET',
      path: '/timetable/lessons',
      summary: 'The lessons of a class, and what they can be made of',
    })
    .input(z.object({ classId: id.optional(), frameId: id.optional() }))
    .output(lessonsAnswer),

  keepLessons: operation({ permission: 'frame.keep', audit: { word: 'lesson.kept' } })
    .route({
      method: 'PUT',
      path: '/timetable/lessons',
      summary: 'Set what a class has in some cells of its week; an empty cell clears it',
    })
    .input(
      z.object({
        ...{ frameId: id, classId: id },
        cells: z.array(cell).min(1).max(240),
      }),
    )
    .output(z.object({ kept: z.number() })),

  importLessons: operation({ permission: 'frame.keep', audit: { word: 'lesson.imported' } })
    .route({
      method: 'POST',
      path: '/timetable/lessons/import',
      summary:
        'Read lessons from a list, or from a sheet for each class. To `read` writes nothing; to `write` it, the lessons of the classes in the file are replaced, unless something could not be read',
    })
    .input(
      z.object({ file: z.file().max(20 * 1024 * 1024), frameId: id, step: z.enum(['read', 'write']).default('read') }),
    )
    .output(importPreview),

  copyLessons: operation({ permission: 'frame.keep', audit: { word: 'lesson.copied' } })
    .route({
      method: 'POST',
      path: '/timetable/lessons/copy',
      summary:
        'Take the lessons of other periods of the school year over into periods that have none yet; what lies in a day or period that is not there stays behind',
    })
    .input(z.object({ frameId: id, from: id }))
    .output(z.object({ copied: z.number(), left: z.number() })),

  teachingOffers: operation({ permission: 'frame.keep', audit: notStudents })
    .route({
      method: 'GET',
      path: '/timetable/lessons/teaching',
      summary: 'Who teaches a class a subject by the lessons without being down for it',
    })
    .input(z.object({ frameId: id }))
    .output(
      z.object({
        offers: z.array(offer.extend({ lessons: z.number() })),
        classes: z.array(named),
        people: z.array(person),
      }),
    ),

  takeTeaching: operation({ permission: 'frame.keep', audit: { word: 'teaching.from-lessons' } })
    .route({
      method: 'POST',
      path: '/timetable/lessons/teaching',
      summary: 'Put down who teaches a class a subject, as the lessons say: chosen ones',
    })
    .input(z.object({ frameId: id, offers: z.array(offer).min(1).max(1000) }))
    .output(z.object({ taken: z.number() })),
}
