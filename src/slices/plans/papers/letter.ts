import { dateInBoth } from '#kernel/date-text.ts'
import type { Bilingual } from '#kernel/language.ts'
import type { Paper, PaperBlock } from '#platform/paper/model.ts'
import { linesOfBoth, type PaperHead, say, sayArrangement } from './common.ts'
import type { PlanFacts } from './plan.ts'
import { isEmpty, studentLine } from './student.ts'

/**
 * A letter to the parents about an agreed plan, in words of every day: what we hope to see, what the school does, what helps at home, when we meet
 * again, and a slip to hand back. Nothing of needs, tiers or reports; nothing that was said in confidence.
 */
export function letterPaper({ student, plan, accommodations }: PlanFacts, head: PaperHead): Paper {
  const name = { zh: student.nameZh || student.nameEn, en: student.nameEn || student.nameZh }
  const [from, to, again] = [dateInBoth(plan.startsOn), dateInBoth(plan.endsOn), dateInBoth(plan.reviewOn)]
  const sender = { zh: head.madeBy.nameZh || head.madeBy.nameEn, en: head.madeBy.nameEn || head.madeBy.nameZh }
  const ways = once(plan.strategies.filter(({ place }) => place !== 'home').map(({ words }) => words))
  const tests: Bilingual[] =
    accommodations.length > 0
      ? [
          say((words, language) =>
            words.letter.tests(accommodations.map((one) => sayArrangement(one)[language]).join(words.plan.between)),
          ),
        ]
      : []
  const school = [...ways, ...tests]
  return {
    ...head,
    title: say((words) => words.letter.title),
    about: dateInBoth(head.madeOn),
    blocks: [
      { is: 'paragraph', text: say((words) => words.letter.greeting) },
      { is: 'paragraph', text: say((words, of) => words.letter.intro(name[of], from[of], to[of])) },
      { is: 'heading', level: 1, text: say((words) => words.letter.goals) },
      { is: 'list', mark: 'number', items: plan.targets.map(({ words }) => words) },
      ...(school.length > 0
        ? [
            { is: 'heading', level: 1, text: say((words) => words.letter.school) } as const,
            { is: 'list', mark: 'dot', items: school } as const,
          ]
        : []),
      { is: 'heading', level: 1, text: say((words) => words.letter.home) },
      ...homeBlocks(plan),
      { is: 'heading', level: 1, text: say((words) => words.letter.again) },
      {
        is: 'paragraph',
        // A day that is past is no day to meet.
        text: say((words, of) => (plan.reviewOn < head.madeOn ? words.letter.meetSoon : words.letter.meet(again[of]))),
      },
      { is: 'paragraph', text: say((words, of) => words.letter.closing(sender[of])) },
      { is: 'cut' },
      { is: 'heading', level: 1, text: say((words) => words.letter.slip) },
      {
        is: 'paragraph',
        text: linesOfBoth([say((words, of) => words.letter.slipTo(sender[of])), studentLine(student)]),
      },
      {
        is: 'list',
        mark: 'box',
        items: (['agree', 'talk', 'home', 'language'] as const).map((answer) =>
          say((words) => words.letter.answers[answer]),
        ),
      },
      { is: 'signatures', lines: [say((words) => words.letter.sign)] },
    ],
  }
}

/** What families can do: the plan's strategies for home, and what its section on home says. */
function homeBlocks({ strategies, sections, texts }: PlanFacts['plan']): PaperBlock[] {
  const items = once(strategies.filter(({ place }) => place === 'home').map(({ words }) => words))
  const isOpen = sections.some(({ id, closed }) => id === 'at-home' && !closed)
  const text = isOpen ? texts.find(({ section, declined }) => section === 'at-home' && !declined)?.words : undefined
  const blocks: PaperBlock[] = [
    ...(items.length > 0 ? [{ is: 'list', mark: 'dot', items } as const] : []),
    ...(text && !isEmpty(text) ? [{ is: 'paragraph', text } as const] : []),
  ]
  return blocks.length > 0 ? blocks : [{ is: 'paragraph', text: say((words) => words.letter.homeLater) }]
}

function once(all: readonly Bilingual[]): Bilingual[] {
  return all.filter((one, index) => all.findIndex(({ zh, en }) => zh === one.zh && en === one.en) === index)
}
