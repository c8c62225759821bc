import { Button } from '@mantine/core'
import { useState } from 'react'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useFrame } from '#web/ui/frame.ts'
import { ProblemSummary } from '#web/ui/problems.tsx'
import { actingForms, useActingWords } from './use-acting-words.ts'

interface EndActingProps {
  acting: { id: string; startsOn: string }
  /** Null: the reader's own. */
  name: string | null
}

/** Ends that somebody acts as SENCO, or takes it back before it began. */
export function EndActing({ acting, name }: EndActingProps) {
  const words = useActingWords()
  const { today } = useFrame()
  const [asking, setAsking] = useState(false)
  const work = useWork(actingForms)
  const verb = acting.startsOn <= today ? words.end : words.takeBack

  function end() {
    work.run(
      () => api.team.endActing({ actingId: acting.id }),
      () => {
        notice(words.endedNow)
        setAsking(false)
      },
    )
  }

  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {verb}
      </Button>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        onConfirm={end}
        title={name === null ? words.endOwnTitle : words.endTitle(name)}
        confirm={verb}
        busy={work.busy}
      >
        <ProblemSummary problems={work.listed} />
        <p>{name === null ? words.endOwnHelp : words.endHelp}</p>
      </ConfirmDialog>
    </>
  )
}
