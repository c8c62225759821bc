import { Button, Checkbox, NumberInput, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { api } from '#web/api.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { fieldProps, ProblemSummary } from '#web/ui/problems.tsx'
import { SidePanel } from '#web/ui/side-panel.tsx'
import { SubmitButton } from '#web/ui/submit-button.tsx'
import type { Room, SchoolCalendar } from '../../../school/calendar/contract.ts'
import classes from './frame.module.css'
import { formWords, useFrameWords } from './use-frame-words.ts'

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
      <RoomPanel
        key={typeof open === 'object' && open ? `${open.id} ${open.version}` : 'new'}
        room={typeof open === 'object' ? open : null}
        opened={open !== null}
        onClose={() => setOpen(null)}
      />
    </section>
  )
}

function RoomPanel({ room, opened, onClose }: { room: Room | null; opened: boolean; onClose: () => void }) {
  const words = useFrameWords().roomForm
  const { busy, listed, problems, run } = useWork(formWords)
  const [typed, setTyped] = useState({
    name: room?.name ?? '',
    places: room?.places ?? null,
    forGroups: room?.forGroups ?? true,
    archived: room?.archived ?? false,
  })
  const save = () =>
    run(
      () => api.school.saveRoom({ ...typed, id: room?.id ?? null, version: room?.version ?? 0 }),
      () => {
        if (!room) setTyped({ ...typed, name: '', places: null })
        onClose()
      },
    )
  return (
    <SidePanel opened={opened} onClose={onClose} title={words.title}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <Stack>
          <ProblemSummary problems={listed} />
          <TextInput
            {...fieldProps('name', problems)}
            label={words.name}
            value={typed.name}
            onChange={(event) => setTyped({ ...typed, name: event.currentTarget.value })}
          />
          <NumberInput
            label={words.places}
            min={1}
            max={2000}
            value={typed.places ?? ''}
            onChange={(places) => setTyped({ ...typed, places: Number(places) || null })}
          />
          <Checkbox
            label={words.forGroups}
            checked={typed.forGroups}
            onChange={(event) => setTyped({ ...typed, forGroups: event.currentTarget.checked })}
          />
          {room && (
            <Checkbox
              label={words.archived}
              checked={typed.archived}
              onChange={(event) => setTyped({ ...typed, archived: event.currentTarget.checked })}
            />
          )}
          <SubmitButton busy={busy}>{words.save}</SubmitButton>
        </Stack>
      </form>
    </SidePanel>
  )
}
