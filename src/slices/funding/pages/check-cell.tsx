import { Button } from '@mantine/core'
import { useFetcher } from 'react-router'
import { notice } from '#web/ui/announcer.tsx'
import { formatShortDate, nameOf } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { CertaintyMark } from '#web/ui/marks.tsx'
import type { SeenGrantValue } from '../contract.ts'
import type { keepValues } from './keep-values.ts'
import { useAnswer } from './use-answer.ts'
import { useFundingWords } from './use-funding-words.ts'
import { checkedAs } from './value-entry.ts'

/** Who of the school compared a value with the circular, and when; or the button that says so for oneself. */
export function CheckCell({ value, mayKeep }: { value: SeenGrantValue; mayKeep: boolean }) {
  const words = useFundingWords()
  const language = useLanguage()
  const fetcher = useFetcher<typeof keepValues>()
  useAnswer(fetcher.data, (refused) => notice(refused.length ? words.values.changedMeanwhile : words.values.kept))

  if (value.amountCents === null) return null
  const check = value.checkedBySchool
  if (check) {
    const who = words.values.checkedOn(nameOf(check.by, language).main, formatShortDate(check.on, language))
    return <CertaintyMark certainty="checked" note={who} />
  }
  return (
    <>
      <CertaintyMark certainty="unchecked" />
      {mayKeep && (
        <Button
          className="no-print"
          variant="default"
          size="compact-sm"
          loading={fetcher.state !== 'idle'}
          aria-label={words.values.markCheckedOf(words.keys[value.key])}
          onClick={() =>
            fetcher.submit(JSON.stringify([checkedAs(value, true)]), { method: 'post', encType: 'application/json' })
          }
        >
          {words.values.markChecked}
        </Button>
      )}
    </>
  )
}
