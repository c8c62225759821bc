import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'react-router'
import { api } from '#web/api.ts'
import { formatList } from '#web/ui/format.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { ProblemSummary } from '#web/ui/problems.tsx'
import type { Proposal } from '../../plan/contract.ts'
import { unplacedOf } from '../../plan/rules.ts'
import type { Placement } from '../../solver/model.ts'
import type { Relaxation, Step, WhyNot } from '../../solver/rules/why-not.ts'
import classes from './plan.module.css'
import { type Naming, planForms, usePlanWords } from './use-plan-words.ts'

interface UnplacedProps {
  proposal: Proposal
  placements: readonly Placement[]
  naming: Naming
  onPlace: ((groupId: string) => void) | null
}

/** What has no place, why not, and what little would give it one. */
export function Unplaced({ proposal, placements, naming, onPlace }: UnplacedProps) {
  const words = usePlanWords()
  const unplaced = unplacedOf(proposal.question, placements)
  return (
    <section aria-labelledby="unplaced" className={classes.section}>
      <h2 id="unplaced">{words.unplaced}</h2>
      {unplaced.length === 0 && <p className={classes.soft}>{words.noUnplaced}</p>}
      <ul className={classes.unplaced}>
        {unplaced.map(({ groupId, missing }) => (
          <li key={`${groupId} ${proposal.version}`}>
            <Group groupId={groupId} missing={missing} proposal={proposal} naming={naming} onPlace={onPlace} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Group({
  groupId,
  missing,
  proposal,
  naming,
  onPlace,
}: {
  groupId: string
  missing: number
  proposal: Proposal
  naming: Naming
  onPlace: UnplacedProps['onPlace']
}) {
  const words = usePlanWords()
  const work = useWork(planForms)
  const [why, setWhy] = useState<WhyNot | null>(null)
  const name = naming.group(groupId)
  const sayOffers = (found: WhyNot) => {
    if (openNow(found) > 0) return words.openNow(openNow(found))
    return found.relaxations.length > 0 ? words.offers : words.noOffers
  }
  return (
    <>
      <div className={classes.unplacedHead}>
        <strong>{words.missing(name, missing)}</strong>
        {!why && (
          <Button
            size="compact-sm"
            variant="default"
            loading={work.busy}
            onClick={() => work.run(() => api.timetable.whyNot({ proposalId: proposal.id, groupId }), setWhy)}
          >
            {words.why}
            <span className="for-screen-readers"> {name}</span>
          </Button>
        )}
        {onPlace && (
          <Button size="compact-sm" variant="subtle" onClick={() => onPlace(groupId)}>
            {words.place}
            <span className="for-screen-readers"> {name}</span>
          </Button>
        )}
      </div>
      <ProblemSummary problems={work.listed} />
      {why && (
        <>
          <ol className={classes.steps}>
            {why.steps.map((step, index) => (
              <li key={step.obstacle}>
                {index === 0 ? words.outOf(step.left) : words.ofRest(step.left)}
                <Said step={step} naming={naming} />
              </li>
            ))}
          </ol>
          <p>{sayOffers(why)}</p>
          <ul className={classes.offers}>
            {(openNow(why) > 0 ? [] : why.relaxations).map((one) => (
              <li key={`${one.kind} ${one.staffId} ${one.protectionId} ${one.groupId} ${one.at}`}>
                <Offer relaxation={one} naming={naming} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

/** Periods that nothing rules out: the session was taken out by hand, or something has changed. */
function openNow({ periods, steps }: WhyNot): number {
  return periods - steps.reduce((sum, { ruledOut }) => sum + ruledOut, 0)
}

function Said({ step, naming }: { step: Step; naming: Naming }) {
  const words = usePlanWords()
  const { obstacle, ruledOut, staffIds, studentIds, protectionIds, groupIds } = step
  const language = useLanguage()
  const staff = naming.people(staffIds) || words.nobodyInParticular
  const students = naming.students(studentIds)
  const groups = formatList(groupIds.slice(0, 3).map(naming.group), language)
  const reasons = formatList([...new Set(protectionIds.slice(0, 4).map(naming.protection))].filter(Boolean), language)
  switch (obstacle) {
    case 'staff':
      return words.obstacles.staff(ruledOut, staff)
    case 'staff-busy':
      return words.obstacles['staff-busy'](ruledOut, staff, groups)
    case 'protected':
      return words.obstacles.protected(ruledOut, students, reasons)
    case 'students':
      return words.obstacles.students(ruledOut, students, groups)
    case 'nobody':
      return words.obstacles.nobody()
    default:
      return words.obstacles[obstacle](ruledOut)
  }
}

/** One rule that could be let go, leading to where that is done. */
function Offer({ relaxation, naming }: { relaxation: Relaxation; naming: Naming }) {
  const words = usePlanWords()
  const language = useLanguage()
  const { kind, staffId, protectionId, groupId, at, opens } = relaxation
  const what = {
    'drop-protection': () => naming.protection(protectionId ?? ''),
    'release-pin': () => `${naming.group(groupId ?? '')} (${naming.place(at ?? 0)})`,
    'be-there': () => `${naming.person(staffId ?? '')} (${naming.place(at ?? 0)})`,
    'one-more-a-day': () => naming.person(staffId ?? ''),
    'one-more-a-week': () => naming.person(staffId ?? ''),
    'find-room': () => naming.place(at ?? 0),
  }
  const say = words.relaxations[kind] as (text: string) => string
  const text = say((what as Partial<Record<typeof kind, () => string>>)[kind]?.() ?? '')
  const places = formatList(opens.slice(0, 3).map(naming.place), language)
  return (
    <>
      <Link to={whereDone(relaxation)}>{text}</Link>{' '}
      <small className={classes.soft}>
        {words.opens(places + (opens.length > 3 ? words.andMore(opens.length - 3) : ''))}
      </small>
    </>
  )
}

function whereDone({ kind, staffId }: Relaxation): string {
  if (kind === 'drop-protection') return '/timetable/limits#protected'
  if (kind === 'be-there' || kind === 'one-more-a-day' || kind === 'one-more-a-week')
    return `/timetable/limits?giver=${staffId}#people`
  if (kind === 'find-room') return '/timetable/frame'
  return kind === 'release-pin' ? '#plan-week' : '/timetable/limits#wishes'
}
