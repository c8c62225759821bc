import { Link } from 'react-router'
import { useFrame } from '#web/ui/frame.ts'
import classes from './today.module.css'
import { useTodayWords } from './use-today-words.ts'

const steps = [
  { key: 'roll', to: '/students/import?kind=students', needs: 'import.students' },
  { key: 'sen', to: '/students/import?kind=sen', needs: 'import.sen' },
  { key: 'calendar', to: '/timetable/frame', needs: 'frame.keep' },
] as const

/** Where nobody is on the roll yet: with what to begin, as far as the reader may do it. */
export function FirstSteps() {
  const words = useTodayWords()
  const { abilities } = useFrame()
  return (
    <section aria-labelledby="first-steps" className={classes.begin}>
      <h2 id="first-steps">{words.begin}</h2>
      <p className={classes.soft}>{words.beginHelp}</p>
      <ol>
        {steps
          .filter(({ needs }) => abilities.includes(needs))
          .map(({ key, to }) => (
            <li key={key}>
              <Link to={to}>{words.steps[key].name}</Link>
              <span className={classes.note}>{words.steps[key].what}</span>
            </li>
          ))}
      </ol>
    </section>
  )
}
