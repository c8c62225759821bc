import type { DemoPeople } from '../people.ts'
import type { SchoolRows } from '../rows.ts'
import { layAnnual } from './team/annual.ts'
import { layDeadlines } from './team/deadlines.ts'
import { layMeetings } from './team/meetings.ts'
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

  const { startingPlan: item } = layMeetings(school, people)
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
