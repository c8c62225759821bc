import type { Notice } from './contract.ts'

/** The page on which one sees what a notice tells of. */
export function leadsTo({
  kind,
  subjectId,
  student,
  group,
}: Pick<Notice, 'kind' | 'subjectId' | 'student' | 'group'>): string {
  const file = student ? `/students/${student.id}` : '/'
  switch (kind) {
    case 'tier':
      return `${file}/tier`
    case 'plan':
    case 'agreement':
      return `${file}/plans/${subjectId}`
    case 'card':
      return '/plans/cards'
    case 'accommodation':
      return `${file}/accommodations`
    case 'asked':
      return `${file}/identification/inputs/${subjectId}/answer`
    case 'answered':
      return `${file}/identification/inputs/${subjectId}`
    case 'concern':
      return `${file}/identification/concerns`
    case 'session':
      return group ? `/provision/groups/${group.id}/sessions` : '/timetable'
    case 'task_given':
    case 'task_ended':
      return '/team/tasks'
    case 'meeting':
      return `/team/meetings/${subjectId}`
    case 'handed':
      return student ? file : '/team/due'
    case 'responsible':
      return student ? file : '/team/people'
    case 'duty':
    case 'handover':
    case 'acting':
      return '/team/people'
    case 'person_added':
    case 'link_made':
      return `/settings/people?person=${subjectId}`
    case 'teaching_given':
      return '/settings/classes'
    case 'staff_imported':
      return '/settings/people'
    case 'digest_failed':
      return '/settings/mail'
  }
}
