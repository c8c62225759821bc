import { Link } from 'react-router'
import { type Fact, Facts } from '#web/ui/facts.tsx'
import { formatNumber, formatShortDate, pick } from '#web/ui/format.ts'
import { useFrame } from '#web/ui/frame.ts'
import { InTwoLanguages } from '#web/ui/in-two-languages.tsx'
import { useLanguage } from '#web/ui/language.tsx'
import { DueMark } from '#web/ui/marks.tsx'
import type { Group } from '../../groups/contract.ts'
import { useGroupWords, useSayTimes } from './use-group-words.ts'

/** What a group is at a glance. */
export function GroupFacts({ group }: { group: Group }) {
  const words = useGroupWords()
  const language = useLanguage()
  const { today, person } = useFrame()
  const say = useSayTimes()
  const day = (date: string) => formatShortDate(date, language, today)
  const { state, closedOn, provision, members } = group
  // Once it is over, whoever was in it.
  const isOver = state === 'over' || state === 'closed'
  const counted = members.filter(({ endsOn }) => isOver || endsOn === null || endsOn >= today).length
  const facts: Fact[] = [
    {
      label: words.facts.state,
      value: state === 'over' ? <DueMark state="due">{words.states.over}</DueMark> : words.states[state],
      help: closedOn && words.closedOn(day(closedOn)),
    },
    { label: words.facts.runs, value: words.period(day(group.startsOn), day(group.endsOn)) },
    {
      label: group.isWhole ? words.facts.places : words.members,
      value: group.isWhole ? words.places(counted, group.mostStudents) : counted,
      help: group.free === null ? !group.isWhole && words.onlyYours : words.free(group.free),
    },
    { label: words.facts.next, value: say.next(group.next), help: group.next && pick(group.next.period, language) },
    {
      label: words.facts.sessions,
      value: <Link to={`/provision/groups/${group.id}/sessions`}>{words.sessions(group.sessions)}</Link>,
    },
    { label: words.facts.wanted, value: words.wanted(group.minutes, formatNumber(group.perWeek, language)) },
  ]
  if (provision.aim.zh || provision.aim.en)
    facts.push({ label: words.facts.aim, value: <InTwoLanguages text={provision.aim} /> })
  if (group.hasOutcome !== null)
    facts.push({
      label: words.facts.outcome,
      value: (
        <Link to={`/provision/groups/${group.id}/outcome`}>
          {group.hasOutcome ? words.hasOutcome : words.hasNoOutcome}
        </Link>
      ),
    })
  // Those who enter what was measured: the team, and whoever gives the group.
  if (group.may.keep || group.staff.some(({ personId }) => personId === person.id))
    facts.push({
      label: words.facts.scores,
      value: <Link to={`/provision/groups/${group.id}/scores`}>{words.enterScores}</Link>,
    })
  if (group.noOutcomeReason) facts.push({ label: words.facts.noOutcome, value: group.noOutcomeReason })
  return <Facts facts={facts} columns={2} />
}
