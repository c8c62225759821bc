import { Link } from 'react-router'
import { useFrame } from '#web/ui/frame.ts'
import { PageHead } from '#web/ui/page-head.tsx'
import classes from './settings.module.css'
import { useSettingsWords } from './use-settings-words.ts'

/** The settings that this person may open, as a list of links. */
export function Component() {
  const words = useSettingsWords().overview
  const { abilities, accountPath } = useFrame()
  const rooms = [
    { to: '/settings/school', name: words.school, what: words.schoolWhat, needs: 'school.see' },
    { to: '/settings/years', name: words.years, what: words.yearsWhat, needs: 'frame.see' },
    { to: '/settings/classes', name: words.classes, what: words.classesWhat, needs: 'frame.see' },
    { to: '/settings/people', name: words.people, what: words.peopleWhat, needs: 'people.see' },
    { to: '/settings/trail', name: words.trail, what: words.trailWhat, needs: 'trail.see' },
    { to: '/settings/backup', name: words.backup, what: words.backupWhat, needs: 'backup.see' },
    { to: '/settings/mail', name: words.mail, what: words.mailWhat, needs: 'school.keep' },
    { to: accountPath, name: words.account, what: words.accountWhat, needs: 'account.keep' },
  ].filter((room) => abilities.includes(room.needs))
  return (
    <>
      <PageHead title={words.title} sentence={words.sentence} />
      <nav aria-label={words.list}>
        <ul className={classes.rooms}>
          {rooms.map((room) => (
            <li key={room.to}>
              <Link to={room.to} className={classes.room}>
                <span className={classes.roomName}>{room.name}</span>
                <span className={classes.soft}>{room.what}</span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </>
  )
}
