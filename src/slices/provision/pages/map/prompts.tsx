import { type ReactNode, useMemo } from 'react'
import { Link } from 'react-router'
import { nameOf, pick } from '#web/ui/format.ts'
import { useLanguage, useWords } from '#web/ui/language.tsx'
import { TierDisc } from '#web/ui/tier-disc.tsx'
import type { ProvisionMap } from '../../map/contract.ts'
import { muchForLittle, promptsOf } from '../../map/rules.ts'
import classes from './map.module.css'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

const both = { en, zh }

/**
 * What a map makes one look at twice: a need without provision, much more than others have, capacity that is left. Worked out from the whole map,
 * whatever it is narrowed to; told of those who are shown.
 */
export function Prompts({ map, shown }: { map: ProvisionMap; shown: ProvisionMap }) {
  const words = useWords(both).prompts
  const language = useLanguage()
  const found = useMemo(() => promptsOf(map), [map])
  const students = new Map(shown.students.map((one) => [one.id, one]))
  const free = shown.groups.filter(({ runs, places, members }) => runs && members < places)
  // A limit, or somebody from outside: of others the timetable says nothing that could be left.
  const givers = new Set(shown.groups.flatMap(({ staff }) => staff.map(({ id }) => id)))
  const staff = map.staff.filter(
    ({ id, mostAWeek, isPerson, weekSessions }) =>
      (mostAWeek !== null || (!isPerson && weekSessions > 0)) &&
      (shown.groups.length === map.groups.length || givers.has(id)),
  )
  const student = (id: string) => {
    const one = students.get(id)
    if (!one) return null
    return (
      <>
        <TierDisc tier={one.tier} /> <Link to={`/students/${id}/provision`}>{nameOf(one, language).main}</Link>{' '}
        <small>{one.className}</small>
      </>
    )
  }
  const giver = ({ mostAWeek, weekSessions, ...who }: ProvisionMap['staff'][number]) => (
    <li key={who.id}>
      {nameOf(who, language).main}{' '}
      <small>
        {mostAWeek === null ? words.sessionsWithoutLimit(weekSessions) : words.sessionsOf(weekSessions, mostAWeek)}
      </small>
    </li>
  )
  const place = (group: ProvisionMap['groups'][number]) => (
    <li key={group.id}>
      <Link to={`/provision/groups/${group.id}`}>{pick(group.name, language) || group.name.zh || group.name.en}</Link>{' '}
      <small>{words.placesOf(group.places - group.members)}</small>
    </li>
  )
  return (
    <section aria-labelledby="prompts-title" className={`${classes.prompts} no-print`}>
      <h2 id="prompts-title">{words.title}</h2>
      <div className={classes.panels}>
        <Panel title={words.without} help={words.withoutHelp} none={words.withoutNone}>
          {found.withoutProvision.flatMap((id) => (students.has(id) ? <li key={id}>{student(id)}</li> : []))}
        </Panel>
        <Panel
          title={words.much}
          help={words.muchHelp(muchForLittle.times, muchForLittle.minutes)}
          none={words.muchNone}
        >
          {found.muchForLittle.flatMap(({ studentId, minutes, middle }) =>
            students.has(studentId) ? (
              <li key={studentId}>
                {student(studentId)} <small>{words.muchOf(minutes, middle)}</small>
              </li>
            ) : (
              []
            ),
          )}
        </Panel>
        <Panel title={words.places} help={words.placesHelp} none={words.placesNone}>
          {[...staff.map(giver), ...free.map(place)]}
        </Panel>
      </div>
    </section>
  )
}

const shownAtOnce = 12

function Panel({ title, help, none, children }: { title: string; help: string; none: string; children: ReactNode[] }) {
  const words = useWords(both).prompts
  const rest = children.length - shownAtOnce
  return (
    <div className={classes.panel}>
      <h3>{title}</h3>
      <p className={classes.soft}>{children.length === 0 ? none : help}</p>
      <ul>{children.slice(0, shownAtOnce)}</ul>
      {rest > 0 && (
        <details>
          <summary>{words.more(rest)}</summary>
          <ul>{children.slice(shownAtOnce)}</ul>
        </details>
      )}
    </div>
  )
}
