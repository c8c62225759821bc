import { dateInBoth } from '#kernel/date-text.ts'
import type { IsoDate } from '#kernel/dates.ts'
import type { Bilingual, Language } from '#kernel/language.ts'
import type { Paper, PaperBlock, PaperText } from '#platform/paper/model.ts'
import { placeOf } from '#slices/students/rules/place.ts'
import type { Role } from '../../access/model.ts'
import { en as roleEn } from '../../access/words.en/roles.ts'
import { zh as roleZh } from '../../access/words.zh/roles.ts'
import { standings } from '../due/model.ts'
import { en as peopleEn } from '../people/words.en.ts'
import { zh as peopleZh } from '../people/words.zh.ts'
import type { Pack } from './pack-model.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

type PaperHead = Pick<Paper, 'language' | 'school' | 'madeOn' | 'madeBy'>
type Words = (typeof en)['paper']
type Names = { nameEn: string; nameZh: string }

/** The hand-over pack on paper: what is open, who has what, and where things are. */
export function packPaper(pack: Pack, head: PaperHead): Paper {
  return {
    ...head,
    title: say((words) => words.title),
    about: say((words, language) => words.about(joined(pack.sencos, language))),
    blocks: [
      { is: 'paragraph', soft: true, text: say((words) => words.confidential) },
      ...glance(pack),
      ...openWork(pack),
      ...team(pack),
      ...whereThingsAre(pack),
    ],
  }
}

function glance({ counts, letters }: Pack): PaperBlock[] {
  const { tier1, tier2, tier3, noTier, groups, plans } = counts
  return [
    heading((words) => words.atAGlance),
    {
      is: 'facts',
      facts: [
        {
          label: say((words) => words.onRegister),
          value: say((words) => words.tiers(tier1, tier2, tier3, noTier)),
        },
        { label: say((words) => words.running), value: say((words) => words.groupsAndPlans(groups, plans)) },
      ],
    },
    ...letters.flatMap(({ from, to, onDay, words: letter }): PaperBlock[] => {
      if (letter === '') return []
      const day = dateInBoth(onDay)
      return [
        {
          ...{ is: 'heading', level: 2 },
          text: say((words, language) => words.letter(nameIn(from, language), nameIn(to, language), day[language])),
        },
        { is: 'paragraph', text: letter },
      ]
    }),
  ]
}

function openWork({ due, tasks, deadlines, plans, meetings, items, groups }: Pack): PaperBlock[] {
  return [
    heading((words) => words.due),
    table(
      [
        ['dueWhat', 6],
        ['overdue', 2],
        ['today', 2],
        ['soon', 2],
        ['later', 2],
      ],
      due.map(({ kind, ...counts }) => [
        say((words) => words.dueKinds[kind]),
        ...standings.map((standing) => (counts[standing] > 0 ? String(counts[standing]) : '–')),
      ]),
    ),
    heading((words) => words.tasks),
    table(
      [
        ['task', 5],
        ['about2', 3],
        ['owner', 3],
        ['dueOn', 3],
      ],
      tasks.map(({ title, student, owner, dueOn }) => [
        ...[title, pupil(student), inBoth(owner)],
        dueOn ? dateInBoth(dueOn) : say((words) => words.noDay),
      ]),
    ),
    heading((words) => words.deadlines),
    table(
      [
        ['deadline', 6],
        ['about2', 3],
        ['dueOn', 3],
      ],
      deadlines.map(({ name, students, dueOn, certain }) => [
        certain ? name : say((words, language) => words.pleaseCheck(name[language] || name.zh || name.en)),
        whom(students),
        students.length > 1 ? say((words, language) => words.from(dateInBoth(dueOn)[language])) : dateInBoth(dueOn),
      ]),
    ),
    heading((words) => words.plans),
    table(
      [
        ['student', 4],
        ['kind', 3],
        ['review', 3],
        ['ends', 3],
      ],
      plans.map(({ student, kind, reviewOn, endsOn }) => [
        pupil(student),
        say((words) => words.kinds[kind]),
        ...[reviewOn, endsOn].map(dateInBoth),
      ]),
    ),
    heading((words) => words.meetings),
    table(
      [
        ['meeting', 5],
        ['day', 4],
        ['place', 3],
      ],
      meetings.map(({ title, heldOn, startsAt, place }) => [title, dayAndTime(heldOn, startsAt), place]),
    ),
    heading((words) => words.items),
    table(
      [
        ['issue', 5],
        ['about2', 3],
        ['of', 4],
      ],
      items.map(({ issue, student, meeting, heldOn }) => [
        issue.zh === issue.en ? issue.zh : issue,
        pupil(student),
        withDay(meeting, heldOn),
      ]),
    ),
    heading((words) => words.groups),
    table(
      [
        ['group', 5],
        ['leads', 4],
        ['students', 2],
        ['ends', 3],
      ],
      groups.map(({ name, leads, students, endsOn }) => [
        name,
        say((_words, language) => joined(leads, language)),
        String(students),
        dateInBoth(endsOn),
      ]),
    ),
  ]
}

function team({ members, duties, classes, answers }: Pack): PaperBlock[] {
  return [
    heading((words) => words.members),
    table(
      [
        ['name', 4],
        ['part', 3],
        ['deputy', 3],
        ['words', 4],
      ],
      members.map(({ person, part, deputy, words }) => [
        inBoth(person),
        { zh: peopleZh.parts[part], en: peopleEn.parts[part] },
        deputy ? inBoth(deputy) : '',
        words,
      ]),
    ),
    heading((words) => words.duties),
    table(
      [
        ['duty', 5],
        ['owner', 3],
        ['deputy', 3],
        ['words', 4],
      ],
      duties.map(({ name, person, deputy, words }) => [name, orNobody(person), deputy ? inBoth(deputy) : '', words]),
    ),
    heading((words) => words.answersByClass),
    table(
      [
        ['class', 2],
        ['students', 3],
        ['answers', 5],
      ],
      classes.map(({ name, students, person }) => [
        ...[name, String(students)],
        person?.active === false ? say((words, language) => words.hasLeft(nameIn(person, language))) : orNobody(person),
      ]),
    ),
    heading((words) => words.answersByStudent),
    table(
      [
        ['class', 2],
        ['student', 5],
        ['answers', 5],
      ],
      answers.map(({ student, person, by }) => [
        placeOf(student) ?? '',
        inBoth(student),
        person && by
          ? say((words, language) => `${nameIn(person, language)} (${words.by[by]})`)
          : say((words) => words.nobody),
      ]),
    ),
  ]
}

function whereThingsAre({ accounts, codesRequired }: Pack): PaperBlock[] {
  return [
    heading((words) => words.where),
    table(
      [
        ['room', 2],
        ['holds', 8],
      ],
      en.paper.rooms.map((_room, index) =>
        [0, 1].map((side) => say((words) => words.rooms[index]?.[side as 0 | 1] ?? '')),
      ),
    ),
    { is: 'heading', level: 2, text: say((words) => words.guides) },
    { is: 'paragraph', text: say((words) => words.guidesSentence) },
    heading((words) => words.accounts),
    table(
      [
        ['name', 4],
        ['roles', 6],
        ['signsIn', 2],
      ],
      accounts.map(({ person, roles, canSignIn }) => [
        inBoth(person),
        {
          zh: roles.map((role) => roleZh.names[role as Role]).join('、'),
          en: roles.map((role) => roleEn.names[role as Role]).join(', '),
        },
        say((words) => (canSignIn ? words.yes : words.notYet)),
      ]),
    ),
    {
      is: 'list',
      mark: 'dot',
      items: [
        say(({ settings }) => (codesRequired ? settings.codes : settings.noCodes)),
        ...(['restricted', 'feeds', 'drafts', 'backups', 'values'] as const).map((key) =>
          say(({ settings }) => settings[key]),
        ),
      ],
    },
  ]
}

/** A sentence of the pack’s own in both languages. */
function say(of: (words: Words, language: Language) => string): Bilingual {
  return { zh: of(zh.paper, 'zh'), en: of(en.paper, 'en') }
}

const heading = (of: (words: Words) => string): PaperBlock => ({ is: 'heading', level: 1, text: say(of) })

type Column = { [Key in keyof Words]: Words[Key] extends string ? Key : never }[keyof Words]

/** A table, or a word that there is nothing. */
function table(columns: readonly (readonly [Column, number])[], rows: PaperText[][]): PaperBlock {
  if (rows.length === 0) return { is: 'paragraph', soft: true, text: say((words) => words.none) }
  return { is: 'table', columns: columns.map(([key, share]) => ({ head: say((words) => words[key]), share })), rows }
}

const nameIn = ({ nameEn, nameZh }: Names, language: Language) =>
  language === 'zh' ? nameZh || nameEn : nameEn || nameZh
const inBoth = (person: Names): PaperText => ({ zh: nameIn(person, 'zh'), en: nameIn(person, 'en') })
const orNobody = (person: Names | null): PaperText => (person ? inBoth(person) : say((words) => words.nobody))
const joined = (people: readonly Names[], language: Language) =>
  people.map((one) => nameIn(one, language)).join(language === 'zh' ? '、' : ', ')

function pupil(student: (Names & { className: string }) | null): PaperText {
  return student ? say((_words, language) => `${nameIn(student, language)} ${student.className}`.trim()) : ''
}

/** A few students by name, more by how many they are. */
function whom(students: readonly (Names & { className: string })[]): PaperText {
  if (students.length === 0) return say((words) => words.theSchool)
  if (students.length > 3) return say((words) => words.manyStudents(students.length))
  return say((_words, language) =>
    students.map((one) => `${nameIn(one, language)} ${one.className}`.trim()).join(language === 'zh' ? '、' : ', '),
  )
}

function dayAndTime(day: IsoDate, time: string): PaperText {
  const { zh: inChinese, en: inEnglish } = dateInBoth(day)
  return { zh: `${inChinese} ${time}`, en: `${inEnglish}, ${time}` }
}

function withDay(title: string, day: IsoDate): PaperText {
  const { zh: inChinese, en: inEnglish } = dateInBoth(day)
  return { zh: `${title}（${inChinese}）`, en: `${title} (${inEnglish})` }
}
