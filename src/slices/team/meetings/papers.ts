import { dateInBoth } from '#kernel/date-text.ts'
import type { Bilingual, Language } from '#kernel/language.ts'
import type { Paper, PaperBlock } from '#platform/paper/model.ts'
import type { MeetingDetail, MeetingItem } from './contract.ts'
import { titleOfTask } from './rules.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

type PaperHead = Pick<Paper, 'language' | 'school' | 'madeOn' | 'madeBy'>
type Words = typeof en
type Names = { nameEn: string; nameZh: string }

/** The agenda: what became of last time first, then the items, with room to write. */
export function agendaPaper(meeting: MeetingDetail, head: PaperHead): Paper {
  return {
    ...head,
    title: say((words) => words.paper.agenda),
    about: meeting.title || say((words) => words.kinds[meeting.kind]),
    blocks: [
      factsOf(meeting, { after: false }),
      ...lastTime(meeting),
      heading((words) => words.paper.items),
      {
        is: 'table',
        columns: [
          { head: say((words) => words.paper.issue), share: 4 },
          { head: say((words) => words.paper.student), share: 2 },
          { head: say((words) => words.paper.notes), share: 4 },
        ],
        rows: meeting.items
          .filter(({ state }) => state !== 'dropped')
          .map((item, index) => [issueOf(item, index), studentOf(item), '']),
      },
      ...closedNote(meeting),
      ...othersNote(meeting),
    ],
  }
}

/** The sheet after the meeting: decisions, who does what until when, and when the next one is. */
export function afterPaper(meeting: MeetingDetail, head: PaperHead): Paper {
  const items = meeting.items.filter(({ state }) => state !== 'dropped')
  return {
    ...head,
    title: say((words) => words.paper.after),
    about: meeting.title || say((words) => words.kinds[meeting.kind]),
    blocks: [
      factsOf(meeting, { after: true }),
      ...lastTime(meeting),
      heading((words) => words.paper.decisions),
      {
        is: 'table',
        columns: [
          { head: say((words) => words.paper.issue), share: 3 },
          { head: say((words) => words.paper.student), share: 2 },
          { head: say((words) => words.paper.decision), share: 4 },
          { head: say((words) => words.paper.tasks), share: 4 },
        ],
        // Each has the number that it had on the agenda.
        rows: items.flatMap((item, index) =>
          item.state === 'left'
            ? []
            : [
                [
                  issueOf(item, index),
                  studentOf(item),
                  item.decision === '' ? say((words) => words.paper.stillOpen) : item.decision,
                  tasksOf(item),
                ],
              ],
        ),
      },
      ...leftNote(items),
      ...closedNote(meeting),
      ...othersNote(meeting),
      ...(meeting.next
        ? [paragraph((words, language) => words.paper.next(dateInBoth(meeting.next?.heldOn ?? '')[language]))]
        : []),
    ],
  }
}

/** What meeting it is, and who comes; `after` one that was held who came, as far as somebody said it. */
function factsOf(meeting: MeetingDetail, { after }: { after: boolean }): PaperBlock {
  const day = dateInBoth(meeting.heldOn)
  const cameAs = (came: boolean | null) => meeting.attendees.filter((one) => one.came === came)
  const people =
    after && meeting.state === 'held'
      ? ([
          ['present', cameAs(true)],
          ['absent', cameAs(false)],
          ['unknown', cameAs(null)],
        ] as const)
      : ([['asked', meeting.attendees]] as const)
  const names = (of: MeetingDetail['attendees']) =>
    say((words, language) =>
      of.map(({ person, name }) => (person ? nameIn(person, language) : name)).join(words.paper.between),
    )
  return {
    is: 'facts',
    facts: [
      { label: say((words) => words.paper.kind), value: say((words) => words.kinds[meeting.kind]) },
      {
        label: say((words) => words.paper.when),
        value: say((_, language) => `${day[language]} ${meeting.startsAt}–${meeting.endsAt}`),
      },
      ...(meeting.place ? [{ label: say((words) => words.paper.where), value: meeting.place }] : []),
      ...(meeting.student ? [{ label: say((words) => words.paper.student), value: studentText(meeting.student) }] : []),
      ...people
        .filter(([, of]) => of.length > 0)
        .map(([label, of]) => ({ label: say((words) => words.paper[label]), value: names(of) })),
    ],
  }
}

/** What became of the decisions of the meeting before, and of earlier ones as long as they are not done. */
function lastTime({ before, earlier }: MeetingDetail): PaperBlock[] {
  return [...(before ? [before] : []), ...earlier].flatMap(({ heldOn, items }) => {
    const decided = items.filter(({ state, decision }) => state !== 'dropped' && decision !== '')
    return decided.length === 0 ? [] : becameOf(heldOn, decided)
  })
}

function becameOf(heldOn: string, items: readonly MeetingItem[]): PaperBlock[] {
  return [
    heading((words, language) => words.paper.lastTime(dateInBoth(heldOn)[language])),
    {
      is: 'table',
      columns: [
        { head: say((words) => words.paper.issue), share: 3 },
        { head: say((words) => words.paper.decision), share: 4 },
        { head: say((words) => words.paper.became), share: 4 },
      ],
      rows: items.map((item) => [issueOf(item), item.decision, tasksOf(item)]),
    },
  ]
}

/** An issue with its number, and that it is not for everybody who reads the sheet. */
function issueOf({ issue, closed }: MeetingItem, index?: number): Bilingual | string {
  const numbered = (text: string) => (index === undefined ? text : `${index + 1}. ${text}`)
  if (closed) return say((words, language) => words.paper.closed(numbered(issue[language])))
  return issue.zh === issue.en ? numbered(issue.zh) : say((_, language) => numbered(issue[language]))
}

/** What is due and of which nothing was said is counted, not listed: it is due as before. */
function leftNote(items: readonly MeetingItem[]): PaperBlock[] {
  const count = items.filter(({ state }) => state === 'left').length
  return count === 0 ? [] : [{ is: 'paragraph', soft: true, text: say((words) => words.paper.left(count)) }]
}

function closedNote({ items }: MeetingDetail): PaperBlock[] {
  const isClosed = items.some(({ closed, state }) => closed && state !== 'dropped')
  return isClosed ? [{ is: 'paragraph', soft: true, text: say((words) => words.paper.closedNote) }] : []
}

/** Who does what came of an item, without the words of the decision beside it; of a decision that needed nobody, that nobody does. */
function tasksOf({ tasks, decision }: MeetingItem): Bilingual {
  if (tasks.length === 0) return say((words) => (decision === '' ? '' : words.paper.noTask))
  return say((words, language) =>
    tasks
      .map(({ title, owner, dueOn, state }) => {
        const due = dueOn ? dateInBoth(dueOn)[language] : ''
        const what = title === titleOfTask('', decision) ? '' : title.replace(/[。.]+$/u, '')
        return words.paper.task(what, nameIn(owner, language), due, words.taskStates[state])
      })
      .join('\n'),
  )
}

function othersNote({ others }: MeetingDetail): PaperBlock[] {
  return others ? [{ is: 'paragraph', soft: true, text: say((words) => words.others) }] : []
}

function studentOf({ student }: MeetingItem): Bilingual | string {
  return student ? studentText(student) : ''
}

function studentText(student: Names & { className: string }): Bilingual {
  return say((_, language) => `${nameIn(student, language)}${student.className ? ` (${student.className})` : ''}`)
}

function say(of: (words: Words, language: Language) => string): Bilingual {
  return { zh: of(zh, 'zh'), en: of(en, 'en') }
}

function heading(of: (words: Words, language: Language) => string): PaperBlock {
  return { is: 'heading', level: 1, text: say(of) }
}

function paragraph(of: (words: Words, language: Language) => string): PaperBlock {
  return { is: 'paragraph', text: say(of) }
}

function nameIn({ nameZh, nameEn }: Names, language: Language): string {
  return language === 'zh' ? nameZh || nameEn : nameEn || nameZh
}
