import { Button, Stack } from '@mantine/core'
import { IconArrowUp } from '@tabler/icons-react'
import { useState } from 'react'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useFetcher, useLoaderData } from 'react-router'
import { api } from '#web/api.ts'
import { announce } from '#web/ui/announcer.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { formatDate } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { DueMark } from '#web/ui/marks.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { ProblemSummary } from '#web/ui/problems.tsx'
import { attempt, type Refusal } from '../../access/words/refusal.ts'
import { RollOverPlan } from './roll-over-plan.tsx'
import classes from './settings.module.css'
import { useDone, useRefusal } from './use-refusal.ts'
import { useSettingsWords } from './use-settings-words.ts'

type Answer = { refused: Refusal | null; moved?: number; left?: number }

/** What moving everyone up from the year in the address would do, or what stands in its way. */
export async function loader({ request }: LoaderFunctionArgs) {
  const from = new URL(request.url).searchParams.get('from') ?? ''
  const [{ refused, answer }, years] = await Promise.all([
    attempt(() => api.school.previewRollOver({ from })),
    api.school.years(),
  ])
  return { from, refused, preview: answer ?? null, endsOn: years.find((year) => year.label === from)?.endsOn ?? null }
}

export async function action({ request }: ActionFunctionArgs): Promise<Answer> {
  const form = await request.formData()
  const { refused, answer } = await attempt(() => api.school.rollOver({ from: String(form.get('from')) }))
  return refused ? { refused } : { refused: null, ...answer }
}

/** Moving everyone up: first what would happen, then, after a question, all of it or nothing. */
export function Component() {
  const { from, refused, preview, endsOn } = useLoaderData<typeof loader>()
  const words = useSettingsWords().rollOver
  const language = useLanguage()
  const fetcher = useFetcher<Answer>()
  const [asking, setAsking] = useState(false)
  const inTheWay = useRefusal(refused)
  useDone(fetcher.data, ({ moved = 0, left = 0 }) => announce(words.done(moved, left)))
  const answered = useRefusal(fetcher.data?.refused)
  const moved = preview?.moving.reduce((sum, step) => sum + step.students, 0) ?? 0
  const left = preview?.leaving.reduce((sum, step) => sum + step.students, 0) ?? 0
  const isNothing = preview !== null && moved + left === 0
  return (
    <>
      <PageHead
        title={words.title}
        sentence={
          preview ? words.sentence(from, preview.to) : refused?.code === 'NOT_FOUND' ? words.unknown : words.cannot
        }
        back={{ to: '/settings/years', label: words.back }}
        action={preview && !isNothing && <Button onClick={() => setAsking(true)}>{words.button}</Button>}
      />
      <Stack gap="lg">
        {refused?.code !== 'NOT_FOUND' && <ProblemSummary problems={inTheWay.listed} />}
        <ProblemSummary problems={answered.listed} />
        {fetcher.data?.moved !== undefined && (
          <DueMark state="done">{words.done(fetcher.data.moved, fetcher.data.left ?? 0)}</DueMark>
        )}
        {isNothing ? (
          <EmptyState icon={IconArrowUp} title={words.nothing} sentence={words.nothingNext} />
        ) : (
          preview && <RollOverPlan preview={preview} className={classes.columns} />
        )}
      </Stack>
      {preview && (
        <ConfirmDialog
          opened={asking}
          onClose={() => setAsking(false)}
          onConfirm={() => {
            setAsking(false)
            fetcher.submit({ from }, { method: 'post' })
          }}
          title={words.question(preview.to)}
          confirm={words.confirm}
        >
          {words.what(moved, left, endsOn ? formatDate(endsOn, language) : '')}
        </ConfirmDialog>
      )}
    </>
  )
}
