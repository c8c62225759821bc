import type { DemoPeople } from '../people.ts'
import type { Row, SchoolRows } from '../rows.ts'

type Told = {
  to: string
  kind: string
  what: string
  subject: unknown
  by: string
  at: string
  about?: string
  group?: unknown
  times?: number
  readAt?: string
}

/** What changed for whom in the days before the Monday of the demo, some of it read. */
export function layNotices(school: SchoolRows, { staff, told }: DemoPeople): void {
  const colleague = (code: string) => staff.get(code) as string
  const student = (nameEn: string) => told.get(nameEn) as string
  const first = (rows: readonly Row[], is: (row: Row) => boolean) => rows.find(is)?.id
  const planOf = (nameEn: string) =>
    first(school.rows.plan, (plan) => plan.student_id === student(nameEn) && plan.state === 'in_force')
  const meeting = first(school.rows.meeting, ({ state, held_on }) => state === 'planned' && held_on === '2026-11-23')
  const request = first(school.rows.input_answer, ({ answered_at }) => Boolean(answered_at))
  const answer = school.rows.input_answer.find(({ id }) => id === request)
  const moved = school.rows.session.find(
    (session) =>
      session.planned_on !== null &&
      school.rows.group_staff.some(
        (giver) =>
          giver.group_id === session.group_id && giver.person_id === colleague('assistant') && giver.ends_on === null,
      ),
  )
  const task = (owner: string) =>
    first(
      school.rows.task,
      (one) => one.owner_id === colleague(owner) && one.state === 'open' && one.student_id === null,
    )

  const wong = 'Wong Sze Hang'
  const stories: Told[] = [
    {
      to: 'senco',
      kind: 'plan',
      what: 'changed',
      subject: planOf(wong),
      by: 'senst',
      at: '2026-11-20T08:05',
      about: wong,
      times: 3,
    },
    {
      to: 'senco',
      kind: 'card',
      what: 'changed',
      subject: student(wong),
      by: 'senst',
      at: '2026-11-20T08:06',
      about: wong,
    },
    ...(answer
      ? [
          {
            ...{ to: 'senco', kind: 'answered', what: 'answered', subject: answer.request_id, by: 'teacher5c' },
            ...{ at: '2026-11-19T04:20', about: studentNamed(answer.student_id), readAt: '2026-11-20T00:10' },
          },
        ]
      : []),
    { to: 'senco', kind: 'meeting', what: 'moved', subject: meeting, by: 'social', at: '2026-11-20T09:40' },
    { to: 'social', kind: 'meeting', what: 'planned', subject: meeting, by: 'senco', at: '2026-11-18T03:00' },
    {
      to: 'teacher3b',
      kind: 'plan',
      what: 'in_force',
      subject: planOf(wong),
      by: 'senco',
      at: '2026-11-17T08:30',
      about: wong,
      times: 2,
    },
    {
      to: 'teacher3b',
      kind: 'card',
      what: 'changed',
      subject: student(wong),
      by: 'senst',
      at: '2026-11-20T08:06',
      about: wong,
    },
    {
      to: 'teacher3b',
      kind: 'accommodation',
      what: 'approved',
      subject: student(wong),
      by: 'senco',
      at: '2026-11-12T07:00',
      about: wong,
      readAt: '2026-11-13T00:20',
    },
    { to: 'senst', kind: 'task_given', what: 'given', subject: task('senst'), by: 'senco', at: '2026-11-20T02:30' },
    ...(moved
      ? [
          {
            ...{ to: 'assistant', kind: 'session', what: 'changed', subject: moved.id, by: 'senst' },
            ...{ at: '2026-11-20T06:45', group: moved.group_id },
          },
        ]
      : []),
  ]
  // What a story is about may have been told otherwise; then there is nothing to tell of it.
  for (const { to, kind, what, subject, by, at, about, group, times = 1, readAt } of stories)
    if (typeof subject === 'string')
      school.add('notice', {
        ...{ person_id: colleague(to), kind, subject_id: subject, what, by_id: colleague(by), times, at: `${at}:00Z` },
        ...{ student_id: about ? student(about) : null, group_id: typeof group === 'string' ? group : null },
        read_at: readAt ? `${readAt}:00Z` : null,
      })

  function studentNamed(id: unknown): string {
    return [...told].find(([, own]) => own === id)?.[0] ?? wong
  }
}
