import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { IsoDate } from '#kernel/dates.ts'
import { sayRefusal } from '#slices/access/words/say-problem.ts'
import { announce } from '#web/ui/announcer.tsx'
import { DateInputField } from '#web/ui/date-input-field.tsx'
import { LongText } from '#web/ui/forms/long-text.tsx'
import { newDeviceId } from '#web/ui/forms/send-queue.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { ProblemSummary } from '#web/ui/problems.tsx'
import type { Seen } from '../../evidence/rules.ts'
import type { MeasureKind } from '../../model.ts'
import classes from './evidence.module.css'
import type { TryToSend, useTryQueue } from './try-queue.ts'
import { tryProblems, useEvidenceWords } from './use-evidence-words.ts'

interface QuickLogProps {
  studentId: string
  targetId: string
  measureKind: MeasureKind
  lastOutOf: number | null
  queue: ReturnType<typeof useTryQueue>
}

const nothing: Seen = { hits: null, outOf: null, rating: null, tally: null, note: '' }
const UNDO_MILLISECONDS = 10_000

/** What was seen at a target, in one tap; taken back within ten seconds when it was a slip. */
export function QuickLog({ studentId, targetId, measureKind, lastOutOf, queue }: QuickLogProps) {
  const words = useEvidenceWords()
  const language = useLanguage()
  const { today } = useFrame()
  const [outOf, setOutOf] = useState(lastOutOf ?? 5)
  const [tally, setTally] = useState(1)
  const [note, setNote] = useState('')
  const [triedOn, setTriedOn] = useState<IsoDate>(today)
  const [withNote, setWithNote] = useState(measureKind === 'note')
  const [last, setLast] = useState<TryToSend | null>(null)
  const [problems, setProblems] = useState<readonly { message: string }[]>([])

  const done = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (!last) return
    // What was logged, and the way to take it back, must not lie under the foot of the screen.
    done.current?.scrollIntoView({ block: 'nearest' })
    const timer = setTimeout(() => setLast(null), UNDO_MILLISECONDS)
    return () => clearTimeout(timer)
  }, [last])

  async function log(seen: Partial<Seen>) {
    const one: TryToSend = { ...nothing, ...seen, note, id: studentId, targetId, tryId: newDeviceId(), triedOn }
    const sent = await queue.send(one)
    if (typeof sent === 'object') {
      setProblems(sayRefusal(sent, language, { words: [tryProblems] }).listed)
      return
    }
    setProblems([])
    setLast(one)
    setNote('')
    announce(words.logged(saySeen(one, words.seen)))
  }

  return (
    <div className={classes.log}>
      <ProblemSummary problems={problems} />
      {measureKind === 'of' && (
        <fieldset className={classes.choices}>
          <legend>{words.of(outOf)}</legend>
          <div className={classes.buttons}>
            {[...Array(outOf + 1).keys()].map((hits) => (
              <Button key={hits} variant="default" className={classes.big} onClick={() => log({ hits, outOf })}>
                {hits}
              </Button>
            ))}
          </div>
          <div className={classes.buttons}>
            <Button variant="subtle" size="compact-sm" disabled={outOf <= 1} onClick={() => setOutOf(outOf - 1)}>
              {words.fewer}
            </Button>
            <Button variant="subtle" size="compact-sm" disabled={outOf >= 20} onClick={() => setOutOf(outOf + 1)}>
              {words.more}
            </Button>
          </div>
        </fieldset>
      )}
      {measureKind === 'rating' && (
        <fieldset className={classes.choices}>
          <legend>{words.rating}</legend>
          <div className={classes.buttons}>
            {[1, 2, 3, 4, 5].map((rating) => (
              <Button key={rating} variant="default" className={classes.big} onClick={() => log({ rating })}>
                {rating} <small className={classes.word}>{words.ratings[rating]}</small>
              </Button>
            ))}
          </div>
        </fieldset>
      )}
      {measureKind === 'tally' && (
        <fieldset className={classes.choices}>
          <legend>{words.tally}</legend>
          <div className={classes.buttons}>
            {[0, 1, 2, 3, 4, 5].map((count) => (
              <Button key={count} variant="default" className={classes.big} onClick={() => log({ tally: count })}>
                {count}
              </Button>
            ))}
            <input
              type="number"
              className={classes.count}
              aria-label={words.tally}
              min={0}
              max={1000}
              value={tally}
              onChange={(event) => setTally(Math.max(0, Number(event.currentTarget.value)))}
            />
            <Button variant="default" onClick={() => log({ tally })}>
              {words.save}
            </Button>
          </div>
        </fieldset>
      )}
      {withNote ? (
        <div className={classes.note}>
          <LongText
            label={words.note}
            autosize
            minRows={1}
            most={500}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <DateInputField label={words.on} value={triedOn} max={today} onChange={(date) => date && setTriedOn(date)} />
          <Button variant="default" disabled={note.trim() === ''} onClick={() => log({})}>
            {words.save}
          </Button>
        </div>
      ) : (
        <Button variant="subtle" size="compact-sm" onClick={() => setWithNote(true)}>
          {words.addNote}
        </Button>
      )}
      {last && (
        <p ref={done} className={classes.done} role="status">
          {words.logged(saySeen(last, words.seen))}{' '}
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() =>
              queue.takeBack(last).then(() => {
                setLast(null)
                announce(words.undone)
              })
            }
          >
            {words.undo}
          </Button>
        </p>
      )}
    </div>
  )
}

type SeenWords = ReturnType<typeof useEvidenceWords>['seen']

/** What was seen at a try, in words. */
export function saySeen(seen: Seen, words: SeenWords): string {
  if (seen.hits !== null) return words.of(seen.hits, seen.outOf ?? 0)
  if (seen.rating !== null) return words.rating(seen.rating)
  if (seen.tally !== null) return words.tally(seen.tally)
  return seen.note
}
