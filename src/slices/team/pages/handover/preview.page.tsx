import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link, type LoaderFunctionArgs, useLoaderData, useNavigate, useRevalidator } from 'react-router'
import { sayProblem } from '#slices/access/words/say-problem.ts'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { nameOf } from '#web/ui/format.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { ProblemSummary } from '#web/ui/problems.tsx'
import type { Preview } from '../../handover/contract.ts'
import { GoesOver } from './goes-over.tsx'
import classes from './handover.module.css'
import { Remains } from './remains.tsx'
import { handoverForms, useHandoverWords } from './use-handover-words.ts'

const overview = '/team/people/handover'

export async function loader({ params }: LoaderFunctionArgs): Promise<Preview> {
  return api.team.previewHandover({ handoverId: params.handoverId ?? '' })
}

/** All that would go over to the successor, what remains, and the button that does it. */
export function Component() {
  const preview: Preview = useLoaderData()
  const words = useHandoverWords()
  const language = useLanguage()
  const navigate = useNavigate()
  const { revalidate } = useRevalidator()
  const { person } = useFrame()
  const [asking, setAsking] = useState(false)
  const work = useWork(handoverForms)
  const { handover, problems, fingerprint } = preview
  const [from, to] = [nameOf(handover.from, language).main, nameOf(handover.to, language).main]

  function apply() {
    work.run(
      async () => {
        await api.team.applyHandover({ handoverId: handover.id, fingerprint })
        // Whoever handed the own role over may not see this page any more: the workbench begins anew.
        if (handover.from.id === person.id) {
          window.location.assign('/')
          await new Promise(() => undefined)
        }
      },
      () => {
        notice(words.applied(to))
        navigate(overview)
      },
    )
  }

  return (
    <>
      <p>
        <Link to={overview}>{words.back}</Link>
      </p>
      <h2>{words.previewTitle(from, to)}</h2>
      <p className={classes.soft}>{words.previewHelp}</p>
      {problems.length > 0 && (
        <section className={classes.cannot} aria-labelledby="cannot">
          <strong id="cannot">{words.cannot}</strong>
          <ul>
            {problems.map((problem) => (
              <li key={problem.problem}>{sayProblem(problem, language, ...handoverForms.problems)}</li>
            ))}
          </ul>
        </section>
      )}
      <GoesOver preview={preview} from={from} to={to} />
      <Remains preview={preview} />
      {problems.length === 0 && (
        <Button
          onClick={() => {
            work.refuse([])
            setAsking(true)
          }}
        >
          {words.apply}
        </Button>
      )}
      {asking && (
        <ConfirmDialog
          opened
          onClose={() => setAsking(false)}
          onConfirm={apply}
          title={words.applyTitle(to)}
          confirm={words.apply}
          busy={work.busy}
        >
          <ProblemSummary problems={work.listed} />
          <p>{words.applyHelp(from, to)}</p>
          {work.listed.length > 0 && (
            <Button
              variant="default"
              onClick={() => {
                setAsking(false)
                revalidate()
              }}
            >
              {words.lookAgain}
            </Button>
          )}
        </ConfirmDialog>
      )}
    </>
  )
}
