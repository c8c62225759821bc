import { Button, Group, NativeSelect, Stack } from '@mantine/core'
import { useState } from 'react'
import { Facts } from '#web/ui/facts.tsx'
import { formatList } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { type Problem, ProblemSummary } from '#web/ui/problems.tsx'
import { SidePanel } from '#web/ui/side-panel.tsx'
import type { Proposal } from '../../plan/contract.ts'
import { lossesOf } from '../../plan/rules.ts'
import type { HardRule, Placement } from '../../solver/model.ts'
import type { Act, Chosen } from './chosen.ts'
import { type Naming, usePlanWords } from './use-plan-words.ts'

interface SessionPanelProps {
  proposal: Proposal
  placements: readonly Placement[]
  chosen: Chosen
  places: HardRule[][]
  naming: Naming
  busy: boolean
  problems: readonly Problem[]
  onAct: Act
  onMoveInWeek: () => void
  onClose: () => void
}

/** One session: who and what it is, where else it could be, and its pin. Everything that dragging does is done here as well. */
export function SessionPanel(props: SessionPanelProps) {
  const { proposal, placements, chosen, places, naming, busy, problems, onAct, onMoveInWeek, onClose } = props
  const words = usePlanWords()
  const language = useLanguage()
  const { groupId, from } = chosen
  const group = proposal.question.groups.find(({ id }) => id === groupId)
  const placement = placements.find((one) => one.groupId === groupId && one.at === from)
  const possible = places.flatMap((broken, at) => (broken.length === 0 && at !== from ? [at] : []))
  const [to, setTo] = useState<number | null>(possible[0] ?? null)
  const staffId = placement?.staffId ?? null
  const staff = group ? [...group.needs, ...(staffId ? [staffId] : [])] : []
  const losses = placement ? lossesOf(proposal.question, [placement]).filter(({ now }) => now > 0) : []
  const misses = losses.map(({ studentId, subjects }) => {
    const said = subjects.map(({ subject }) => subject)
    return words.missesOf(naming.student(studentId), formatList(said, language))
  })
  return (
    <SidePanel opened onClose={onClose} title={naming.group(groupId)}>
      <Stack gap="md">
        <ProblemSummary problems={problems} />
        <Facts
          facts={[
            { label: words.where, value: from === null ? words.unplaced : naming.place(from) },
            { label: words.who, value: formatList(staff.map(naming.person), language) || words.nothing },
            { label: words.room, value: placement?.roomId ? naming.room(placement.roomId) : words.nothing },
            { label: words.students, value: formatList((group?.memberIds ?? []).map(naming.student), language) },
            ...(placement ? [{ label: words.misses, value: formatList(misses, language) || words.missesNothing }] : []),
          ]}
        />
        {possible.length === 0 ? (
          <p>{words.noPlace}</p>
        ) : (
          <>
            <NativeSelect
              label={words.moveTo}
              description={words.possible(possible.length)}
              value={String(to ?? possible[0])}
              data={possible.map((at) => ({ value: String(at), label: naming.place(at) }))}
              onChange={(event) => setTo(Number(event.currentTarget.value))}
            />
            <Group gap="sm">
              <Button
                loading={busy}
                onClick={() => onAct(chosen, to ?? (possible[0] as number), placement?.pinned ?? false)}
              >
                {words.move}
              </Button>
              <Button variant="default" onClick={onMoveInWeek}>
                {words.moveInWeek}
              </Button>
            </Group>
          </>
        )}
        {placement && (
          <Group gap="sm">
            <Button variant="default" disabled={busy} onClick={() => onAct(chosen, from, !placement.pinned)}>
              {placement.pinned ? words.unpin : words.pin}
            </Button>
            <Button variant="subtle" disabled={busy} onClick={() => onAct(chosen, null, false)}>
              {words.takeOut}
            </Button>
          </Group>
        )}
      </Stack>
    </SidePanel>
  )
}
