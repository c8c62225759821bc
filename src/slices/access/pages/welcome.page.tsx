import { Link, useLoaderData } from 'react-router'
import { api } from '#web/api.ts'
import { useWords } from '#web/ui/language.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { en } from '../words.en/doors.ts'
import { zh } from '../words.zh/doors.ts'
import classes from './door.module.css'

const both = { en, zh }

export const loader = () => api.access.doors()

/** The doors of a first visit: set up the school, look round the demo school, or sign in. */
export function Component() {
  const doors = useLoaderData<typeof loader>()
  const words = useWords(both).welcome
  return (
    <>
      <PageHead title={words.title} sentence={words.sentence} />
      <ul className={classes.doors}>
        {!doors.hasSchool && <Door to="/setup" name={words.setUp} what={words.setUpWhat} />}
        {doors.hasSchool && <Door to="/sign-in?to=/" name={words.signIn} what={words.signInWhat} />}
        {doors.demoAllowed && <Door to="/demo" name={words.demo} what={words.demoWhat} />}
      </ul>
      {!doors.demoAllowed && !doors.hasSchool && <p className={classes.foot}>{words.demoElsewhere}</p>}
      {!doors.hasSchool && doors.hasDemo && (
        <p className={classes.foot}>
          <Link to="/sign-in?to=/">{words.signIn}</Link>
        </p>
      )}
      <p className={classes.version}>{words.version(doors.version)}</p>
    </>
  )
}

function Door({ to, name, what }: { to: string; name: string; what: string }) {
  return (
    <li>
      <Link to={to} className={classes.door}>
        <span className={classes.doorName}>{name}</span>
        {what}
      </Link>
    </li>
  )
}
