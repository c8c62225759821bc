import { dateInBoth } from '#kernel/date-text.ts'
import type { Bilingual } from '#kernel/language.ts'
import type { Paper, PaperBlock } from '#platform/paper/model.ts'
import { reportYears } from '../accommodations/application-rules.ts'
import type { Application } from '../accommodations/contract.ts'
import { en as accommodationsEn } from '../accommodations/words.en.ts'
import { zh as accommodationsZh } from '../accommodations/words.zh.ts'
import { linesOfBoth, nameInBoth, type PaperHead, periodOf, say, sayArrangement } from './common.ts'

/** Students before the public examination with arrangements in assessments: what they have, and whether their report will count. */
export function applicationPaper({ window, students }: Application, head: PaperHead): Paper {
  const about = window
    ? say((words, language) =>
        [
          `${words.application.window}${language === 'zh' ? '：' : ': '}${daysOf(window)[language]}`,
          window.approximate ? words.application.approximate : '',
          words.application.reportRule(reportYears),
          words.application.late,
        ]
          .filter(Boolean)
          .join('\n'),
      )
    : ''
  return {
    ...head,
    title: say((words) => words.application.title),
    about,
    blocks: (['S5', 'S4'] as const).flatMap((level) => partOf(level, students)),
  }
}

function partOf(level: 'S5' | 'S4', students: Application['students']): PaperBlock[] {
  const held = students.filter((student) => student.level === level)
  const heading: PaperBlock = { is: 'heading', level: 1, text: say((words) => words.application.levels[level]) }
  if (held.length === 0) return [heading, { is: 'paragraph', text: say((words) => words.application.nobody) }]
  return [
    heading,
    {
      is: 'table',
      columns: [
        { head: say((words) => words.headings.className), share: 1 },
        { head: say((words) => words.headings.number), share: 1 },
        { head: say((words) => words.headings.name), share: 3 },
        { head: say((words) => words.headings.arrangements), share: 5 },
        { head: say((words) => words.headings.report), share: 3 },
      ],
      rows: held.map((student) => [
        student.className,
        student.classNumber,
        nameInBoth(student),
        linesOfBoth(student.arrangements.map(sayArrangement)),
        reportOf(student),
      ]),
    },
  ]
}

function reportOf({ reportedOn, report }: Application['students'][0]) {
  const date = reportedOn ? dateInBoth(reportedOn) : { zh: '', en: '' }
  return {
    zh: [date.zh, accommodationsZh.reports[report]].filter(Boolean).join('，'),
    en: [date.en, accommodationsEn.reports[report]].filter(Boolean).join(', '),
  }
}

function daysOf({ startsOn, endsOn }: NonNullable<Application['window']>): Bilingual {
  if (startsOn && endsOn) return periodOf(startsOn, endsOn)
  return endsOn ? dateInBoth(endsOn) : { zh: '–', en: '–' }
}
