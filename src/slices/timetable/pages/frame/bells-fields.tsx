import { Button, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useLanguage } from '#web/ui/language.tsx'
import { fieldProps, type Problem } from '#web/ui/problems.tsx'
import type { FrameFields } from '../../../school/calendar/contract.ts'
import type { Schedule } from '../../../school/calendar/model.ts'
import classes from './frame.module.css'
import { freeKey } from './free-key.ts'
import { nameIn, useFrameWords } from './use-frame-words.ts'

interface BellsFieldsProps {
  fields: FrameFields
  problems: readonly Problem[]
  onChange: (change: Partial<FrameFields>) => void
}

/** Which bells there are: those of a whole day, of half a day, of a day of examinations. Their times are in the table of periods. */
export function BellsFields({ fields, problems, onChange }: BellsFieldsProps) {
  const words = useFrameWords().form
  const language = useLanguage()
  const { schedules } = fields
  const rename = (key: string, part: Partial<Schedule['name']>) =>
    onChange({
      schedules: schedules.map((one) => (one.key === key ? { ...one, name: { ...one.name, ...part } } : one)),
    })
  // Days by bells that are gone go by the usual ones.
  const drop = (key: string) =>
    onChange({
      schedules: schedules.filter((one) => one.key !== key),
      daySchedules: Object.fromEntries(Object.entries(fields.daySchedules).filter(([, of]) => of !== key)),
    })
  const add = () =>
    onChange({
      schedules: [
        ...schedules,
        {
          key: freeKey(schedules, 'bells'),
          name: { zh: words.halfZh, en: words.halfEn },
          bells: { ...schedules[0]?.bells },
        },
      ],
    })
  return (
    <fieldset className={classes.bellsFields}>
      <legend>{words.bells}</legend>
      <p className={classes.soft}>{words.bellsHelp}</p>
      {schedules.map((schedule, index) => (
        <div key={schedule.key} className={classes.fields}>
          <TextInput
            {...(index === 0 ? fieldProps('schedules', problems) : {})}
            label={words.nameZh}
            aria-label={`${words.bells} ${index + 1}, ${words.nameZh}`}
            maxLength={60}
            value={schedule.name.zh}
            onChange={(event) => rename(schedule.key, { zh: event.currentTarget.value })}
          />
          <TextInput
            label={words.nameEn}
            aria-label={`${words.bells} ${index + 1}, ${words.nameEn}`}
            maxLength={60}
            value={schedule.name.en}
            onChange={(event) => rename(schedule.key, { en: event.currentTarget.value })}
          />
          {index > 0 && (
            <Button
              variant="subtle"
              className={classes.besideInput}
              aria-label={words.dropBells(nameIn(schedule, language))}
              onClick={() => drop(schedule.key)}
            >
              <IconTrash size={16} aria-hidden="true" />
            </Button>
          )}
        </div>
      ))}
      {schedules.length < 10 && (
        <div>
          <Button variant="default" onClick={add}>
            {words.addBells}
          </Button>
        </div>
      )}
    </fieldset>
  )
}
