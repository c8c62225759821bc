import { dateInBoth } from '#kernel/date-text.ts'
import type { Bilingual } from '#kernel/language.ts'
import type { Paper, PaperBlock } from '#platform/paper/model.ts'
import { onOneLine } from '#platform/paper/rules.ts'
import type { Arrangement } from '../accommodations/rules.ts'
import type { PlanFile, Section, Strategy, Target } from '../model.ts'
import { type Person, sayDoer } from '../plan/rules/doers.ts'
import { aroundTargets } from '../plan/rules/sections.ts'
import { en } from '../plan/words.en.ts'
import { zh } from '../plan/words.zh.ts'
import { linesOfBoth, type PaperHead, periodOf, say, sayArrangement } from './common.ts'
import { type StudentHead, studentLine } from './student.ts'

/** What a plan's paper is made of. */
export type PlanFacts = {
  student: StudentHead
  plan: Omit<PlanFile, 'studentId'> & { people: readonly Person[] }
  /** Approved ones that hold today. */
  accommodations: readonly Arrangement[]
}

/**
 * A plan on paper. `full`: with closed sections, who agreed, and lines to sign, as far as the plan handed in holds them; for teachers: without, so
 * that it may lie in a staff room.
 */
export function planPaper(
  { student, plan, accommodations }: PlanFacts,
  version: 'full' | 'teachers',
  head: PaperHead,
): Paper {
  const isFull = version === 'full' && plan.agreements !== null
  const kind = { zh: zh.kinds[plan.kind], en: en.kinds[plan.kind] }
  const [first, rest] = aroundTargets(plan.sections.filter(({ closed }) => isFull || !closed))
  const given: PaperBlock[] =
    accommodations.length > 0
      ? [
          heading(say((words) => words.plan.accommodations)),
          { is: 'list', mark: 'dot', items: accommodations.map(sayArrangement) },
        ]
      : []
  const line = studentLine(student)
  const about = plan.state === 'draft' ? linesOfBoth([line, say((words) => words.plan.draft)]) : line
  return {
    ...head,
    title: isFull ? kind : say((words, language) => words.plan.forTeachers(kind[language])),
    about,
    blocks: [
      factsOf(plan),
      ...first.flatMap((section) => sectionBlocks(section, plan.texts)),
      ...targetBlocks(plan),
      ...wholePlan(plan.strategies),
      ...rest.flatMap((section) => sectionBlocks(section, plan.texts)),
      ...given,
      ...(isFull ? agreementBlocks(plan.agreements ?? []) : []),
    ],
  }
}

function heading(text: Bilingual): PaperBlock {
  return { is: 'heading', level: 1, text }
}

function factsOf({ startsOn, endsOn, reviewOn, team, people }: PlanFacts['plan']): PaperBlock {
  const members = linesOfBoth(
    team.map((one) => ({
      zh: `${sayDoer(one, people, 'zh')}（${zh.teamParts[one.part]}）`,
      en: `${sayDoer(one, people, 'en')} (${en.teamParts[one.part]})`,
    })),
  )
  return {
    is: 'facts',
    facts: [
      { label: say((words) => words.plan.period), value: periodOf(startsOn, endsOn) },
      { label: say((words) => words.plan.review), value: dateInBoth(reviewOn) },
      ...(team.length > 0 ? [{ label: say((words) => words.plan.team), value: members }] : []),
    ],
  }
}

/** A section with its words; nothing when nobody wrote any. */
function sectionBlocks({ id, name }: Section, texts: PlanFile['texts']): PaperBlock[] {
  const text = texts.find(({ section }) => section === id)
  if (!text) return []
  if (text.declined) return [heading(name), { is: 'paragraph', text: say((words) => words.plan.declined) }]
  const { zh: chinese, en: english } = text.words
  return chinese === '' && english === '' ? [] : [heading(name), { is: 'paragraph', text: text.words }]
}

function targetBlocks({ targets, strategies }: PlanFacts['plan']): PaperBlock[] {
  if (targets.length === 0) return []
  return [
    heading(say((words) => words.plan.targets)),
    {
      is: 'table',
      columns: [
        { head: say((words) => words.plan.target), share: 4 },
        { head: say((words) => words.plan.fromTo), share: 4 },
        { head: say((words) => words.plan.strategies), share: 5 },
        { head: say((words) => words.plan.whoAndWhen), share: 4 },
      ],
      rows: targets.map((target, index) => [
        numbered(index + 1, target.words),
        linesOfBoth(measureLines(target)),
        linesOfBoth(strategies.filter(({ targetId }) => targetId === target.id).map(bulleted)),
        whoAndWhen(target),
      ]),
    },
  ]
}

function numbered(number: number, words: Bilingual): Bilingual {
  return { zh: `${number}. ${onOneLine(words, 'zh')}`, en: `${number}. ${onOneLine(words, 'en')}` }
}

function bulleted({ words }: Pick<Strategy, 'words'>): Bilingual {
  return { zh: `• ${onOneLine(words, 'zh')}`, en: `• ${onOneLine(words, 'en')}` }
}

/** Where the student stood, where the target leads, and how both are measured: values with their units, then what people wrote. */
function measureLines({
  measureKind,
  measure,
  baselineValue,
  baseline,
  aimValue,
  aimDirection,
  criterion,
}: Target): Bilingual[] {
  const value = (of: number | null) =>
    of === null ? { zh: '', en: '' } : say((words) => words.plan.units[measureKind](of))
  const aim =
    aimValue === null
      ? { zh: '', en: '' }
      : say((words, language) => words.plan.directions[aimDirection](value(aimValue)[language]))
  const from = together(value(baselineValue), baseline)
  const to = together(aim, criterion)
  const how = together({ zh: '', en: '' }, measure)
  return [
    ...(from.zh ? [say((words, language) => words.plan.from(from[language]))] : []),
    ...(to.zh ? [say((words, language) => words.plan.aim(to[language]))] : []),
    ...(how.zh ? [say((words, language) => words.plan.measured(how[language]))] : []),
  ]
}

function together(value: Bilingual, words: Bilingual): Bilingual {
  return {
    zh: [value.zh, onOneLine(words, 'zh')].filter(Boolean).join('，'),
    en: [value.en, onOneLine(words, 'en')].filter(Boolean).join(', '),
  }
}

function whoAndWhen({ who, dueOn }: Target): Bilingual {
  const due = dateInBoth(dueOn)
  return say((words, language) =>
    [who.map(({ name }) => name).join(words.plan.between), words.plan.until(due[language])].filter(Boolean).join('\n'),
  )
}

function wholePlan(strategies: readonly Strategy[]): PaperBlock[] {
  const items = strategies.filter(({ targetId }) => targetId === null).map(({ words }) => words)
  if (items.length === 0) return []
  return [
    { is: 'heading', level: 2, text: say((words) => words.plan.wholePlan) },
    { is: 'list', mark: 'dot', items },
  ]
}

function agreementBlocks(agreements: NonNullable<PlanFile['agreements']>): PaperBlock[] {
  const signs = ['parent', 'student', 'teacher', 'senco', 'principal'] as const
  const table: PaperBlock = {
    is: 'table',
    columns: [
      { head: say((words) => words.plan.agreedTable.who), share: 3 },
      { head: say((words) => words.plan.agreedTable.how), share: 3 },
      { head: say((words) => words.plan.agreedTable.on), share: 2 },
    ],
    rows: agreements.map(({ part, name, how, agreedOn, words }) => [
      { zh: `${name}（${zh.agreementParts[part]}）`, en: `${name} (${en.agreementParts[part]})` },
      {
        zh: [zh.agreementHows[how], words].filter(Boolean).join('：'),
        en: [en.agreementHows[how], words].filter(Boolean).join(': '),
      },
      dateInBoth(agreedOn),
    ]),
  }
  return [
    heading(say((words) => words.plan.agreed)),
    ...(agreements.length > 0 ? [table] : []),
    { is: 'signatures', lines: signs.map((one) => say((words) => words.plan.sign[one])) },
  ]
}
