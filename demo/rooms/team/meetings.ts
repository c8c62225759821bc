import type { DemoPeople } from '../../people.ts'
import type { SchoolRows } from '../../rows.ts'

type Item = readonly [issue: string, decision: string, nameEn?: string, closed?: boolean]
type Meeting = {
  kind: 'team' | 'case' | 'parents' | 'psychologist' | 'other'
  state: 'held' | 'planned' | 'cancelled'
  title: string
  when: readonly [day: string, from: string, to: string]
  place: string
  by: string
  /** Whom it is about, by English name: those asked know them. */
  about?: string
  /** Colleagues who are asked; `away` did not come. */
  asked: readonly string[]
  away?: readonly string[]
  /** From outside. */
  outside?: readonly string[]
  /** Invitations went out: to all colleagues but these, whom the mail did not reach. Who is from outside has to be told by hand. */
  invited?: { on: string; refused: readonly string[] }
  items: readonly Item[]
}

/** From the earliest; those of the team are two, so that the next one begins with what became of the second. */
const meetings: readonly Meeting[] = [
  {
    ...{ kind: 'team', state: 'held', title: '學生支援組第一次會議', when: ['2026-09-07', '15:45', '17:00'] },
    ...{ place: '會議室', by: 'senco', asked: ['senco', 'principal', 'senst', 'social', 'ep'] },
    items: [
      ['本學年支援組的分工', '分工表按去年安排，午間活動待定。'],
      ['小組的時間表', '開學第三週開始，先避開中英數的課。'],
    ],
  },
  {
    ...{ kind: 'psychologist', state: 'held', title: '教育心理學家到校：本學年工作計劃' },
    ...{ when: ['2026-10-12', '10:30', '11:30'], place: '輔導室', by: 'senco', asked: ['senco', 'senst', 'ep'] },
    items: [
      ['到校日子', '每月兩天，日期已記在校曆。'],
      ['老師的培訓', '二月辦一次工作坊，題目由老師建議。'],
    ],
  },
  {
    ...{ kind: 'team', state: 'held', title: '學生支援組第二次會議', when: ['2026-10-26', '15:45', '17:00'] },
    ...{ place: '會議室', by: 'senco', asked: ['senco', 'principal', 'senst', 'social', 'ep'], away: ['ep'] },
    items: [
      ['個別學習計劃的起始會議', '十一月內約見家長，先收集各科意見。', 'Wong Sze Hang'],
      ['學前的評估報告是否要更新', '', 'Lee Chi Yiu', true],
      ['小一觀察表的填寫安排', '十二月初向小一班主任講解。'],
    ],
  },
  {
    ...{ kind: 'case', state: 'held', title: '由原校轉來的支援安排', when: ['2026-11-04', '15:30', '16:15'] },
    ...{ place: '輔導室', by: 'senco', about: 'Cheng Yan Tung', asked: ['senco', 'senst', 'social', 'teacher4d'] },
    items: [
      ['原校的計劃是否適用', '課堂調適照舊，學期末再看。', 'Cheng Yan Tung'],
      ['小息時的同伴', '由兩位同學輪流陪伴，社工每週看一次。', 'Cheng Yan Tung'],
    ],
  },
  {
    ...{ kind: 'parents', state: 'cancelled', title: '家長面談：層級調整後的情況' },
    ...{ when: ['2026-11-12', '16:00', '16:30'], place: '會客室', by: 'senst', about: 'Chan Hoi Laam' },
    ...{ asked: ['senst', 'teacher4b'], outside: ['陳太太'], items: [['小組的進度', '', 'Chan Hoi Laam']] },
  },
  {
    ...{ kind: 'parents', state: 'planned', title: '與家長見面', when: ['2026-11-23', '16:00', '16:45'] },
    ...{ place: '會客室', by: 'senst', about: 'Wong Sze Hang', asked: ['senst', 'senco', 'teacher3b'] },
    ...{ outside: ['黃先生、黃太太'], items: [['在家溫習的安排', '', 'Wong Sze Hang']] },
    invited: { on: '2026-11-16', refused: ['teacher3b'] },
  },
  {
    ...{ kind: 'case', state: 'planned', title: '語言還是學習困難：下一步', when: ['2026-12-02', '15:30', '16:15'] },
    ...{ place: '輔導室', by: 'senco', about: 'Zara Example Khan', asked: ['senco', 'senst', 'social', 'teacher5c'] },
    items: [
      ['母語的讀寫情況', '', 'Zara Example Khan'],
      ['英文小組首兩個月的紀錄', '', 'Zara Example Khan'],
    ],
  },
  {
    ...{ kind: 'psychologist', state: 'planned', title: '教育心理學家到校：下學期安排' },
    ...{ when: ['2026-12-08', '10:30', '11:30'], place: '輔導室', by: 'senco', asked: ['senco', 'senst', 'ep'] },
    items: [['下學期的評估次序', '']],
  },
]

/** The meetings of an autumn: held, coming and one cancelled. Gives the item of which tasks are told. */
export function layMeetings(school: SchoolRows, { staff, told }: DemoPeople): { startingPlan: string } {
  const colleague = (code: string) => staff.get(code) as string
  const student = (nameEn: string | undefined) => (nameEn ? (told.get(nameEn) as string) : null)
  const laid = new Map<string, string>()
  for (const {
    kind,
    state,
    title,
    when,
    place,
    by,
    about,
    asked,
    away = [],
    outside = [],
    invited,
    items,
  } of meetings) {
    const [day, from, to] = when
    const meeting = school.add('meeting', {
      ...{ kind, state, title, held_on: day, starts_at: from, ends_at: to, place },
      ...{
        student_id: student(about),
        made_by: colleague(by),
        invited_at: invited ? `${invited.on}T08:30:00+08:00` : null,
      },
    })
    const of = { meeting_id: meeting }
    for (const code of asked)
      school.add('meeting_attendee', {
        ...{ ...of, person_id: colleague(code), name: '', came: state === 'held' ? !away.includes(code) : null },
      })
    for (const code of invited ? asked : []) {
      const address = `${code}@example.invalid`
      const refused = invited?.refused.includes(code) ?? false
      school.add('meeting_invitation', {
        ...{
          ...of,
          recipient: address,
          address,
          person_id: colleague(code),
          what: 'request',
          sequence: 0,
          revision: 0,
        },
        ...{ state: refused ? 'failed' : 'told', problem: refused ? '550' : '', has_entry: !refused },
        at: `${invited?.on}T08:30:00+08:00`,
      })
    }
    for (const name of outside) school.add('meeting_attendee', { ...of, person_id: null, name, came: null })
    for (const [position, [issue, decision, nameEn, closed = false]] of items.entries()) {
      const item = school.add('meeting_item', {
        ...{ ...of, position, issue, decision, closed, carried_from: null, student_id: student(nameEn) },
        state: decision === '' ? 'open' : 'decided',
      })
      laid.set(issue, item)
    }
  }
  return { startingPlan: laid.get('個別學習計劃的起始會議') as string }
}
