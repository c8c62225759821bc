import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useLessonWords } from './use-lesson-words.ts'

interface DayMenuProps {
  day: number
  days: readonly number[]
  dayName: (day: number) => string
  onCopy: (to: number) => void
  onClear: () => void
}

/** What is done with a whole day: copied to another, or cleared. */
export function DayMenu({ day, days, dayName, onCopy, onClear }: DayMenuProps) {
  const words = useLessonWords()
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" size="sm" aria-label={words.dayMenu(dayName(day))} className="no-print">
          <IconDots size={16} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {days
          .filter((other) => other !== day)
          .map((other) => (
            <Menu.Item key={other} onClick={() => onCopy(other)}>
              {words.copyDay(dayName(other))}
            </Menu.Item>
          ))}
        <Menu.Divider />
        <Menu.Item onClick={onClear}>{words.clearDay}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
