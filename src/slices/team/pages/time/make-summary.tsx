import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { addDays, type IsoDate } from '#kernel/dates.ts'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { DateInputField } from '#web/ui/date-input-field.tsx'
import { serverDrafts } from '#web/ui/forms/server-drafts.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useFrame } from '#web/ui/frame.ts'
import { fieldProps, ProblemSummary } from '#web/ui/problems.tsx'
import { useDraft } from '#web/ui/use-draft.ts'
import classes from './time.module.css'
import { timeForms, useTimeWords } from './use-time-words.ts'

/** Makes a summary of some days, with words of one's own. */
export function MakeSummary() {
  const words = useTimeWords()
  const { today } = useFrame()
  const work = useWork(timeForms)
  const [startsOn, setStartsOn] = useState<IsoDate | null>(addDays(today, -27))
  const [endsOn, setEndsOn] = useState<IsoDate | null>(today)
  const text = useDraft('time summary', '', { storage: serverDrafts })
  return (
    <form
      noValidate
      className={`${classes.log} no-print`}
      aria-label={words.make}
      onSubmit={(event) => {
        event.preventDefault()
        work.run(
          () => api.team.makeTimeSummary({ startsOn: startsOn ?? today, endsOn: endsOn ?? today, words: text.value }),
          () => {
            text.clear('')
            notice(words.made)
          },
        )
      }}
    >
      <ProblemSummary problems={work.listed} />
      <div className={classes.row}>
        <DateInputField
          {...fieldProps('startsOn', work.problems)}
          label={words.fields.startsOn}
          value={startsOn}
          onChange={setStartsOn}
        />
        <DateInputField
          {...fieldProps('endsOn', work.problems)}
          label={words.fields.endsOn}
          value={endsOn}
          onChange={setEndsOn}
        />
      </div>
      <Textarea
        {...fieldProps('words', work.problems)}
        label={words.own}
        autosize
        minRows={2}
        maxLength={2000}
        value={text.value}
        onChange={(event) => text.change(event.currentTarget.value)}
      />
      <Button type="submit" loading={work.busy} style={{ justifySelf: 'start' }}>
        {words.make}
      </Button>
    </form>
  )
}
