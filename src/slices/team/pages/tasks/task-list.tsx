import { Button } from '@mantine/core'
import { IconChecklist } from '@tabler/icons-react'
import { useCallback, useMemo, useState } from 'react'
import { Link, useLocation, useSearchParams } from 'react-router'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { FilterBar, useFilterValues } from '#web/ui/filter-bar.tsx'
import { formatNumber } from '#web/ui/format.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { ProblemSummary } from '#web/ui/problems.tsx'
import { useUrlSort } from '#web/ui/table-sort.ts'
import type { Task, TaskLists } from '../../tasks/contract.ts'
import type { TaskState } from '../../tasks/model.ts'
import { BulkPanel } from './bulk-panel.tsx'
import { filterIds, isShown } from './shown-tasks.ts'
import { useTaskColumns } from './task-columns.tsx'
import { TaskPanel } from './task-panel.tsx'
import classes from './tasks.module.css'
import { useTaskFilters } from './use-task-filters.ts'
import { taskForms, useTaskWords } from './use-task-words.ts'

interface TaskListProps {
  lists: TaskLists
  ofStudent?: boolean
}

/** Tasks in a list: searched, filtered and sorted by the address; one or many are settled, moved and handed on. */
export function TaskList({ lists, ofStudent = false }: TaskListProps) {
  const { tasks, colleagues } = lists
  const words = useTaskWords()
  const language = useLanguage()
  const { today, person } = useFrame()
  const [parameters] = useSearchParams()
  const open = useOpenTask(tasks)
  const work = useWork(taskForms)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [bulk, setBulk] = useState<{ what: 'move' | 'hand'; tasks: Task[]; clear: () => void } | null>(null)
  const [justDone, setJustDone] = useState<readonly Task[]>([])
  const chosen = useFilterValues(filterIds)
  const shown = useMemo(
    () => tasks.filter((task) => isShown(task, chosen, { personId: person.id, today })),
    [tasks, chosen, person.id, today],
  )
  const { run } = work
  const settle = useCallback(
    (wanted: readonly Task[], state: TaskState, clear?: () => void) => {
      run(
        () => api.team.settleTasks({ items: wanted.map((one) => ({ taskId: one.id, was: one.state })), state }),
        () => {
          setJustDone(state === 'done' ? wanted : [])
          notice(state === 'done' ? words.doneNow(wanted.length) : words.undone)
          clear?.()
        },
      )
    },
    [run, words],
  )
  const onSettle = useCallback((task: Task) => settle([task], task.endedOn ? 'open' : 'done'), [settle])
  const columns = useTaskColumns(onSettle, ofStudent)
  const filters = useTaskFilters(tasks)
  const [sort, setSort] = useUrlSort({ column: 'dueOn', descending: false })
  const undo = () =>
    run(
      async () => {
        for (const state of ['open', 'doing'] as const) {
          const items = justDone
            .filter((one) => one.state === state)
            .map(({ id }) => ({ taskId: id, was: 'done' as const }))
          if (items.length > 0) await api.team.settleTasks({ items, state })
        }
      },
      () => {
        setJustDone([])
        notice(words.undone)
      },
    )
  const pickOf = (ids: ReadonlySet<string>) => tasks.filter(({ id }) => ids.has(id))
  const openHref = (task: Task) => {
    const next = new URLSearchParams(parameters)
    next.set('task', task.id)
    return `?${next}`
  }
  if (tasks.length === 0)
    return (
      <EmptyState icon={IconChecklist} title={words.emptyTitle} sentence={ofStudent ? words.emptyOf : words.empty} />
    )
  const troubles = tasks.filter(({ trouble }) => trouble).length
  return (
    <>
      {troubles > 0 && (
        <p className={classes.note}>
          {words.troubles(troubles)} <Link to="?whose=trouble">{words.showTroubles}</Link>
        </p>
      )}
      {work.clash ? <p role="alert">{words.clash}</p> : <ProblemSummary problems={work.listed} />}
      <FilterBar
        filters={filters}
        search={{ label: words.filters.search }}
        count={words.count(formatNumber(shown.length, language))}
      />
      {justDone.length > 0 && (
        <div className={classes.undo}>
          {words.doneNow(justDone.length)}
          <Button variant="default" size="compact-sm" loading={work.busy} onClick={undo}>
            {words.undo}
          </Button>
        </div>
      )}
      <DataTable
        label={words.title}
        rows={shown}
        columns={columns}
        rowId={({ id }) => id}
        rowName={({ title }) => title}
        rowHref={openHref}
        sort={sort}
        onSort={setSort}
        selected={selected}
        onSelect={setSelected}
        empty={<p className={classes.soft}>{words.nothing}</p>}
        actions={(ids, clear) => (
          <>
            <Button
              size="compact-sm"
              loading={work.busy}
              onClick={() =>
                settle(
                  pickOf(ids).filter(({ endedOn }) => !endedOn),
                  'done',
                  clear,
                )
              }
            >
              {words.done}
            </Button>
            {(['move', 'hand'] as const).map((what) => (
              <Button
                key={what}
                variant="default"
                size="compact-sm"
                onClick={() => setBulk({ what, tasks: pickOf(ids), clear })}
              >
                {words[what]}
              </Button>
            ))}
          </>
        )}
      />
      {open.task && <TaskPanel key={open.task.id} task={open.task} colleagues={colleagues} onClose={open.close} />}
      {bulk && (
        <BulkPanel
          what={bulk.what}
          tasks={bulk.tasks}
          colleagues={colleagues}
          onClose={() => setBulk(null)}
          onDone={() => {
            bulk.clear()
            setBulk(null)
          }}
        />
      )}
    </>
  )
}

/** The task that the address names, and the way back to the list. */
function useOpenTask(tasks: readonly Task[]): { task: Task | undefined; close: () => void } {
  const [parameters, setParameters] = useSearchParams()
  const { state } = useLocation()
  const id = parameters.get('task')
  return {
    task: tasks.find((one) => one.id === id),
    close: () =>
      setParameters(
        (before) => {
          const after = new URLSearchParams(before)
          after.delete('task')
          return after
        },
        { preventScrollReset: true, replace: true, state },
      ),
  }
}
