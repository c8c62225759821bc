import { Link } from 'react-router'
import { en as studentsEn } from '#slices/students/words.en.ts'
import { zh as studentsZh } from '#slices/students/words.zh.ts'
import { nameOf, pick } from '#web/ui/format.ts'
import { useLanguage, useWords } from '#web/ui/language.tsx'
import { NeedChip } from '#web/ui/need-chip.tsx'
import { TierDisc } from '#web/ui/tier-disc.tsx'
import type { ProvisionMap } from '../../map/contract.ts'
import { addMinutes } from '../../map/rules.ts'
import { en as mapEn } from '../../map/words.en.ts'
import { zh as mapZh } from '../../map/words.zh.ts'
import { lettersOf } from '../library/use-library-words.ts'
import classes from './map.module.css'
import { ShareBar } from './share-bar.tsx'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

const both = { en, zh }
const bothMap = { en: mapEn.rows, zh: mapZh.rows }
const bothStudents = { en: studentsEn, zh: studentsZh }
type Student = ProvisionMap['students'][number]
/** With more places taken than this, the paper is written a little smaller, so that it stays one sheet. */
const fullSheet = 150

/** The sheet for the wall: class by class, each student with tier, needs, what they receive a week and how much of it they had. */
export function StudentSheet({ map }: { map: ProvisionMap }) {
  const rows = useWords(bothMap)
  const inGroups = map.memberships.filter(({ now }) => now).length
  const ofClass = Map.groupBy(map.students, ({ className }) => className ?? '')
  const ofStudent = Map.groupBy(map.memberships, ({ studentId }) => studentId)
  return (
    <div className={classes.sheet} data-full={inGroups > fullSheet || undefined}>
      {[...ofClass].map(([className, students]) => (
        <section key={className} aria-labelledby={`sheet-${className}`}>
          <h2 id={`sheet-${className}`}>{className || rows.noClass}</h2>
          <ul>
            {students.map((student) => (
              <StudentLine key={student.id} student={student} map={map} memberships={ofStudent.get(student.id) ?? []} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

interface StudentLineProps {
  student: Student
  map: ProvisionMap
  memberships: ProvisionMap['memberships']
}

function StudentLine({ student, map, memberships }: StudentLineProps) {
  const words = useWords(both)
  const { needTypes: needs } = useWords(bothStudents)
  const language = useLanguage()
  const now = memberships.filter((one) => one.now)
  const earlier = memberships.length - now.length
  const week = now.reduce((sum, { weekMinutes }) => sum + weekMinutes, 0)
  return (
    <li className={classes.line}>
      <span className={classes.who}>
        <TierDisc tier={student.tier} />{' '}
        <Link to={`/students/${student.id}/provision`}>{nameOf(student, language).main}</Link>{' '}
        {student.needs.map(({ type, confirmed, isPrimary }) => (
          <NeedChip
            key={type}
            letters={lettersOf(type)}
            name={needs[type]}
            suspected={!confirmed}
            primary={isPrimary}
          />
        ))}
      </span>
      <span className={`${classes.receives} ${memberships.length === 0 ? classes.none : ''}`}>
        {now.length === 0 && <span className={classes.soft}>{words.sheet.nothing}</span>}
        {now.map(({ groupId, weekMinutes }) => {
          const group = map.groups.find(({ id }) => id === groupId)
          const name = group ? pick(group.name, language) || group.name.zh || group.name.en : ''
          return (
            <span key={groupId} className={classes.group}>
              <Link to={`/provision/groups/${groupId}`}>{name}</Link> <small>{weekMinutes}</small>
            </span>
          )
        })}
        {earlier > 0 && <small className={classes.soft}>{words.sheet.earlier(earlier)}</small>}
      </span>
      <span className={classes.sum}>
        {week > 0 && <small>{words.sheet.minutes(week)}</small>}
        {memberships.length > 0 && <ShareBar minutes={addMinutes(memberships.map(({ minutes }) => minutes))} />}
      </span>
    </li>
  )
}
