import type { DemoPeople } from '../people.ts'
import type { SchoolRows } from '../rows.ts'
import { layAnnual } from './team/annual.ts'
import { layDeadlines } from './team/deadlines.ts'
import { layTeamPeople } from './team/people.ts'
import { layTasks } from './team/tasks.ts'
import { layTime } from './team/time.ts'

/** Who answers for what, a meeting with what became of it, tasks, deadlines, and what was put off or handed on. */
export function layTeam(school: SchoolRows, people: DemoPeople): void {
  const { staff, told } = people
  const colleague = (code: string) => staff.get(code) as string
  const student = (nameEn: string) => told.get(nameEn) as string

  layTeamPeople(school, people)
  layAnnual(school, people)

  const last = school.add('meeting', {
    ...{ kind: 'team', title: '學生支援組第二次會議', held_on: '2026-10-26', starts_at: '15:45', ends_at: '17:00' },
    ...{ place: '會議室', state: 'held', made_by: colleague('senco') },
  })
  for (const code of ['senco', 'principal', 'senst', 'social', 'ep'])
    school.add('meeting_attendee', { meeting_id: last, person_id: colleague(code), name: '', came: code !== 'ep' })
  const item = school.add('meeting_item', {
    ...{ meeting_id: last, position: 0, student_id: student('Wong Sze Hang'), state: 'decided', closed: false },
    ...{ issue: '個別學習計劃的起始會議', decision: '十一月內約見家長，先收集各科意見。' },
  })
  school.add('meeting_item', {
    ...{ meeting_id: last, position: 1, student_id: student('Lee Chi Yiu'), closed: true, state: 'open' },
    ...{ issue: '評估報告已超過三年', decision: '' },
  })
  school.add('meeting_item', {
    ...{ meeting_id: last, position: 2, student_id: null, state: 'decided', closed: false },
    ...{ issue: '小一觀察表的填寫安排', decision: '十二月初向小一班主任講解。' },
  })
  const parents = school.add('meeting', {
    ...{ kind: 'parents', title: '與家長見面', held_on: '2026-11-23', starts_at: '16:00', ends_at: '16:45' },
    ...{ place: '會客室', state: 'planned', student_id: student('Wong Sze Hang'), made_by: colleague('senst') },
  })
  for (const code of ['senst', 'senco', 'teacher3b'])
    school.add('meeting_attendee', { meeting_id: parents, person_id: colleague(code), name: '', came: null })
  school.add('meeting_attendee', { meeting_id: parents, name: '黃先生、黃太太', came: null })
  school.add('meeting_item', {
    ...{
      meeting_id: parents,
      position: 0,
      carried_from: null,
      student_id: student('Wong Sze Hang'),
      state: 'open',
      closed: false,
    },
    ...{ issue: '在家溫習的安排', decision: '' },
  })

  const deadlines = layDeadlines(school, people)
  const plan = String(school.rows.plan.find((one) => one.student_id === student('Wong Sze Hang'))?.id)
  for (const [title, owner, due, nameEn, more] of [
    ['約見家長', 'senst', '2026-11-20', 'Wong Sze Hang', { item_id: item }],
    ['收集各科意見', 'teacher3b', '2026-11-25', 'Wong Sze Hang', { item_id: item }],
    ['向小一班主任講解觀察表', 'senco', '2026-12-02', null, {}],
    ['把幼小銜接支援概要副本交給家長', 'senst', '2026-10-30', null, { deadline_id: deadlines.summary, state: 'done' }],
    ['向家長查詢最近的評估', 'senst', '2026-11-30', 'Lee Chi Yiu', { deadline_id: deadlines.asking }],
    ['核對計劃的目標', 'senst', '2026-12-04', 'Wong Sze Hang', { plan_id: plan }],
    ['準備下一次會議的資料', 'senco', '2026-11-27', null, {}],
  ] as const)
    school.add('task', {
      ...{ title, owner_id: colleague(owner), made_by: colleague('senco'), made_on: '2026-10-26', due_on: due },
      ...{ student_id: nameEn && student(nameEn), state: 'open', ...more },
      ...{ words: '', reason: '' },
      ended_on: 'state' in more ? '2026-10-29' : null,
    })
  layTasks(school, people)
  layTime(school, people)
  const task = String(school.rows.task[0]?.id)
  school.add('due_mark', {
    ...{ person_id: colleague('senst'), kind: 'task', subject_id: task, student_id: student('Wong Sze Hang') },
    ...{ put_off_until: '2026-11-24', words: '等家長回覆日期', marked_on: '2026-11-20' },
  })
}
