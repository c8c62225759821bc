import { useMemo } from 'react'
import type { Column } from '#web/ui/data-table.tsx'
import { formatList, formatShortDate, nameOf, pick } from '#web/ui/format.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { DueMark } from '#web/ui/marks.tsx'
import { TierDisc } from '#web/ui/tier-disc.tsx'
import type { GroupLine } from '../../groups/contract.ts'
import { groupStates } from '../../groups/model.ts'
import classes from './groups.module.css'
import { useGroupWords, useSayTimes } from './use-group-words.ts'

/** The facts of a group in a row. */
export function useGroupColumns(): readonly Column<GroupLine>[] {
  const words = useGroupWords()
  const language = useLanguage()
  const { today } = useFrame()
  const say = useSayTimes()
  return useMemo(() => {
    const day = (date: string) => formatShortDate(date, language, today)
    return [
      {
        id: 'group',
        head: words.columns.group,
        wrap: true,
        hideable: false,
        cell: (line) => <GroupName line={line} />,
        sortValue: ({ name }) => pick(name, language),
      },
      {
        id: 'state',
        head: words.columns.state,
        phone: 'line',
        cell: ({ state }) =>
          state === 'over' ? <DueMark state="due">{words.states.over}</DueMark> : words.states[state],
        sortValue: ({ state }) => groupStates.indexOf(state),
      },
      {
        id: 'givers',
        head: words.columns.givers,
        phone: 'line',
        wrap: true,
        cell: ({ givers }) =>
          formatList(
            givers.map((one) => nameOf(one, language).main),
            language,
          ) || words.nobody,
        sortValue: ({ givers }) => (givers[0] ? nameOf(givers[0], language).main : null),
      },
      {
        id: 'members',
        head: words.columns.members,
        phone: 'labelled',
        align: 'end',
        cell: ({ members, free, state }) => (
          <>
            {members}
            {(state === 'running' || state === 'planned') && (
              <span className={classes.second}> {free === null ? words.yours : words.free(free)}</span>
            )}
          </>
        ),
        sortValue: ({ members }) => members,
      },
      {
        id: 'classes',
        head: words.columns.classes,
        phone: 'line',
        wrap: true,
        cell: (line) => line.classes.join(' ') || '–',
      },
      {
        id: 'meets',
        head: words.columns.meets,
        wrap: true,
        cell: ({ meets }) =>
          meets.length === 0 ? (
            <span className={classes.second}>{words.noTime}</span>
          ) : (
            meets.map((one) => (
              <span key={`${one.frameDay} ${one.period.zh}`} className={classes.line}>
                {say.meeting(one)}
              </span>
            ))
          ),
      },
      {
        id: 'next',
        head: words.columns.next,
        phone: 'labelled',
        cell: ({ next }) => say.next(next),
        sortValue: ({ next }) => next?.on ?? null,
      },
      {
        id: 'dates',
        shown: false,
        phone: 'line',
        head: words.columns.dates,
        cell: ({ startsOn, endsOn, closedOn }) =>
          words.period(day(startsOn), day(closedOn !== null && closedOn < endsOn ? closedOn : endsOn)),
        sortValue: ({ startsOn }) => startsOn,
      },
    ]
  }, [words, language, today, say])
}

function GroupName({ line }: { line: GroupLine }) {
  const language = useLanguage()
  const words = useGroupWords()
  const { name, provision } = line
  return (
    <span className={classes.name}>
      <strong>{pick(name, language)}</strong>
      <span className={classes.second}>
        <TierDisc tier={provision.tier} /> {words.settings[provision.setting]} · {pick(provision.name, language)}
      </span>
    </span>
  )
}
