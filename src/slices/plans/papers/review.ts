import { dateInBoth } from '#kernel/date-text.ts'
import type { Bilingual, Language } from '#kernel/language.ts'
import type { Paper, PaperBlock } from '#platform/paper/model.ts'
import type { PlanFile } from '../model.ts'
import { en } from '../plan/words.en.ts'
import { zh } from '../plan/words.zh.ts'
import type { Review } from '../review/contract.ts'
import { attendanceOf, sessionsPeriod } from '../review/rules.ts'
import { en as reviewEn } from '../review/words.en.ts'
import { zh as reviewZh } from '../review/words.zh.ts'
import { type PaperHead, periodOf, say } from './common.ts'
import { type StudentHead, studentLine } from './student.ts'

type ReviewFacts = {
  student: StudentHead
  plan: Pick<PlanFile, 'kind' | 'startsOn' | 'endsOn' | 'targets'>
  review: Pick<Review, 'fields' | 'finishedOn' | 'tierDecided'>
}

/** A review on paper: who was there, what became of each target and why, what was said, what was proposed for the tier. */
export function reviewPaper({ student, plan, review }: ReviewFacts, head: PaperHead): Paper {
  const { fields, finishedOn, tierDecided } = review
  const kind = { zh: zh.kinds[plan.kind], en: en.kinds[plan.kind] }
  const words = { zh: fields.wordsZh, en: fields.wordsEn }
  const same = (label: Bilingual, value: string) => (value ? [{ label, value }] : [])
  const facts: PaperBlock = {
    is: 'facts',
    facts: [
      { label: say((own) => own.plan.period), value: periodOf(plan.startsOn, plan.endsOn) },
      ...(fields.heldOn ? [{ label: say((own) => own.review.heldOn), value: dateInBoth(fields.heldOn) }] : []),
      ...same(
        say((own) => own.review.present),
        fields.present,
      ),
      ...attendanceFacts(fields, plan),
      {
        label: say((own) => own.review.finished),
        value: finishedOn ? dateInBoth(finishedOn) : say((own) => own.review.notFinished),
      },
    ],
  }
  const { tierProposed, tierReason } = fields
  const tier: PaperBlock[] =
    tierProposed === null
      ? []
      : [
          { is: 'heading', level: 1, text: say((own) => own.review.tier) },
          {
            is: 'paragraph',
            text: say((own, language) =>
              [own.review.tierProposed(tierProposed), tierReason, tierDecided && own.review.tierDecided[tierDecided]]
                .filter(Boolean)
                .join(language === 'zh' ? '；' : '; '),
            ),
          },
        ]
  return {
    ...head,
    title: say((own, language) => own.review.title(kind[language])),
    about: studentLine(student),
    blocks: [
      facts,
      { is: 'heading', level: 1, text: say((own) => own.review.outcomes) },
      outcomesTable(plan.targets, fields.outcomes),
      ...(words.zh === '' && words.en === ''
        ? []
        : [
            { is: 'heading', level: 1, text: say((own) => own.review.words) } as const,
            { is: 'paragraph', text: words } as const,
          ]),
      ...tier,
    ],
  }
}

/** Sessions attended of those offered, in which days, and the note. */
function attendanceFacts(
  fields: Review['fields'],
  plan: ReviewFacts['plan'],
): Extract<PaperBlock, { is: 'facts' }>['facts'] {
  const attendance = attendanceOf(fields)
  if (!attendance && fields.attendanceNote === '') return []
  const { from, to } = sessionsPeriod(fields, plan)
  const period = periodOf(from, to)
  const sentence = (own: typeof reviewEn, language: Language) =>
    attendance && [
      own.sessions(attendance.attended, attendance.offered, attendance.percent),
      period[language],
      attendance.small && own.fewSessions,
    ]
  const join = (own: typeof reviewEn, language: Language) =>
    [...(sentence(own, language) ?? []), fields.attendanceNote].filter(Boolean).join(language === 'zh' ? '；' : '; ')
  return [{ label: say((own) => own.review.attendance), value: { zh: join(reviewZh, 'zh'), en: join(reviewEn, 'en') } }]
}

function outcomesTable(targets: PlanFile['targets'], outcomes: Review['fields']['outcomes']): PaperBlock {
  return {
    is: 'table',
    columns: [
      { head: say((own) => own.plan.target), share: 5 },
      { head: say((own) => own.review.outcome), share: 2 },
      { head: say((own) => own.review.reason), share: 4 },
    ],
    rows: targets.map((target) => {
      const outcome = outcomes[target.id]
      const state = outcome?.state ?? target.state
      const carried = outcome?.carry ? say((own) => own.review.carried) : { zh: '', en: '' }
      return [
        target.words,
        {
          zh: [zh.targetStates[state], carried.zh].filter(Boolean).join('\n'),
          en: [en.targetStates[state], carried.en].filter(Boolean).join('\n'),
        },
        outcome?.reason ?? target.stateReason,
      ]
    }),
  }
}
