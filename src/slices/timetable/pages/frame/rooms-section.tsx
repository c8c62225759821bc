import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Room, SchoolCalendar } from '../../../school/calendar/contract.ts'
import classes from './frame.module.css'
import { RoomPanel } from './room-panel.tsx'
import { useFrameWords } from './use-frame-words.ts'

/** The rooms: how many people each holds, and whether groups may meet in it. */
export function RoomsSection({ calendar }: { calendar: SchoolCalendar }) {
  const words = useFrameWords()
  const [open, setOpen] = useState<Room | 'new' | null>(null)
  return (
    <section aria-labelledby="rooms-title" className={classes.section}>
      <div className={classes.head}>
        <h2 id="rooms-title">{words.rooms}</h2>
        {calendar.mayKeep && (
          <Button variant="default" onClick={() => setOpen('new')}>
            {words.addRoom}
          </Button>
        )}
      </div>
      {calendar.rooms.length === 0 && <p className={classes.soft}>{words.noRooms}</p>}
      <ul className={classes.list}>
        {calendar.rooms.map((room) => (
          <li key={room.id}>
            <span>
              {room.name}{' '}
              <small>
                {[
                  room.places === null ? '' : words.places(room.places),
                  room.forGroups ? '' : words.notForGroups,
                  room.archived ? words.archived : '',
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
            </span>
            {calendar.mayKeep && (
              <Button
                variant="default"
                size="compact-sm"
                aria-label={words.changeRoom(room.name)}
                onClick={() => setOpen(room)}
              >
                {words.change}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {open && (
        <RoomPanel
          key={open === 'new' ? 'new' : open.id}
          room={open === 'new' ? null : open}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  )
}
