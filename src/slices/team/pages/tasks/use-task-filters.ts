import type { Filter } from '#web/ui/filter-bar.tsx'
import { useFrame } from '#web/ui/frame.ts'
import type { Task } from '../../tasks/contract.ts'
import { taskOrigins, taskStates } from '../../tasks/model.ts'
import { useColleagueChoice } from './colleagues.ts'
import { dueKeyOf, dueKeys, isOf, whoseKeys } from './shown-tasks.ts'
import { useTaskWords } from './use-task-words.ts'

/** The chips above a list of tasks, each option with how many it holds. */
export function useTaskFilters(tasks: readonly Task[]): Filter[] {
  const words = useTaskWords()
  const { today, person } = useFrame()
  const open = tasks.filter(({ endedOn }) => !endedOn)
  const owners = [...new Map(tasks.map(({ owner }) => [owner.id, owner])).values()]
  const people = useColleagueChoice(owners)
  const count = (of: (task: Task) => boolean, among: readonly Task[] = open) => among.filter(of).length
  return [
    {
      id: 'whose',
      label: words.filters.whose,
      single: true,
      options: whoseKeys
        .map((value) => ({
          ...{ value, label: words.whose[value], count: count((task) => isOf(task, value, person.id)) },
        }))
        .filter((one) => one.value !== 'trouble' || one.count > 0),
    },
    {
      id: 'state',
      label: words.filters.state,
      options: taskStates.map((value) => ({
        ...{ value, label: words.states[value], count: count((task) => task.state === value, tasks) },
      })),
    },
    {
      id: 'due',
      label: words.filters.due,
      options: dueKeys.map((value) => ({
        ...{ value, label: words.due[value], count: count((task) => dueKeyOf(task, today) === value) },
      })),
    },
    {
      id: 'owner',
      label: words.filters.owner,
      options: people.map((one) => ({ ...one, count: count(({ owner }) => owner.id === one.value) })),
    },
    {
      id: 'from',
      label: words.filters.from,
      options: taskOrigins.map((value) => ({
        ...{ value, label: words.origins[value], count: count(({ origin }) => origin === value) },
      })),
    },
  ]
}
