import { dateInBoth } from '#kernel/date-text.ts'
import type { Bilingual, Language } from '#kernel/language.ts'
import { formatMoney } from '#kernel/money.ts'
import type { Paper, PaperBlock, PaperText } from '#platform/paper/model.ts'
import { onOneLine } from '#platform/paper/rules.ts'
import { sayDoer } from '../../plans/plan/rules/doers.ts'
import type { Aim, AnnualPlan, Measure, Moment, Person, Review } from './model.ts'
import { dimensions, moments } from './model.ts'
import { aimsOf, foundBy, isBlank, reviewOf, wasReviewed } from './rules.ts'
import { sayFigure, sayWhen } from './say-rules.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

type PaperHead = Pick<Paper, 'language' | 'school' | 'madeOn' | 'madeBy'>
type Words = typeof en

/** The annual plan on paper, on its side: a table for each aim, with what its reviews found once there is something; lines to sign at the end. */
export function annualPaper(plan: AnnualPlan, head: PaperHead): Paper {
  const reviewed = moments.filter((moment) =>
    plan.aims.some(({ reviews, measures }) =>
      [reviews, ...measures.map((measure) => measure.reviews)].some((all) =>
        wasReviewed({ reviews: all.filter((one) => one.moment === moment) }),
      ),
    ),
  )
  return {
    ...head,
    landscape: true,
    title: say((words) => words.paper.title(plan.schoolYear)),
    about: stateOf(plan),
    blocks: [
      ...(isBlank(plan.situation)
        ? []
        : [
            heading(
              1,
              say(({ fields }) => fields.situation ?? ''),
            ),
            paragraph(plan.situation),
          ]),
      ...dimensions.flatMap((dimension) => {
        const aims = aimsOf(plan.aims, dimension)
        if (aims.length === 0) return []
        return [
          heading(
            1,
            say((words) => words.dimensions[dimension]),
          ),
          ...aims.flatMap((aim) => aimBlocks(aim, plan.aims.indexOf(aim) + 1, { reviewed, people: plan.people })),
        ]
      }),
      { is: 'signatures', lines: [say((words) => words.paper.senco), say((words) => words.paper.principal)] },
    ],
  }
}

function say(of: (words: Words, language: Language) => string): Bilingual {
  return { zh: of(zh, 'zh'), en: of(en, 'en') }
}

function heading(level: 1 | 2, text: Bilingual): PaperBlock {
  return { is: 'heading', level, text }
}

function paragraph(text: PaperText): PaperBlock {
  return { is: 'paragraph', text }
}

/** Several texts in one cell, a line to each; what is not translated is marked. */
function lines(all: readonly (Bilingual | null)[]): Bilingual {
  const written = all.filter((one): one is Bilingual => one !== null && !isBlank(one))
  return {
    zh: written.map((one) => onOneLine(one, 'zh')).join('\n'),
    en: written.map((one) => onOneLine(one, 'en')).join('\n'),
  }
}

/** Where the plan stands, and since whose decision. */
function stateOf({ state, decisions }: Pick<AnnualPlan, 'state' | 'decisions'>): Bilingual {
  const [last] = decisions
  const name = say((words) => words.states[state])
  if (!last || last.to !== state) return name
  const on = dateInBoth(last.decidedOn)
  const by = { zh: last.decidedBy.nameZh || last.decidedBy.nameEn, en: last.decidedBy.nameEn || last.decidedBy.nameZh }
  return say((words, language) => words.paper.decided(name[language], on[language], by[language]))
}

function aimBlocks(
  aim: Aim,
  number: number,
  { reviewed, people }: { reviewed: readonly Moment[]; people: readonly Person[] },
): PaperBlock[] {
  const title: Bilingual = {
    zh: `${number}. ${onOneLine(aim.words, 'zh')}`,
    en: `${number}. ${onOneLine(aim.words, 'en')}`,
  }
  const past = pastLine(aim)
  const found = reviewed.map((moment) => {
    const text = reviewLines(reviewOf(aim.reviews, moment))
    if (isBlank(text)) return null
    return say((words, language) => words.paper.found(words.moments[moment], text[language].replaceAll('\n', ' · ')))
  })
  return [
    heading(2, title),
    ...[past, ...found].flatMap((text): PaperBlock[] => (text ? [{ is: 'paragraph', text, soft: true }] : [])),
    {
      is: 'table',
      columns: [
        { head: say(({ fields }) => fields.what ?? ''), share: 5 },
        { head: say(({ fields }) => fields.who ?? ''), share: 2 },
        { head: say((words) => words.paper.when), share: 2 },
        { head: say((words) => words.paper.success), share: 4 },
        { head: say((words) => words.paper.resources), share: 3 },
        ...reviewed.map((moment) => ({ head: say((words) => words.moments[moment]), share: 4 })),
      ],
      rows: aim.measures.map((measure) => [
        lines([
          measure.what,
          ...measure.links.map(({ name }) => say((words, of) => words.paper.link(onOneLine(name, of)))),
          pastLine(measure),
        ]),
        say((words, of) => measure.who.map((one) => sayDoer(one, people, of)).join(words.paper.between)),
        say((_, language) => sayWhen(measure, language)),
        successOf(measure),
        lines([measure.resources, amountOf(measure)]),
        ...reviewed.map((moment) => reviewLines(reviewOf(measure.reviews, moment))),
      ]),
    },
  ]
}

function successOf({ criterion, method }: Measure): Bilingual {
  const how = isBlank(method) ? null : say((words, language) => words.paper.method(onOneLine(method, language)))
  return lines([criterion, how])
}

function amountOf({ amount }: Measure): Bilingual | null {
  if (amount === null || amount.cents === null) return null
  const text = formatMoney(amount.cents)
  return { zh: text, en: text }
}

function pastLine({ past }: Pick<Aim, 'past'>): Bilingual | null {
  const [last] = past
  if (!last) return null
  return say((words, language) =>
    words.paper.past(
      last.schoolYear,
      foundBy(last).map((found) =>
        words.paper.found(
          words.moments[found.moment],
          [found.howFar ? words.howFars[found.howFar] : '', onOneLine(found.words, language)]
            .filter(Boolean)
            .join(' · '),
        ),
      ),
    ),
  )
}

/** What a review found: how far, the words, the figures with their day, and whether it goes on. */
function reviewLines({ howFar, words, figures, carry }: Review): Bilingual {
  return lines([
    howFar && say((own) => own.howFars[howFar]),
    words,
    ...figures.map((figure) => {
      const on = dateInBoth(figure.takenOn)
      return say((own, language) => own.paper.figure(sayFigure(figure, language) ?? '', on[language]))
    }),
    carry && say((own) => own.paper.carry(own.carries[carry])),
  ])
}
