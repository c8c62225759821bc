import { NavLink } from 'react-router'
import { pick } from '#web/ui/format.ts'
import type { Room } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { SidePanel } from '#web/ui/side-panel.tsx'
import { useShellWords } from '#web/words.ts'
import classes from './bottom-bar.module.css'

interface MoreRoomsProps {
  rooms: readonly Room[]
  opened: boolean
  onClose: () => void
}

/** The rooms that have no place in the bar of a phone, from below where the thumb is. */
export function MoreRooms({ rooms, opened, onClose }: MoreRoomsProps) {
  const words = useShellWords()
  const language = useLanguage()
  return (
    <SidePanel opened={opened} onClose={onClose} position="bottom" title={words.rooms}>
      <ul className={classes.others}>
        {rooms.map((room) => (
          <li key={room.id}>
            <NavLink to={room.path} className={classes.other} onClick={onClose}>
              <room.icon size={22} stroke={1.6} aria-hidden="true" />
              <span>{pick(room.name, language)}</span>
            </NavLink>
          </li>
        ))}
      </ul>
    </SidePanel>
  )
}
