import { expect, test } from 'vitest'
import type { Bilingual } from '#kernel/language.ts'
import type { Paper, PaperBlock } from '#platform/paper/model.ts'
import type { Attendee, MeetingDetail, MeetingItem } from './contract.ts'
import { afterPaper, agendaPaper } from './papers.ts'

const words = (zh: string, en: string) => ({ zh, en })
const head = {
  ...{ language: 'both' as const, school: words('示範小學', 'Example School'), madeOn: '2026-11-23' },
  madeBy: { nameZh: '何一心', nameEn: 'Ho Yat Sum' },
}
const owner = { id: 'p', nameZh: '羅思靜', nameEn: 'Law Sze Ching' }
const student = { id: 's', nameZh: '黃思行', nameEn: 'Wong Sze Hang', className: '3B' }
const task = { id: 't', title: '約見家長', owner, dueOn: '2026-11-30', state: 'open' as const }
const guest = (of: Partial<Attendee>): Attendee => ({
  ...{ id: 'a', person: null, name: '', email: '', came: null, noAddress: true },
  ...of,
})
/** An issue in one language is what people wrote: it is the same in both. */
const item = ({
  issue = '事項',
  ...of
}: Omit<Partial<MeetingItem>, 'issue'> & { issue?: string | Bilingual }): MeetingItem => ({
  ...{ id: 'i', student: null, closed: false, decision: '', state: 'open', carried: false },
  ...{ due: null, tasks: [], version: 1, issue: typeof issue === 'string' ? words(issue, issue) : issue },
  ...of,
})
const meeting = (of: Partial<MeetingDetail> = {}): MeetingDetail => ({
  ...{ id: 'm', kind: 'team', title: '', state: 'planned', heldOn: '2026-11-23', startsAt: '15:45', endsAt: '17:00' },
  ...{ place: '', student: null, class: null, invitedAt: null, others: false, before: null, earlier: [], next: null },
  ...{ version: 1, telling: [], attendees: [], items: [], may: { keep: true, mail: false } },
  ...of,
})
const all = <Is extends PaperBlock['is']>({ blocks }: Paper, is: Is) =>
  blocks.filter((block): block is Extract<PaperBlock, { is: Is }> => block.is === is)
const facts = (paper: Paper) => all(paper, 'facts').flatMap((block) => block.facts)
const rows = (paper: Paper) => all(paper, 'table').map((table) => table.rows)

test('both sheets say in both languages what meeting it is, when, where and about whom; a meeting without a title is called by its kind', () => {
  const of = meeting({ kind: 'case', place: '會議室', student })
  for (const [paper, title] of [
    [agendaPaper(of, head), words('議程', 'Agenda')],
    [afterPaper(of, head), words('議決及任務', 'Decisions and tasks')],
  ] as const) {
    expect(paper.title).toEqual(title)
    expect(paper.about).toEqual(words('個案會議', 'Case conference'))
    expect(facts(paper).slice(0, 4)).toEqual([
      { label: words('會議', 'Meeting'), value: words('個案會議', 'Case conference') },
      { label: words('時間', 'When'), value: words('2026年11月23日 15:45–17:00', '23 Nov 2026 15:45–17:00') },
      { label: words('地點', 'Where'), value: '會議室' },
      { label: words('學生', 'Student'), value: words('黃思行 (3B)', 'Wong Sze Hang (3B)') },
    ])
  }
  expect(agendaPaper(meeting({ title: '第三次會議' }), head).about).toBe('第三次會議')
  expect(facts(agendaPaper(meeting(), head)).map(({ label }) => label)).not.toContainEqual(words('地點', 'Where'))
})

test('the agenda numbers what is to be talked about, leaves what was dropped out, and has room to write', () => {
  const items = [
    item({ issue: '評估報告', student }),
    item({ issue: '不用再談', state: 'dropped' }),
    item({ issue: '家長講座', decision: '已定' }),
  ]
  expect(rows(agendaPaper(meeting({ items }), head))).toEqual([
    [
      ['1. 評估報告', words('黃思行 (3B)', 'Wong Sze Hang (3B)'), ''],
      ['2. 家長講座', '', ''],
    ],
  ])
})

test('the sheet after the meeting says who does what until when, and of what has no decision that it stays open', () => {
  const items = [
    item({
      ...{ issue: '起始會議', student, decision: '約見家長。', state: 'decided' },
      tasks: [task, { ...task, title: '收集意見', dueOn: null, state: 'done' }],
    }),
    item({ issue: '評估報告' }),
    item({ issue: words('任務', 'Task'), state: 'left' }),
    item({ issue: '座位' }),
    item({ issue: '不用再談', state: 'dropped' }),
  ]
  expect(rows(afterPaper(meeting({ items }), head))).toEqual([
    [
      [
        '1. 起始會議',
        words('黃思行 (3B)', 'Wong Sze Hang (3B)'),
        '約見家長。',
        words(
          '約見家長：羅思靜，2026年11月30日前（未開始）\n收集意見：羅思靜（已完成）',
          '約見家長 – Law Sze Ching, by 30 Nov 2026 (open)\n收集意見 – Law Sze Ching (done)',
        ),
      ],
      ['2. 評估報告', '', words('待議；下次會議再議', 'Stays open; goes on in the next meeting'), words('', '')],
      ['4. 座位', '', words('待議；下次會議再議', 'Stays open; goes on in the next meeting'), words('', '')],
    ],
  ])
  // What is due and of which nothing was said is counted.
  expect(all(afterPaper(meeting({ items }), head), 'paragraph').map(({ text }) => text)).toEqual([
    words(
      '另有1項到期事項未有議決，仍列於到期事項。',
      '1 item was due and nothing was decided about it: it stays among what is due.',
    ),
  ])
})

test('a task that is called as its decision is not said twice: who does it, and no stop stands before a name', () => {
  const items = [
    item({
      ...{ issue: '起始會議', decision: '約見家長。', state: 'decided' },
      tasks: [
        { ...task, title: '約見家長。' },
        { ...task, title: '收集意見。' },
      ],
    }),
  ]
  expect(rows(afterPaper(meeting({ items }), head))[0]?.[0]?.[3]).toEqual(
    words(
      '羅思靜，2026年11月30日前（未開始）\n收集意見：羅思靜，2026年11月30日前（未開始）',
      'Law Sze Ching, by 30 Nov 2026 (open)\n收集意見 – Law Sze Ching, by 30 Nov 2026 (open)',
    ),
  )
})

test('a closed item is marked on both sheets, and the sheet says that it is not to be passed on; a decision of which no task came says so', () => {
  const items = [
    item({ issue: '評估報告', student, closed: true, decision: '先問家長。', state: 'decided' }),
    item({ issue: '家長講座' }),
  ]
  const closed = words('1. 評估報告［保密］', '1. 評估報告 [confidential]')
  const note = {
    ...{ is: 'paragraph', soft: true },
    text: words(
      '標明［保密］的議項只供可閱讀報告的同事，請勿把本頁轉交其他人。',
      'Items marked [confidential] are only for those who know reports: do not pass this sheet on to others.',
    ),
  }
  for (const paper of [agendaPaper(meeting({ items }), head), afterPaper(meeting({ items }), head)]) {
    expect(rows(paper)[0]?.[0]?.[0]).toEqual(closed)
    expect(all(paper, 'paragraph')).toEqual([note])
  }
  expect(rows(afterPaper(meeting({ items }), head))[0]?.[0]?.[3]).toEqual(words('沒有任務', 'No task'))
  const open = meeting({ items: items.map((one) => ({ ...one, closed: false })) })
  expect(all(agendaPaper(open, head), 'paragraph')).toEqual([])
})

test('who is asked stands on the agenda, and on the sheet after a meeting that is still to come; once it was held, who came and who did not, and nobody of whom it was not said', () => {
  const attendees = [
    guest({ person: owner, came: true }),
    guest({ name: '黃先生' }),
    guest({ name: '陳太太', came: true }),
    guest({ person: { id: 'q', nameZh: '', nameEn: 'Cheng Pak Him' }, came: false }),
  ]
  const asked = [
    {
      label: words('邀請出席', 'Asked to come'),
      value: words('羅思靜、黃先生、陳太太、Cheng Pak Him', 'Law Sze Ching, 黃先生, 陳太太, Cheng Pak Him'),
    },
  ]
  for (const state of ['planned', 'held', 'cancelled'] as const)
    expect(facts(agendaPaper(meeting({ attendees, state }), head)).slice(2)).toEqual(asked)
  for (const state of ['planned', 'cancelled'] as const)
    expect(facts(afterPaper(meeting({ attendees, state }), head)).slice(2)).toEqual(asked)
  expect(facts(afterPaper(meeting({ attendees, state: 'held' }), head)).slice(2)).toEqual([
    { label: words('出席', 'Present'), value: words('羅思靜、陳太太', 'Law Sze Ching, 陳太太') },
    { label: words('缺席', 'Not present'), value: words('Cheng Pak Him', 'Cheng Pak Him') },
    { label: words('沒有記錄是否出席', 'Attendance not recorded'), value: words('黃先生', '黃先生') },
  ])
})

test('what became of the decisions of last time comes first, and is left out when nothing was decided', () => {
  const before = {
    ...{ id: 'b', title: '', heldOn: '2026-10-26' },
    items: [
      item({ issue: '起始會議', decision: '約見家長。', state: 'decided', tasks: [{ ...task, state: 'done' }] }),
      item({ issue: '評估報告', state: 'carried' }),
    ],
  }
  for (const paper of [agendaPaper(meeting({ before }), head), afterPaper(meeting({ before }), head)]) {
    expect(all(paper, 'heading')[0]?.text).toEqual(
      words('2026年10月26日各項議決的進展', 'What became of the decisions of 26 Oct 2026'),
    )
    expect(rows(paper)[0]).toEqual([
      [
        '起始會議',
        '約見家長。',
        words('約見家長：羅思靜，2026年11月30日前（已完成）', '約見家長 – Law Sze Ching, by 30 Nov 2026 (done)'),
      ],
    ])
  }
  // What an earlier meeting decided and nobody has done yet stands under it, with its day; of the last time the sheet says all.
  const longAgo = item({ issue: '午間活動', decision: '社工安排。', state: 'decided', tasks: [task] })
  const earlier = [
    { ...{ id: 'e', title: '', heldOn: '2026-09-28' }, items: [longAgo] },
    { ...{ id: 'f', title: '', heldOn: '2026-09-07' }, items: [] },
  ]
  for (const paper of [
    agendaPaper(meeting({ before, earlier }), head),
    afterPaper(meeting({ before, earlier }), head),
  ]) {
    expect(all(paper, 'heading')[1]?.text).toEqual(
      words('2026年9月28日各項議決的進展', 'What became of the decisions of 28 Sep 2026'),
    )
    expect(all(paper, 'heading')).toHaveLength(3)
    expect(rows(paper)[1]?.[0]?.slice(0, 2)).toEqual(['午間活動', '社工安排。'])
  }
  const nothing = { ...before, items: before.items.slice(1) }
  expect(all(agendaPaper(meeting({ before: nothing }), head), 'heading')).toHaveLength(1)
})

test('a sheet says that there is more for others without saying about whom; the one after the meeting names the next', () => {
  const of = meeting({ others: true, next: { id: 'n', heldOn: '2026-12-14', startsAt: '15:45' } })
  const more = {
    ...{ is: 'paragraph', soft: true },
    text: words(
      '另有其他議項，只供可查閱有關學生的同事閱讀。',
      'There are further items, which are for those who may see the students they are about.',
    ),
  }
  expect(agendaPaper(of, head).blocks.at(-1)).toEqual(more)
  expect(all(afterPaper(of, head), 'paragraph')).toEqual([
    more,
    { is: 'paragraph', text: words('下次會議：2026年12月14日', 'The next meeting: 14 Dec 2026') },
  ])
  expect(all(afterPaper(meeting(), head), 'paragraph')).toEqual([])
})

test('what is due is said on a paper in the language of the paper, in both where both stand side by side; what people wrote as they wrote it', () => {
  const issue = words('轉介的預計日期', 'Referral: expected day')
  const decided = item({ issue, decision: '跟進', state: 'decided' })
  const closed = item({ issue, closed: true, student })
  const of = meeting({
    items: [item({ issue }), closed, item({ issue: '家長講座' })],
    before: { id: 'b', title: '', heldOn: '2026-10-26', items: [decided] },
  })
  for (const paper of [agendaPaper(of, head), afterPaper(of, head)]) {
    const [became, now] = rows(paper)
    expect(became?.map(([first]) => first)).toEqual([issue])
    expect(now?.map(([first]) => first)).toEqual([
      words('1. 轉介的預計日期', '1. Referral: expected day'),
      words('2. 轉介的預計日期［保密］', '2. Referral: expected day [confidential]'),
      '3. 家長講座',
    ])
  }
})
