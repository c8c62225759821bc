import { Button, NativeSelect } from '@mantine/core'
import { Link, type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { formatDate } from '#web/ui/format.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { PrintButton, PrintHeader } from '#web/ui/print.tsx'
import { ProblemSummary } from '#web/ui/problems.tsx'
import type { LessonsAnswer } from '../../lessons/contract.ts'
import { LessonGrid } from './lesson-grid.tsx'
import classes from './lessons.module.css'
import { formWords, useLessonWords } from './use-lesson-words.ts'

export function loader({ request }: LoaderFunctionArgs): Promise<LessonsAnswer> {
  const search = new URL(request.url).searchParams
  const [classId, frameId] = [search.get('class'), search.get('frame')]
  return api.timetable.lessons({ ...(classId ? { classId } : {}), ...(frameId ? { frameId } : {}) })
}

/** What a class has when: a grid to read, and for whoever keeps it to type in. */
export function Component() {
  const answer: LessonsAnswer = useLoaderData()
  const words = useLessonWords()
  const language = useLanguage()
  const [search, setSearch] = useSearchParams()
  const { frame, classId } = answer
  if (!frame)
    return (
      <EmptyState
        title={words.noFrameTitle}
        sentence={words.noFrame}
        action={
          <Button variant="default" component={Link} to="/timetable/frame">
            {words.toFrame}
          </Button>
        }
      />
    )
  if (!classId) return <EmptyState title={words.noClassTitle} sentence={words.noClass} />
  const set = (name: string, value: string) => {
    const next = new URLSearchParams(search)
    next.set(name, value)
    setSearch(next)
  }
  const countOf = (id: string) => answer.counts.find((one) => one.classId === id)?.lessons ?? 0
  const name = answer.classes.find(({ id }) => id === classId)?.name ?? ''
  return (
    <>
      <PrintHeader title={words.title(name)} />
      <div className={`${classes.bar} no-print`}>
        <NativeSelect
          label={words.class}
          value={classId}
          data={answer.classes.map((one) => ({ value: one.id, label: words.classOf(one.name, countOf(one.id)) }))}
          onChange={(event) => set('class', event.currentTarget.value)}
        />
        {answer.frames.length > 1 && (
          <NativeSelect
            label={words.frame}
            value={frame.id}
            data={answer.frames.map((one) => ({ value: one.id, label: formatDate(one.startsOn, language) }))}
            onChange={(event) => set('frame', event.currentTarget.value)}
          />
        )}
        <div className={classes.actions}>
          {answer.mayKeep && (
            <Button
              variant="default"
              component={Link}
              to={`/timetable/lessons/import?${new URLSearchParams({ frame: frame.id })}`}
            >
              {words.import}
            </Button>
          )}
          <PrintButton />
        </div>
      </div>
      {answer.mayKeep && <Offers answer={answer} frameId={frame.id} />}
      <LessonGrid
        key={`${frame.id} ${classId}`}
        answer={answer}
        frame={frame}
        classId={classId}
        title={words.title(name)}
      />
    </>
  )
}

/** Lessons of earlier periods that can be taken over, and colleagues who are not yet down for what they teach. */
function Offers({ answer, frameId }: { answer: LessonsAnswer; frameId: string }) {
  const words = useLessonWords()
  const language = useLanguage()
  const { busy, listed, run } = useWork(formWords)
  const { copyFrom, teachingOffers } = answer
  return (
    <>
      <ProblemSummary problems={listed} />
      {copyFrom && (
        <div className={`${classes.offer} no-print`}>
          <p>{words.copyFrom(copyFrom.lessons, formatDate(copyFrom.startsOn, language))}</p>
          <Button
            variant="default"
            disabled={busy}
            onClick={() =>
              void run(
                () => api.timetable.copyLessons({ frameId, from: copyFrom.frameId }),
                ({ copied, left }) => notice(words.copied(copied, left)),
              )
            }
          >
            {words.copy}
          </Button>
        </div>
      )}
      {teachingOffers > 0 && (
        <div className={`${classes.offer} no-print`}>
          <p>{words.teachingOffers(teachingOffers)}</p>
          <Button
            variant="default"
            component={Link}
            to={`/timetable/lessons/teaching?${new URLSearchParams({ frame: frameId })}`}
          >
            {words.toTeaching}
          </Button>
        </div>
      )}
    </>
  )
}
