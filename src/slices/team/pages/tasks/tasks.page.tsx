import { Link, type LoaderFunctionArgs, type ShouldRevalidateFunctionArgs, useLoaderData } from 'react-router'
import { api } from '#web/api.ts'
import { onlyWhenPathChanges } from '#web/ui/routes.ts'
import type { TaskLists, TaskSubjects } from '../../tasks/contract.ts'
import { AddLine } from './add-line.tsx'
import { TaskList } from './task-list.tsx'
import classes from './tasks.module.css'
import { useTaskWords } from './use-task-words.ts'

type Answer = { lists: TaskLists; subjects: TaskSubjects; all: boolean }

/** Filters work in the browser; only what ended long ago is asked for. */
export function shouldRevalidate(of: ShouldRevalidateFunctionArgs): boolean {
  const ended = (url: URL) => url.searchParams.get('ended')
  return ended(of.currentUrl) !== ended(of.nextUrl) || onlyWhenPathChanges(of)
}

export async function loader({ request }: LoaderFunctionArgs): Promise<Answer> {
  const all = new URL(request.url).searchParams.get('ended') === 'ever'
  const [lists, subjects] = await Promise.all([
    api.team.tasks({ ended: all ? 'ever' : 'lately' }),
    api.team.taskSubjects(),
  ])
  return { lists, subjects, all }
}

/** The tasks that a person may know: for the team all, for others their own and those they gave. */
export function Component() {
  const { lists, subjects, all }: Answer = useLoaderData()
  const words = useTaskWords()
  return (
    <>
      <AddLine colleagues={lists.colleagues} subjects={subjects} />
      <TaskList lists={lists} />
      {!all && lists.tasks.length > 0 && (
        <p className={`${classes.soft} ${classes.foot} no-print`}>
          {words.ended} <Link to="?ended=ever&state=done&state=dropped">{words.showAll}</Link>
        </p>
      )}
    </>
  )
}
