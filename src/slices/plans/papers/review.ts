import { dateInBoth } from '#kernel/date-text.ts'
import type { Bilingual } from '#kernel/language.ts'
import type { Paper, PaperBlock } from '#platform/paper/model.ts'
import type { PlanFile } from '../model.ts'
import { en } from '../plan/words.en.ts'
import { zh } from '../plan/words.zh.ts'
import type { Review } from '../review/contract.ts'
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
      ...same(
        say((own) => own.review.attendance),
        fields.attendance,
      ),
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
