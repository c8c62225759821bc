import { Button } from '@mantine/core'
import { useState } from 'react'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { formatDate, nameOf } from '#web/ui/format.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { ProblemSummary } from '#web/ui/problems.tsx'
import type { Team } from '../../people/contract.ts'
import { actingForms, useActingWords } from '../acting/use-acting-words.ts'
import classes from './people.module.css'

/** Whom to turn to while the SENCO is away; whoever acts reads what was said to them, and may end it. */
export function ActingNote({ acting }: { acting: Team['acting'] }) {
  return acting.map((one) => <ActingLine key={one.id} one={one} />)
}

function ActingLine({ one }: { one: Team['acting'][number] }) {
  const words = useActingWords()
  const language = useLanguage()
  const { today } = useFrame()
  const [asking, setAsking] = useState(false)
  const work = useWork(actingForms)
  const name = nameOf(one.person, language).main
  const span = words.span(formatDate(one.startsOn, language), formatDate(one.endsOn, language))
  const begun = one.startsOn <= today

  function end() {
    work.run(
      () => api.team.endActing({ actingId: one.id }),
      () => {
        notice(words.endedNow)
        setAsking(false)
      },
    )
  }

  if (!one.isOwn) return <p className={classes.note}>{words.acts(name, formatDate(one.endsOn, language))}</p>
  return (
    <div className={classes.stands}>
      <p>{begun ? words.youAct(span) : words.youWillAct(span)}</p>
      {one.words && <p>{one.words}</p>}
      <Button variant="default" size="compact-md" onClick={() => setAsking(true)}>
        {begun ? words.end : words.takeBack}
      </Button>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        onConfirm={end}
        title={words.endOwnTitle}
        confirm={begun ? words.end : words.takeBack}
        busy={work.busy}
      >
        <ProblemSummary problems={work.listed} />
        <p>{words.endOwnHelp}</p>
      </ConfirmDialog>
    </div>
  )
}
