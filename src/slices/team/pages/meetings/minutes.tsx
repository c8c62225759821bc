import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { addDays } from '#kernel/dates.ts'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { formatShortDate } from '#web/ui/format.ts'
import { EditHead } from '#web/ui/forms/edit-form.tsx'
import { serverDrafts } from '#web/ui/forms/server-drafts.ts'
import { useEdit } from '#web/ui/forms/use-edit.ts'
import { useSettled } from '#web/ui/forms/use-settled.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { SavedMark } from '#web/ui/marks.tsx'
import { useDraft } from '#web/ui/use-draft.ts'
import type { MeetingChoices, MeetingDetail } from '../../meetings/contract.ts'
import { problemsOfFinish } from '../../meetings/rules.ts'
import { AddItem } from './add-item.tsx'
import { ItemLine, isClosed, type ProposedDay, type Wish } from './item-line.tsx'
import classes from './meetings.module.css'
import { meetingForms, useMeetingWords } from './use-meeting-words.ts'

interface MinutesProps {
  meeting: MeetingDetail
  /** Who can be given tasks; `null` for whoever only reads. */
  choices: MeetingChoices | null
}

/** The items, and for whoever keeps the meeting its minutes: a decision, who does it, until when; saved together. */
export function Minutes({ meeting, choices }: MinutesProps) {
  const words = useMeetingWords()
  const { today } = useFrame()
  const language = useLanguage()
  const work = useWork(meetingForms)
  const saved = useMemo(
    () => Object.fromEntries(meeting.items.map(({ id, decision }) => [id, decision])) as Record<string, string>,
    [meeting.items],
  )
  const edit = useEdit<Record<string, string>>(`minutes ${meeting.id}`, saved, meeting.version, work.clash)
  const wishes = useDraft<Record<string, Wish>>(
    `minutes tasks ${meeting.id}`,
    {},
    { storage: serverDrafts, together: true },
  )
  const isToCome = meeting.state === 'planned' && problemsOfFinish(meeting, today).length > 0
  const keep = choices !== null && meeting.state !== 'cancelled'
  // Proposed beside the field: the next meeting of the kind, where the task is asked about; else a fortnight from now.
  const [, later = today] = [meeting.heldOn, today].toSorted()
  const proposed: ProposedDay = meeting.next
    ? { on: meeting.next.heldOn, because: 'next' }
    : { on: addDays(later, 14), because: 'fortnight' }
  const decisionOf = (id: string) => edit.fields[id] ?? saved[id] ?? ''
  const issueOf = (id: string) => meeting.items.find((one) => one.id === id)?.issue[language] ?? id
  const isSettled = useSettled(work, edit, issueOf)

  function write(finish: boolean) {
    if (!isSettled()) return
    const { base } = edit.changes()
    const fields = edit.fields
    const items = meeting.items.flatMap((item) => {
      const { id } = item
      const wish = wishes.value[id]
      const decision = decisionOf(id)
      const dueOn = wish?.dueOn === undefined ? proposed.on : wish.dueOn
      const task = wish?.ownerId
        ? { title: isClosed(item) ? (wish.title ?? '') : '', ownerId: wish.ownerId, dueOn }
        : null
      const wasDecision = base[id] ?? saved[id] ?? ''
      return decision !== wasDecision || task ? [{ itemId: id, base: wasDecision, decision, task }] : []
    })
    // Who is ticked when it is finished was there: nobody says it before.
    const ticked = meeting.attendees.filter((one) => finish && one.came === null)
    const came = ticked.map(({ id }) => ({ attendeeId: id, came: true }))
    let told = ''
    work.run(
      async () => {
        const { tasks, carried } = await api.team.writeMinutes({ meetingId: meeting.id, items, came, finish })
        told = finish ? words.finished(tasks, carried) : words.minutesSaved(tasks)
      },
      () => {
        edit.finish(fields, edit.version + 1)
        wishes.clear({})
        notice(told)
      },
    )
  }

  return (
    <section aria-labelledby="items" className={classes.section}>
      <h2 id="items">{words.agenda}</h2>
      <EditHead work={work} edit={edit} labelOf={issueOf} />
      {meeting.items.length === 0 && (
        <EmptyState title={words.emptyAgenda} sentence={keep ? words.emptyAgendaSentence : ''} />
      )}
      <ol className={classes.items}>
        {meeting.items.map((item, index) => (
          <ItemLine
            key={item.id}
            item={item}
            number={index + 1}
            isLast={index === meeting.items.length - 1}
            problems={work.problems}
            writes={
              keep && item.state !== 'carried' && item.state !== 'dropped'
                ? {
                    decision: decisionOf(item.id),
                    wish: wishes.value[item.id] ?? { ownerId: '' },
                    proposed,
                    colleagues: choices.colleagues,
                    onDecision: (decision) => edit.change({ [item.id]: decision }),
                    onWish: (wish) => wishes.change({ ...wishes.value, [item.id]: wish }),
                  }
                : null
            }
            run={keep ? work.run : null}
          />
        ))}
      </ol>
      {meeting.others && <p className={classes.soft}>{words.othersNote}</p>}
      {keep && (
        <>
          {meeting.items.length > 0 && (
            <div className={classes.foot}>
              <Button loading={work.busy} onClick={() => write(false)}>
                {words.save}
              </Button>
              {meeting.state === 'planned' && (
                <Button
                  variant="default"
                  disabled={work.busy || isToCome}
                  aria-describedby="finish-help"
                  onClick={() => write(true)}
                >
                  {words.finish}
                </Button>
              )}
              <SavedMark state={edit.state} />
              <span id="finish-help" className={classes.soft}>
                {isToCome ? words.finishLater(formatShortDate(meeting.heldOn, language)) : words.finishHelp}
              </span>
            </div>
          )}
          <AddItem meeting={meeting} choices={choices} />
        </>
      )}
    </section>
  )
}
