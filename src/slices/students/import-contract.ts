import { z } from 'zod'
import { done, id, operation } from '../access/operation.ts'
import { importKinds, needTypes } from './model.ts'

const importProblem = z.object({
  /** The sheet that `row` counts in, where a workbook's several sheets were read as one list. */
  sheet: z.string().nullable(),
  row: z.number().nullable(),
  column: z.string().nullable(),
  problem: z.string(),
  params: z.record(z.string(), z.string()),
  severity: z.enum(['error', 'notice']),
})

const importPreview = z.object({
  id,
  kind: z.enum(importKinds),
  fileName: z.string(),
  encoding: z.string().nullable(),
  /** The sheets of a workbook that were read as one list; none of a text file. */
  sheets: z.array(z.string()),
  headingRow: z.number().nullable(),
  columns: z.array(
    z.object({
      index: z.number(),
      heading: z.string(),
      field: z.string().nullable(),
      remembered: z.boolean(),
      sample: z.array(z.string()),
    }),
  ),
  /** The fields of this kind that a column may be given. */
  fields: z.array(z.object({ key: z.string(), labelEn: z.string(), labelZh: z.string(), required: z.boolean() })),
  counts: z.object({ rows: z.number(), new: z.number(), changed: z.number(), unchanged: z.number(), left: z.number() }),
  /** At most 500 of the rows that would be written, changes first. */
  rows: z.array(
    z.object({
      sheet: z.string().nullable(),
      row: z.number().nullable(),
      what: z.enum(['new', 'changed', 'left']),
      label: z.string(),
      /** Of a student the class and number (3A07). */
      place: z.string().optional(),
      changes: z.array(
        z.object({
          field: z.string(),
          /** The need that the field says something of; absent where it is of the person. */
          need: z.enum(needTypes).optional(),
          from: z.string().nullable(),
          to: z.string().nullable(),
        }),
      ),
    }),
  ),
  problems: z.array(importProblem),
  mayApply: z.boolean(),
  appliedAt: z.iso.datetime().nullable(),
})
export type ImportPreview = z.infer<typeof importPreview>

/** The operations of importing: read a file, correct its columns, see what it would do, apply it. */
export const importContract = {
  startImport: operation({ permission: 'import.staff', audit: { word: 'import.read', always: true } })
    .route({
      method: 'POST',
      path: '/imports',
      summary: 'Read a file and show what importing it would do; nothing of the school is written',
    })
    .input(z.object({ file: z.file().max(20 * 1024 * 1024), kind: z.enum(['auto', ...importKinds]) }))
    .output(importPreview),

  importPreview: operation({ permission: 'import.staff', audit: { word: 'import.seen' } })
    .route({ method: 'GET', path: '/imports/{id}', summary: 'What an import that was read would do now' })
    .input(z.object({ id }))
    .output(importPreview),

  mapImport: operation({ permission: 'import.staff', audit: { word: 'import.mapped', always: true } })
    .route({
      method: 'PUT',
      path: '/imports/{id}/mapping',
      summary:
        'Correct which column is which, or what kind of list it is; remembered for the next file by applying, or at once where there is nothing to write',
    })
    .input(
      z.object({
        id,
        kind: z.enum(importKinds),
        columns: z.array(z.object({ index: z.number().int(), field: z.string().nullable() })),
      }),
    )
    .output(importPreview),

  applyImport: operation({ permission: 'import.staff', audit: { word: 'import.applied', always: true } })
    .route({
      method: 'POST',
      path: '/imports/{id}/apply',
      summary: 'Write an import: all of it or nothing. `leavers` says whether students missing from the file have left',
    })
    .input(z.object({ id, leavers: z.boolean().default(false) }))
    .output(z.object({ new: z.number(), changed: z.number(), unchanged: z.number(), left: z.number() })),

  importProgress: operation({ permission: 'import.staff', audit: { notRecorded: 'a count' } })
    .route({ method: 'GET', path: '/imports/{id}/progress', summary: 'How far an apply is' })
    .input(z.object({ id }))
    .output(z.object({ done: z.number(), of: z.number() })),

  dropImport: operation({ permission: 'import.staff', audit: { word: 'import.dropped', always: true } })
    .route({ method: 'DELETE', path: '/imports/{id}', summary: 'Forget a file that was read' })
    .input(z.object({ id }))
    .output(done),
}
