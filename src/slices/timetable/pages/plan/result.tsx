import { useMemo, useState } from 'react'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { formatLabelled } from '#web/ui/format.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { ProblemSummary } from '#web/ui/problems.tsx'
import type { Proposal } from '../../plan/contract.ts'
import { changesOf, placesOf } from '../../plan/rules.ts'
import { Changes } from './changes.tsx'
import type { Act, Chosen, PlanAnswer } from './chosen.ts'
import { Losses } from './losses.tsx'
import { PlanWeek } from './plan-week.tsx'
import { SessionPanel } from './session-panel.tsx'
import { Unplaced } from './unplaced.tsx'
import { planForms, useNaming, usePlanWords } from './use-plan-words.ts'
import { Verdict } from './verdict.tsx'

/** A proposal that is worked out: how good it is, the week, what has no place, what changes, what is missed. */
export function Result({ proposal, answer }: { proposal: Proposal; answer: PlanAnswer }) {
  const language = useLanguage()
  const words = usePlanWords()
  const naming = useNaming(proposal)
  const work = useWork(planForms)
  const { question } = proposal
  const { placements } = answer
  const [clicked, setOpened] = useState<Chosen | null>(null)
  // A session that has gone elsewhere meanwhile is not open any more.
  const isThere =
    clicked?.from === null || placements.some((one) => one.groupId === clicked?.groupId && one.at === clicked.from)
  const opened = isThere ? clicked : null
  const [moving, setMoving] = useState<Chosen | null>(null)
  const changes = useMemo(() => changesOf(question, placements), [question, placements])
  const chosen = moving ?? opened
  // Where it could go is worked out once it is wanted, with the same rules as at the server.
  const places = useMemo(() => chosen && placesOf(question, placements, chosen), [question, placements, chosen])
  const isOpen = proposal.appliedOn === null

  const act: Act = (one, to, pinned) => {
    const { groupId, from } = one
    work.run(
      () =>
        api.timetable.placeSession({ proposalId: proposal.id, version: proposal.version, groupId, from, to, pinned }),
      () => {
        setMoving((now) => (now === one ? null : now))
        setOpened((now) => (now === one ? null : now))
        notice(to === null ? words.kept : formatLabelled(naming.group(groupId), naming.place(to), language))
      },
    )
  }

  return (
    <>
      <Verdict proposal={proposal} answer={answer} changes={changes} />
      <ProblemSummary problems={opened ? [] : work.listed} />
      <PlanWeek
        proposal={proposal}
        placements={placements}
        changes={changes}
        naming={naming}
        moving={moving}
        places={moving && places}
        onOpen={isOpen ? setOpened : null}
        onMove={setMoving}
        onPut={(one, to) => act(one, to, isPinned(placements, one))}
      />
      <Unplaced
        proposal={proposal}
        placements={placements}
        naming={naming}
        onPlace={isOpen ? (groupId) => setOpened({ groupId, from: null }) : null}
      />
      <Changes changes={changes} naming={naming} />
      <Losses proposal={proposal} placements={placements} />
      {opened && places && (
        <SessionPanel
          proposal={proposal}
          placements={placements}
          chosen={opened}
          places={places}
          naming={naming}
          busy={work.busy}
          problems={work.listed}
          onAct={act}
          onMoveInWeek={() => {
            setMoving(opened)
            setOpened(null)
          }}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  )
}

function isPinned(placements: PlanAnswer['placements'], { groupId, from }: Chosen): boolean {
  return placements.some((one) => one.groupId === groupId && one.at === from && one.pinned)
}
