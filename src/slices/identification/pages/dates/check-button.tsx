import type { SchoolYearLabel } from '#kernel/dates.ts'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { useWork } from '#web/ui/forms/use-work.ts'
import { SubmitButton } from '#web/ui/submit-button.tsx'
import type { SeenDatedRule } from '../../dates/contract.ts'
import { datesForms, useDatesWords } from './use-dates-words.ts'

/** One tap: the days were compared with the circular, or the days of a custom become the school's own. */
export function CheckButton({ year, rule }: { year: SchoolYearLabel; rule: SeenDatedRule }) {
  const words = useDatesWords()
  const work = useWork(datesForms)
  const { key, mark, version, shipped, ownSource, check } = rule
  const isOffer = mark === 'custom'
  const days = isOffer ? shipped : rule.endsOn && { startsOn: rule.startsOn, endsOn: rule.endsOn }
  if (!days || check) return null
  const name = words.keys[key]
  return (
    <SubmitButton
      type="button"
      className="no-print"
      variant="default"
      size="compact-sm"
      busy={work.busy}
      aria-label={isOffer ? words.adoptOf(name) : words.markCheckedOf(name)}
      onClick={() =>
        work.run(
          () => api.identification.keepDatedRule({ key, year, ...days, source: ownSource, checked: !isOffer, version }),
          () => notice(words.saved),
        )
      }
    >
      {isOffer ? words.adopt : words.markChecked}
    </SubmitButton>
  )
}
