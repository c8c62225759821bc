import { Button } from '@mantine/core'
import { formatShortDate, nameOf } from '#web/ui/format.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import type { Accommodation, AccommodationsOf } from '../../accommodations/contract.ts'
import classes from './accommodations.module.css'
import { useAccommodationWords, useSayArrangement } from './use-accommodation-words.ts'

export type WhatToDo = 'approve' | 'refuse' | 'change' | 'end' | 'again'

interface AccommodationItemProps {
  accommodation: Accommodation
  may: AccommodationsOf['may']
  onDo: (does: WhatToDo) => void
}

/** One accommodation: what, until when, where it stands, what it rests on, and what can be done with it. */
export function AccommodationItem({ accommodation, may, onDo }: AccommodationItemProps) {
  const words = useAccommodationWords()
  const language = useLanguage()
  const { today } = useFrame()
  const sayArrangement = useSayArrangement()
  const { state, startsOn, endsOn, decidedBy, decidedOn, evidence } = accommodation
  const day = (date: string) => formatShortDate(date, language)
  const ranOut = state === 'approved' && endsOn !== null && endsOn < today
  const decided = decidedBy && decidedOn && words.by(nameOf(decidedBy, language).main, day(decidedOn))
  const report = evidence?.report && words.reportLine(evidence.report.author, day(evidence.report.reportedOn))
  const isOver = ranOut || state === 'refused' || state === 'ended'
  const choices = [
    ...(state === 'proposed' && may.approve ? (['approve', 'refuse'] as const) : []),
    ...((state === 'proposed' && may.propose) || (state === 'approved' && may.propose && may.approve && !ranOut)
      ? (['change'] as const)
      : []),
    ...(may.propose && !isOver ? (['end'] as const) : []),
    ...(may.propose && isOver ? (['again'] as const) : []),
  ]
  const verb = (does: WhatToDo) => (does === 'end' && state === 'proposed' ? words.takeBack : words[does])
  return (
    <li className={classes.item}>
      <div>
        <div>
          <strong>{sayArrangement(accommodation)}</strong>
          <span className={`${classes.state} ${state === 'proposed' ? classes.waiting : ''}`}>
            {words.states[state]}
          </span>
        </div>
        <p className={classes.soft}>
          {words.period(day(startsOn), endsOn && day(endsOn))}
          {decided && ` · ${decided}`}
        </p>
        {ranOut && <p className={`${classes.soft} ${classes.over}`}>{words.over(day(endsOn))}</p>}
        {evidence && (
          <p className={classes.soft}>{[evidence.words, report, evidence.decisionWords].filter(Boolean).join(' · ')}</p>
        )}
      </div>
      {choices.length > 0 && (
        <div className={`${classes.actions} no-print`}>
          {choices.map((does) => (
            <Button
              key={does}
              variant={does === 'approve' ? 'default' : 'subtle'}
              size="compact-sm"
              onClick={() => onDo(does)}
            >
              {verb(does)}
              <span className="for-screen-readers">{` (${words.kinds[accommodation.kind]})`}</span>
            </Button>
          ))}
        </div>
      )}
    </li>
  )
}
