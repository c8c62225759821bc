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

/** What a map makes one look at twice: a need without provision, much more than others have, places that are left. */
export function Prompts({ map }: { map: ProvisionMap }) {
  const words = useWords(both).prompts
  const language = useLanguage()
  const found = useMemo(() => promptsOf(map), [map])
  const students = new Map(map.students.map((one) => [one.id, one]))
  const free = map.groups.filter(({ runs, places, members }) => runs && members < places)
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
  return (
    <section aria-labelledby="prompts-title" className={`${classes.prompts} no-print`}>
      <h2 id="prompts-title">{words.title}</h2>
      <div className={classes.panels}>
        <Panel title={words.without} help={words.withoutHelp} none={words.withoutNone}>
          {found.withoutProvision.map((id) => (
            <li key={id}>{student(id)}</li>
          ))}
        </Panel>
        <Panel
          title={words.much}
          help={words.muchHelp(muchForLittle.times, muchForLittle.minutes)}
          none={words.muchNone}
        >
          {found.muchForLittle.map(({ studentId, minutes, middle }) => (
            <li key={studentId}>
              {student(studentId)} <small>{words.muchOf(minutes, middle)}</small>
            </li>
          ))}
        </Panel>
        <Panel title={words.places} help={words.placesHelp} none={words.placesNone}>
          {free.map((group) => (
            <li key={group.id}>
              <Link to={`/provision/groups/${group.id}`}>
                {pick(group.name, language) || group.name.zh || group.name.en}
              </Link>{' '}
              <small>{words.placesOf(group.places - group.members)}</small>
            </li>
          ))}
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
