import { Link } from 'react-router'
import { formatNumber, nameOf } from '#web/ui/format.ts'
import { InTwoLanguages } from '#web/ui/in-two-languages.tsx'
import { useLanguage } from '#web/ui/language.tsx'
import type { Day } from '../../day/contract.ts'
import classes from './today.module.css'
import { useTodayWords } from './use-today-words.ts'

/** For those who work with students: three things to do for each, side by side. */
export function StudentThings({ students, count }: { students: NonNullable<Day['students']>; count: number }) {
  const words = useTodayWords()
  const language = useLanguage()
  return (
    <section aria-labelledby="students" className={classes.wide}>
      <h2 id="students">{words.students}</h2>
      {students.length === 0 && <p className={classes.soft}>{words.noStudents}</p>}
      <ul className={classes.things}>
        {students.map((student) => (
          <li key={student.id}>
            <Link to={`/students/${student.id}`}>{nameOf(student, language).main}</Link>{' '}
            <small>{student.className}</small>
            <ol>
              {student.things.map((thing) => (
                <li key={`${thing.zh} ${thing.en}`}>
                  <InTwoLanguages text={thing} />
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ul>
      <p className={classes.soft}>
        <Link to="/plans/cards">{words.cards(formatNumber(count, language))}</Link>
      </p>
    </section>
  )
}
