import { IconDots } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { NavLink } from 'react-router'
import { pick } from '#web/ui/format.ts'
import type { Room } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { useShellWords } from '#web/words.ts'
import classes from './bottom-bar.module.css'

const MoreRooms = lazy(() => import('./more-rooms.tsx').then((file) => ({ default: file.MoreRooms })))

const PLACES = 5

/** The rooms on a phone: at most five places, the last of them for all that find none. */
export function BottomBar({ rooms }: { rooms: readonly Room[] }) {
  const words = useShellWords()
  const language = useLanguage()
  const [more, setMore] = useState<'never' | 'open' | 'closed'>('never')
  const placed = rooms.length > PLACES ? rooms.slice(0, PLACES - 1) : rooms
  const others = rooms.slice(placed.length)
  return (
    <nav aria-label={words.rooms} className={`${classes.bar} no-print`}>
      <ul className={classes.list}>
        {placed.map((room) => (
          <li key={room.id}>
            <NavLink to={room.path} end={room.path === '/'} className={classes.room}>
              <room.icon size={22} stroke={1.6} aria-hidden="true" />
              <span>{pick(room.name, language)}</span>
            </NavLink>
          </li>
        ))}
        {others.length > 0 && (
          <li>
            <button type="button" className={classes.room} onClick={() => setMore('open')} aria-haspopup="dialog">
              <IconDots size={22} stroke={1.6} aria-hidden="true" />
              <span>{words.more}</span>
            </button>
          </li>
        )}
      </ul>
      {more !== 'never' && (
        <Suspense>
          <MoreRooms rooms={others} opened={more === 'open'} onClose={() => setMore('closed')} />
        </Suspense>
      )}
    </nav>
  )
}
