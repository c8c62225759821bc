import { z } from 'zod'
import { done, id, isoDate, line, operation, optionalLine } from '../access/operation.ts'
import { calendarContract } from './calendar/contract.ts'
import { backupTroubles, classLevels, financeTypes, schoolLevels } from './model.ts'

const level = z.enum(classLevels)
const notStudents = { notRecorded: 'the school’s frame, no students' } as const

const profile = z.object({
  id,
  code: z.string(),
  nameEn: z.string(),
  nameZh: z.string(),
  level: z.enum(schoolLevels),
  financeType: z.enum(financeTypes),
  sponsoringBodyEn: z.string(),
  sponsoringBodyZh: z.string(),
  totpRequired: z.boolean(),
  isDemo: z.boolean(),
  version: z.number(),
})
export type SchoolProfile = z.infer<typeof profile>

const term = z.object({ id, nameEn: z.string(), nameZh: z.string(), startsOn: isoDate, endsOn: isoDate })
const year = z.object({
  id,
  label: z.string(),
  startsOn: isoDate,
  endsOn: isoDate,
  isCurrent: z.boolean(),
  terms: z.array(term),
  classes: z.number(),
  students: z.number(),
  /** Somebody of it has still to move up, or the next school year is not there. */
  toMoveUp: z.boolean(),
  version: z.number(),
})
export type SchoolYear = z.infer<typeof year>

const termInput = z.object({ nameEn: line, nameZh: line, startsOn: isoDate, endsOn: isoDate })

const classRow = z.object({
  id,
  name: z.string(),
  level,
  students: z.number(),
  classTeachers: z.array(z.object({ id, nameEn: z.string(), nameZh: z.string() })),
})
export type ClassRow = z.infer<typeof classRow>

const teachingRow = z.object({
  id,
  classId: id,
  className: z.string(),
  person: z.object({ id, nameEn: z.string(), nameZh: z.string(), staffCode: z.string() }),
  subject: z.string(),
  isClassTeacher: z.boolean(),
})
export type TeachingRow = z.infer<typeof teachingRow>

const backup = z.object({ name: z.string(), at: z.iso.datetime(), bytes: z.number() })

const rollOverStep = z.object({ fromClass: z.string(), toClass: z.string().nullable(), students: z.number() })

export const schoolContract = {
  ...calendarContract,

  profile: operation({ permission: 'school.see', audit: notStudents })
    .route({ method: 'GET', path: '/school', summary: 'The school’s profile' })
    .output(profile),

  changeProfile: operation({ permission: 'school.keep', audit: { word: 'school.changed' } })
    .route({ method: 'PATCH', path: '/school', summary: 'Change the school’s profile' })
    .input(
      z.object({
        version: z.number().int(),
        nameEn: line.optional(),
        nameZh: line.optional(),
        level: z.enum(schoolLevels).optional(),
        financeType: z.enum(financeTypes).optional(),
        sponsoringBodyEn: optionalLine.optional(),
        sponsoringBodyZh: optionalLine.optional(),
        totpRequired: z.boolean().optional(),
      }),
    )
    .output(z.object({ version: z.number() })),

  years: operation({ permission: 'school.see', audit: notStudents })
    .route({ method: 'GET', path: '/school/years', summary: 'School years, newest first, with their terms' })
    .output(z.array(year)),

  saveYear: operation({ permission: 'frame.keep', audit: { word: 'school-year.saved' } })
    .route({ method: 'PUT', path: '/school/years', summary: 'Add a school year, or change its dates and terms' })
    .input(
      z.object({
        label: z.string().regex(/^\d{4}\/\d{2}$/),
        startsOn: isoDate,
        endsOn: isoDate,
        terms: z.array(termInput).max(4),
        version: z.number().int().optional(),
      }),
    )
    .output(z.object({ id })),

  classes: operation({ permission: 'frame.see', audit: notStudents })
    .route({
      method: 'GET',
      path: '/school/classes',
      summary: 'The classes of a school year (today’s when none is named)',
    })
    .input(z.object({ year: z.string().optional() }))
    .output(z.array(classRow)),

  addClass: operation({ permission: 'frame.keep', audit: { word: 'class.added' } })
    .route({ method: 'POST', path: '/school/classes', summary: 'Add a class to a school year' })
    .input(z.object({ year: z.string(), name: z.string().trim().min(1).max(20), level }))
    .output(z.object({ id })),

  changeClass: operation({ permission: 'frame.keep', audit: { word: 'class.changed' } })
    .route({ method: 'PATCH', path: '/school/classes/{id}', summary: 'Rename a class or change its level' })
    .input(z.object({ id, name: z.string().trim().min(1).max(20), level }))
    .output(done),

  removeClass: operation({ permission: 'frame.keep', audit: { word: 'class.removed' } })
    .route({ method: 'DELETE', path: '/school/classes/{id}', summary: 'Remove a class that has no students' })
    .input(z.object({ id }))
    .output(done),

  teaching: operation({ permission: 'frame.see', audit: notStudents })
    .route({ method: 'GET', path: '/school/teaching', summary: 'Who teaches which class and subject in a school year' })
    .input(z.object({ year: z.string().optional() }))
    .output(z.array(teachingRow)),

  addTeaching: operation({ permission: 'frame.keep', audit: { word: 'teaching.added' } })
    .route({ method: 'POST', path: '/school/teaching', summary: 'Say that a person teaches a class a subject' })
    .input(z.object({ classId: id, personId: id, subject: line, isClassTeacher: z.boolean() }))
    .output(z.object({ id })),

  removeTeaching: operation({ permission: 'frame.keep', audit: { word: 'teaching.removed' } })
    .route({ method: 'DELETE', path: '/school/teaching/{id}', summary: 'A person no longer teaches a class a subject' })
    .input(z.object({ id }))
    .output(done),

  previewRollOver: operation({ permission: 'roll.keep', audit: notStudents })
    .route({
      method: 'GET',
      path: '/school/roll-over',
      summary: 'What moving everyone up to the next school year would do; nothing is written',
    })
    .input(z.object({ from: z.string() }))
    .output(
      z.object({
        from: z.string(),
        to: z.string(),
        toExists: z.boolean(),
        moving: z.array(rollOverStep),
        leaving: z.array(rollOverStep),
        newClasses: z.array(z.string()),
        alreadyPlaced: z.number(),
      }),
    ),

  rollOver: operation({ permission: 'roll.keep', audit: { word: 'school-year.rolled-over' } })
    .route({
      method: 'POST',
      path: '/school/roll-over',
      summary: 'Move everyone up: same class letter one level higher; the top level leaves at the year’s end',
    })
    .input(z.object({ from: z.string() }))
    .output(z.object({ moved: z.number(), left: z.number() })),

  backups: operation({ permission: 'backup.see', audit: notStudents })
    .route({
      method: 'GET',
      path: '/school/backups',
      summary: 'The backups kept, newest first, and whether the daily one is on',
    })
    .output(
      z.object({
        daily: z.boolean(),
        keep: z.number(),
        backups: z.array(backup),
        /** For the terminal, in the project's folder: restores the newest. */
        restoreCommand: z.string(),
        lastProblem: z
          .object({
            problem: z.enum(backupTroubles),
            params: z.record(z.string(), z.union([z.string(), z.number()])),
          })
          .nullable(),
      }),
    ),

  makeBackup: operation({ permission: 'backup.make', audit: { word: 'backup.made', always: true } })
    .route({ method: 'POST', path: '/school/backups', summary: 'Make a backup now' })
    .output(backup),
}
