import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { Link } from 'react-router'
import type { Column } from '#web/ui/data-table.tsx'
import { formatShortDate, nameOf, pick } from '#web/ui/format.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { DueMark } from '#web/ui/marks.tsx'
import type { Task } from '../../tasks/contract.ts'
import { isOverdue } from '../../tasks/rules.ts'
import classes from './tasks.module.css'
import { useTaskWords } from './use-task-words.ts'

/** The columns of a list of tasks. `onSettle`: the button of a row was pressed; `ofStudent`: all are about one student. */
export function useTaskColumns(onSettle: (task: Task) => void, ofStudent: boolean): Column<Task>[] {
  const words = useTaskWords()
  const language = useLanguage()
  const { today } = useFrame()
  return useMemo(() => {
    const name = (person: Task['owner']) => {
      const { main } = nameOf(person, language)
      return person.active ? main : words.hasLeft(main)
    }
    const about: Column<Task> = {
      id: 'about',
      head: words.columns.about,
      phone: 'line',
      wrap: true,
      cell: (task) => (task.student || task.group ? <About task={task} /> : '–'),
      sortValue: ({ student, group }) =>
        student ? nameOf(student, language).main : group ? pick(group.name, language) : null,
    }
    return [
      {
        id: 'title',
        head: words.columns.title,
        wrap: true,
        cell: ({ title }) => title,
        sortValue: ({ title }) => title,
      },
      ...(ofStudent ? [] : [about]),
      {
        id: 'owner',
        head: words.columns.owner,
        phone: 'line',
        wrap: true,
        cell: ({ owner, trouble }) => (
          <>
            {name(owner)}
            {trouble && (
              <span className={classes.trouble}>
                <DueMark state="overdue">{words.trouble[trouble]}</DueMark>
              </span>
            )}
          </>
        ),
        sortValue: ({ owner }) => nameOf(owner, language).main,
      },
      {
        id: 'dueOn',
        head: words.columns.dueOn,
        phone: 'line',
        cell: (task) => {
          if (!task.dueOn) return words.noDay
          const day = formatShortDate(task.dueOn, language, today)
          return isOverdue(task, today) ? <DueMark state="overdue">{day}</DueMark> : day
        },
        sortValue: ({ dueOn }) => dueOn ?? '9999',
      },
      {
        id: 'state',
        head: words.columns.state,
        phone: 'line',
        cell: ({ state }) => words.states[state],
        sortValue: ({ state }) => ['doing', 'open', 'done', 'dropped'].indexOf(state),
      },
      {
        id: 'from',
        head: words.columns.from,
        phone: 'line',
        cell: (task) => <From task={task} />,
        sortValue: ({ origin }) => origin,
      },
      {
        id: 'act',
        head: words.columns.act,
        phone: 'action',
        cell: (task) => (
          <Button variant="default" size="compact-sm" onClick={() => onSettle(task)}>
            {task.endedOn ? words.reopen : words.done}
            <span className="for-screen-readers">{` (${task.title})`}</span>
          </Button>
        ),
      },
    ]
  }, [words, language, today, onSettle, ofStudent])
}

function About({ task: { student, group } }: { task: Task }) {
  const language = useLanguage()
  if (student)
    return (
      <Link to={`/students/${student.id}`}>
        {[student.className, nameOf(student, language).main].filter(Boolean).join(' ')}
      </Link>
    )
  if (group) return <Link to={`/provision/groups/${group.id}`}>{pick(group.name, language)}</Link>
  return null
}

/** Where a task comes from; a plan or a meeting leads there, for whoever may see it. */
function From({ task: { origin, source, student } }: { task: Task }) {
  const words = useTaskWords()
  if (origin === 'plan' && source && student)
    return <Link to={`/students/${student.id}/plans/${source.id}`}>{words.origins.plan}</Link>
  if (origin === 'meeting' && source) return <Link to={`/team/meetings/${source.id}`}>{words.origins.meeting}</Link>
  return words.origins[origin]
}
