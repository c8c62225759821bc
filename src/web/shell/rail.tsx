import { useMediaQuery } from '@mantine/hooks'
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react'
import { useState } from 'react'
import { NavLink } from 'react-router'
import { pick } from '#web/ui/format.ts'
import type { Room } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { useShellWords } from '#web/words.ts'
import classes from './rail.module.css'

const STORAGE_KEY = 'senco.rail'

/** The rooms at the left: icon and word, or icons alone when the person chose so or the window is narrow. */
export function Rail({ rooms }: { rooms: readonly Room[] }) {
  const words = useShellWords()
  const language = useLanguage()
  const roomy = useMediaQuery('(min-width: 75em)', undefined, { getInitialValueInEffect: false })
  const [chosen, setChosen] = useState<string | null>(() => localStorage.getItem(STORAGE_KEY))
  const narrow = chosen ? chosen === 'narrow' : !roomy

  function toggle() {
    const next = narrow ? 'wide' : 'narrow'
    localStorage.setItem(STORAGE_KEY, next)
    setChosen(next)
  }

  const Toggle = narrow ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse
  const toggleWord = narrow ? words.widenRail : words.narrowRail
  return (
    <nav aria-label={words.rooms} className={`${classes.rail} no-print`} data-narrow={narrow || undefined}>
      <ul className={classes.list}>
        {rooms.map((room) => (
          <li key={room.id}>
            <NavLink
              to={room.path}
              end={room.path === '/'}
              className={classes.room}
              title={narrow ? pick(room.name, language) : undefined}
            >
              <room.icon size={20} stroke={1.6} aria-hidden="true" />
              <span className={narrow ? 'for-screen-readers' : undefined}>{pick(room.name, language)}</span>
            </NavLink>
          </li>
        ))}
      </ul>
      <button type="button" className={classes.toggle} onClick={toggle} title={toggleWord}>
        <Toggle size={20} stroke={1.6} aria-hidden="true" />
        <span className={narrow ? 'for-screen-readers' : undefined}>{toggleWord}</span>
      </button>
    </nav>
  )
}
