import { Button, NativeSelect } from '@mantine/core'
import { api } from '#web/api.ts'
import { announce } from '#web/ui/announcer.tsx'
import { DateInputField } from '#web/ui/date-input-field.tsx'
import { formatLabelled, nameOf } from '#web/ui/format.ts'
import { LongLine, LongText } from '#web/ui/forms/long-text.tsx'
import { useLanguage } from '#web/ui/language.tsx'
import { fieldProps, type Problem } from '#web/ui/problems.tsx'
import type { MeetingChoices, MeetingItem } from '../../meetings/contract.ts'
import { ItemTasks } from './last-time.tsx'
import classes from './meetings.module.css'
import { useMeetingWords, useSayStudent } from './use-meeting-words.ts'

/**
 * Who is to do what was decided, until when; without a name no task comes of it. Without `dueOn`: the proposed day; null: no day.
 * `title`: what is to be done, where the decision is closed.
 */
export type Wish = { ownerId: string; dueOn?: string | null; title?: string }

/** Until when a task is proposed to be done, and why that day. */
export type ProposedDay = { on: string; because: 'next' | 'fortnight' }

interface Writes {
  decision: string
  wish: Wish
  proposed: ProposedDay
  colleagues: MeetingChoices['colleagues']
  onDecision: (decision: string) => void
  onWish: (wish: Wish) => void
}

interface ItemLineProps {
  item: MeetingItem
  number: number
  isLast: boolean
  problems: readonly Problem[]
  /** `null`: it is only read. */
  writes: Writes | null
  /** Asks the server for what is done with the item as a whole; `null` for whoever only reads. */
  run: (<Answer>(ask: () => Promise<Answer>, done?: (answer: Answer) => void) => Promise<void>) | null
}

/** Whether nothing of an item’s decision is copied into its tasks. */
export function isClosed({ closed, student }: MeetingItem): boolean {
  return closed && student !== null
}

/** One item: its issue, and what was decided. */
export function ItemLine({ item, number, isLast, problems, writes, run }: ItemLineProps) {
  const words = useMeetingWords()
  const language = useLanguage()
  const sayStudent = useSayStudent()
  const issue = item.issue[language]
  // A task that was given stands above the field: its owner is not asked for again.
  const isGiven = item.tasks.length > 0
  const marks = [
    item.student && sayStudent(item.student),
    item.closed && words.closedMark,
    item.carried && words.carriedMark,
    item.state !== 'open' && words.itemStates[item.state],
  ].filter(Boolean)
  const named = <span className="for-screen-readers">{` (${issue})`}</span>
  // What is wanting is told where it has to be typed.
  const asksTitle = isClosed(item) && Boolean(writes?.wish.ownerId) && !writes?.wish.title?.trim()
  const move = (direction: 'up' | 'down') =>
    run?.(
      () => api.team.moveMeetingItem({ itemId: item.id, direction }),
      () => announce(formatLabelled(issue, words[direction], language)),
    )
  return (
    <li className={classes.item} data-dropped={item.state === 'dropped' || undefined}>
      <div className={classes.issue}>
        <h3>{`${number}. ${issue}`}</h3>
        {marks.length > 0 && <span className={classes.marks}>{marks.join(' · ')}</span>}
        {run && (
          <div className={classes.actions}>
            <Button size="compact-sm" variant="subtle" disabled={number === 1} onClick={() => move('up')}>
              {words.up}
              {named}
            </Button>
            <Button size="compact-sm" variant="subtle" disabled={isLast} onClick={() => move('down')}>
              {words.down}
              {named}
            </Button>
            {item.state !== 'carried' && (
              <Button
                size="compact-sm"
                variant="subtle"
                onClick={() =>
                  run(() => api.team.dropMeetingItem({ itemId: item.id, dropped: item.state !== 'dropped' }))
                }
              >
                {item.state === 'dropped' ? words.takeUp : words.drop}
                {named}
              </Button>
            )}
          </div>
        )}
      </div>
      <div className={classes.decision}>
        {writes ? (
          <>
            <LongText
              {...(asksTitle ? {} : fieldProps(item.id, problems))}
              label={
                <>
                  {words.decision}
                  {named}
                </>
              }
              most={4000}
              minRows={1}
              value={writes.decision}
              onChange={(event) => writes.onDecision(event.currentTarget.value)}
            />
            <ItemTasks item={item} />
            <div className={classes.row}>
              <NativeSelect
                label={
                  <>
                    {isGiven ? words.alsoFor : words.owner}
                    {named}
                  </>
                }
                value={writes.wish.ownerId}
                onChange={(event) => writes.onWish({ ...writes.wish, ownerId: event.currentTarget.value })}
              >
                <option value="">{isGiven ? words.nobodyElse : words.nobodyYet}</option>
                {writes.colleagues
                  .filter(({ knows }) => knows)
                  .map((one) => (
                    <option key={one.id} value={one.id}>
                      {nameOf(one, language).main}
                    </option>
                  ))}
              </NativeSelect>
              {writes.wish.ownerId && (
                <DateInputField
                  label={
                    <>
                      {words.until}
                      {named}
                    </>
                  }
                  description={writes.wish.dueOn === undefined && words.proposedDay[writes.proposed.because]}
                  value={writes.wish.dueOn === undefined ? writes.proposed.on : writes.wish.dueOn}
                  onChange={(dueOn) => writes.onWish({ ...writes.wish, dueOn })}
                />
              )}
            </div>
            {writes.wish.ownerId && isClosed(item) && (
              <LongLine
                {...(asksTitle ? fieldProps(item.id, problems) : {})}
                label={
                  <>
                    {words.taskTitle}
                    {named}
                  </>
                }
                description={words.taskTitleHelp}
                most={200}
                required
                value={writes.wish.title ?? ''}
                onChange={(event) => writes.onWish({ ...writes.wish, title: event.currentTarget.value })}
              />
            )}
          </>
        ) : (
          <>
            {item.decision && <p className={classes.words}>{item.decision}</p>}
            <ItemTasks item={item} />
          </>
        )}
      </div>
    </li>
  )
}
