import { Link } from 'react-router'
import { nameOf } from '#web/ui/format.ts'
import { InTwoLanguages } from '#web/ui/in-two-languages.tsx'
import { useLanguage } from '#web/ui/language.tsx'
import type { Day } from '../../day/contract.ts'
import classes from './today.module.css'
import { useTodayWords } from './use-today-words.ts'

/** For those who teach or assist: three things to do for each student, by class. */
export function StudentThings({ students }: Pick<Day, 'students'>) {
  const words = useTodayWords()
  const language = useLanguage()
  return (
    <section aria-labelledby="students">
      <h2 id="students">{words.students}</h2>
      {students.length === 0 && <p className={classes.soft}>{words.noStudents}</p>}
      {students.map(({ className, students: ofClass }) => (
        <div key={className}>
          <h3>{className}</h3>
          <ul className={classes.things}>
            {ofClass.map((student) => (
              <li key={student.id}>
                <Link to={`/students/${student.id}`}>{nameOf(student, language).main}</Link>
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
        </div>
      ))}
      <p className={classes.soft}>
        <Link to="/plans/cards">{words.cards}</Link>
      </p>
    </section>
  )
}
