import { type LoaderFunctionArgs, useLoaderData, useOutletContext } from 'react-router'
import type { StudentFile } from '#slices/students/contract.ts'
import { api } from '#web/api.ts'
import { onlyWhenPathChanges } from '#web/ui/routes.ts'
import type { TaskLists } from '../../tasks/contract.ts'
import { AddLine } from './add-line.tsx'
import { TaskList } from './task-list.tsx'
import { useTaskWords } from './use-task-words.ts'

export const shouldRevalidate = onlyWhenPathChanges

export function loader({ params }: LoaderFunctionArgs): Promise<TaskLists> {
  return api.team.tasksOf({ id: params.id ?? '' })
}

/** The tasks about one student; with `?plan=` a new one belongs to that plan. */
export function Component() {
  const lists: TaskLists = useLoaderData()
  const file = useOutletContext<StudentFile>()
  const words = useTaskWords()
  return (
    <>
      <h2>{words.title}</h2>
      <AddLine colleagues={lists.colleagues} studentId={file.id} />
      <TaskList lists={lists} ofStudent />
    </>
  )
}
