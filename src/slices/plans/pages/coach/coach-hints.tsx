import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { isIsoDate } from '#kernel/dates.ts'
import { formatShortDate } from '#web/ui/format.ts'
import { htmlLanguage, useLanguage } from '#web/ui/language.tsx'
import type { Finding } from '../../coach/model.ts'
import { excerptOf, type Hint, textsOfHint } from '../../coach/rules/hints.ts'
import classes from './coach.module.css'
import { DismissButton } from './dismiss-button.tsx'
import { useCoachWords } from './use-coach-words.ts'

interface CoachHintsProps {
  hints: readonly Hint[]
  /** Nothing is written yet. */
  unwritten?: boolean
  onDismiss?: ((hint: Hint, reason: string) => Promise<void>) | undefined
  children?: ReactNode
}

/** As many as somebody takes in while writing. */
const most = 3
/** A screen reader is told only when writing has come to rest. */
const restMilliseconds = 2500

/** What the coach says beside a field: three hints at most at once, the others on demand. It never stands in the way of saving. */
export function CoachHints({ hints, unwritten = false, onDismiss, children }: CoachHintsProps) {
  const words = useCoachWords()
  const [all, setAll] = useState(false)
  const shown = all ? hints : hints.slice(0, most)
  const rest = hints.length - most
  const title = useRef<HTMLParagraphElement>(null)
  const dismiss =
    onDismiss &&
    (async (hint: Hint, reason: string) => {
      await onDismiss(hint, reason)
      // The hint is gone, and with it what had the focus.
      title.current?.focus()
    })
  return (
    <div className={`${classes.panel} no-print`}>
      <p ref={title} tabIndex={-1} className={classes.title}>
        {words.title}
      </p>
      <Said count={unwritten ? 0 : hints.length} />
      {hints.length === 0 && <p className={classes.soft}>{unwritten ? words.waiting : words.nothing}</p>}
      {hints.length > 0 && (
        <ul className={classes.hints}>
          {shown.map((hint) => (
            <OneHint key={`${hint.rule} ${hint.about}`} hint={hint} onDismiss={dismiss} />
          ))}
        </ul>
      )}
      {rest > 0 && (
        <Button variant="subtle" size="compact-sm" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? words.fewer : words.more(rest)}
        </Button>
      )}
      {children}
    </div>
  )
}

/** Tells screen readers how many hints there are now: not when the page opens, and not with every letter. */
function Said({ count }: { count: number }) {
  const words = useCoachWords()
  const [settled] = useDebouncedValue(count, restMilliseconds)
  const first = useRef(settled)
  const [changed, setChanged] = useState(false)
  useEffect(() => {
    if (settled !== first.current) setChanged(true)
  }, [settled])
  return (
    <p role="status" className="for-screen-readers">
      {changed && words.said(settled)}
    </p>
  )
}

function OneHint({ hint, onDismiss }: { hint: Hint; onDismiss: CoachHintsProps['onDismiss'] }) {
  const words = useCoachWords()
  const language = useLanguage()
  const { says, why, how } = words.hints[hint.rule]
  const [first] = hint.findings
  const details = Object.fromEntries(
    Object.entries(first?.details ?? {}).map(([name, value]) => [
      name,
      typeof value === 'string' && isIsoDate(value) ? formatShortDate(value, language) : value,
    ]),
  )
  const title = typeof says === 'string' ? says : says(details)
  return (
    <li className={classes.hint}>
      <strong>{title}</strong>
      {textsOfHint(hint).map((findings) => (
        <Where key={`${findings[0]?.field} ${findings[0]?.found?.language}`} findings={findings} />
      ))}
      <p className={classes.soft}>
        {why}
        {language === 'en' && ' '}
        {how}
      </p>
      {onDismiss && <DismissButton title={title} onDismiss={(reason) => onDismiss(hint, reason)} />}
    </li>
  )
}

/** Where the words in question stand in one text, and what could be said in their place. */
function Where({ findings }: { findings: readonly Finding[] }) {
  const words = useCoachWords()
  const found = findings.flatMap((finding) => finding.found ?? [])
  const [first] = found
  if (!first) return null
  const field = findings[0]?.field
  const spans = found.map(({ span }) => span)
  const instead = [...new Set(found.flatMap((one) => one.instead ?? []))]
  return (
    <p className={classes.excerpt}>
      {field && field !== 'words' && `${words.fields[field]}: `}
      <span lang={htmlLanguage[first.language]}>
        {excerptOf(first.whole, spans).map(({ at, text, marked }) => (marked ? <mark key={at}>{text}</mark> : text))}
      </span>
      {instead.map((one) => (
        <span key={one}> {words.insteadOf(words.instead[one])}</span>
      ))}
    </p>
  )
}
