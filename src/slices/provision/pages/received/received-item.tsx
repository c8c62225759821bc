import { Link } from 'react-router'
import { type Fact, Facts } from '#web/ui/facts.tsx'
import { formatList, formatShortDate, nameOf, pick } from '#web/ui/format.ts'
import { useFrame } from '#web/ui/frame.ts'
import { InTwoLanguages } from '#web/ui/in-two-languages.tsx'
import { useLanguage } from '#web/ui/language.tsx'
import { TierDisc } from '#web/ui/tier-disc.tsx'
import type { Received } from '../../received/contract.ts'
import { useSayTimes } from '../groups/use-group-words.ts'
import classes from './received.module.css'
import { useReceivedWords } from './use-received-words.ts'

/** One group that a student is, was or is to be in. */
export function ReceivedItem({ received }: { received: Received }) {
  const words = useReceivedWords()
  const language = useLanguage()
  const { today } = useFrame()
  const say = useSayTimes()
  const { provision, target, endedReason } = received
  const day = (date: string) => formatShortDate(date, language, today)
  const givers = received.givers.map((one) => {
    const name = nameOf(one, language).main
    return one.part === 'helps' ? words.helps(name) : name
  })
  const facts: Fact[] = [
    { label: words.facts.by, value: formatList(givers, language) || words.nobody },
    {
      label: words.facts.meets,
      value:
        received.meets.length === 0
          ? words.noTime
          : received.meets.map((one) => <div key={`${one.frameDay} ${one.period.zh}`}>{say.meeting(one)}</div>),
    },
    {
      label: words.facts.dates,
      value: words.period(day(received.startsOn), day(received.endsOn)),
      help: endedReason && words.ended(endedReason),
    },
    { label: words.facts.target, value: target ? <InTwoLanguages text={target} /> : words.noTarget },
    { label: words.facts.sessions, ...saySessions(received.sessions, words) },
  ]
  if (provision.aim.zh || provision.aim.en)
    facts.unshift({ label: words.facts.aim, value: <InTwoLanguages text={provision.aim} /> })
  return (
    <li className={classes.item}>
      <h3>
        <Link to={`/provision/groups/${received.groupId}`}>{pick(received.name, language)}</Link>
      </h3>
      <p className={classes.soft}>
        <TierDisc tier={provision.tier} /> {words.settings[provision.setting]} · {pick(provision.name, language)}
      </p>
      <Facts facts={facts} columns={3} />
    </li>
  )
}

type Words = ReturnType<typeof useReceivedWords>

function saySessions({ attended, missed, cancelled, unlogged, minutes }: Received['sessions'], words: Words) {
  const rest = [
    missed > 0 ? words.missed(missed) : '',
    cancelled > 0 ? words.cancelled(cancelled) : '',
    unlogged > 0 ? words.unlogged(unlogged) : '',
    minutes > 0 ? words.minutes(minutes) : '',
  ].filter(Boolean)
  const offered = attended + missed
  return {
    value: offered > 0 ? words.attended(attended, offered) : words.noSessions,
    help: rest.join(' · '),
  }
}
