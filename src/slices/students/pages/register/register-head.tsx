import { Button } from '@mantine/core'
import { Link, useSearchParams } from 'react-router'
import { FileActions } from '#web/ui/file-actions.tsx'
import { formatDate, formatList } from '#web/ui/format.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { PrintHeader } from '#web/ui/print.tsx'
import { AsAtDay } from './as-at-day.tsx'
import { lists, type RegisterAnswer, type Who } from './asked.ts'
import type { Narrowing } from './narrowing.ts'
import { useFilters } from './use-filters.ts'
import { useRegisterWords } from './use-register-words.ts'

/** Title, the three lists as tabs, the day, and what brings new students. */
export function RegisterHead({ answer, narrowing }: { answer: RegisterAnswer; narrowing: Narrowing }) {
  const words = useRegisterWords()
  const language = useLanguage()
  const { abilities } = useFrame()
  const [parameters] = useSearchParams()
  const detail = useNarrowedTo(answer, narrowing)
  const first = answer.seesSupport ? 'register' : 'all'
  const keepsRoll = abilities.includes('roll.keep')
  const mayImport = abilities.includes('import.students') || abilities.includes('import.sen')
  const fileActions = answer.who !== 'left' && <FileActions main={!keepsRoll} />

  function addressOf(who: Who): string {
    const next = new URLSearchParams(parameters)
    if (who === first) next.delete('who')
    else next.set('who', who)
    const text = next.toString()
    return text ? `?${text}` : '/students'
  }

  return (
    <>
      <PageHead
        title={words.titles[answer.who]}
        sentence={words.sentences[answer.who]}
        more={
          (mayImport || (keepsRoll && fileActions)) && (
            <>
              {keepsRoll && fileActions}
              {mayImport && (
                <Button component={Link} to="/students/import" variant="default">
                  {words.import}
                </Button>
              )}
            </>
          )
        }
        action={
          keepsRoll ? (
            <Button component={Link} to="/students/new">
              {words.add}
            </Button>
          ) : (
            fileActions
          )
        }
        tabs={lists
          .filter((who) => who !== 'register' || answer.seesSupport)
          .map((who) => ({ to: addressOf(who), label: words.tabs[who] }))}
      />
      <PrintHeader
        title={words.titles[answer.who]}
        detail={formatList([words.asAtLong(formatDate(answer.asAt, language)), ...detail], language)}
      />
      <AsAtDay asAt={answer.asAt} hasFilters={answer.rows.length > 0} />
    </>
  )
}

/** What the list is narrowed to, in words, for paper. */
function useNarrowedTo(answer: RegisterAnswer, narrowing: Narrowing): string[] {
  const language = useLanguage()
  const filters = useFilters(answer, narrowing)
  const chosen = filters.flatMap((filter) => {
    const labels = filter.options.filter(({ value }) => narrowing[filter.id].includes(value)).map(({ label }) => label)
    return labels.length ? [`${filter.label} ${formatList(labels, language)}`] : []
  })
  return narrowing.search ? [`「${narrowing.search}」`, ...chosen] : chosen
}
