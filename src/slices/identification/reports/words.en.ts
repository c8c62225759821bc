import type { ReportKind } from './model.ts'

export const en = {
  kinds: {
    psychological: 'Educational psychologist’s report',
    speech: 'Speech therapist’s report',
    medical: 'Medical report',
    occupational: 'Occupational therapist’s report',
    physiotherapy: 'Physiotherapist’s report',
    hearing: 'Hearing test',
    vision: 'Eye test',
    psychiatric: 'Psychiatrist’s report',
    pre_school: 'Pre-school report',
    school: 'The school’s own report',
    other: 'Other report',
  } satisfies Record<ReportKind, string>,
  problems: {
    'in-future': 'This day has not come yet.',
    'before-birth': 'This lies before the student was born.',
    'valid-before-report': 'This lies before the date of the report.',
    'unknown-file': 'A file is not there any more. Take it off the list and choose it again.',
    'already-withdrawn': 'This report has been withdrawn already.',
  } as Readonly<Record<string, string>>,
  /** What the trail says of each operation: somebody … */
  audit: {
    'report.listed': 'looked at the student’s reports',
    'report.filed': 'filed a report',
    'report.corrected': 'corrected what is said of a report',
    'report.withdrawn': 'withdrew a report',
  } as Readonly<Record<string, string>>,
}
