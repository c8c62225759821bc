import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router'
import { startYearOf } from '#kernel/dates.ts'
import { api } from '#web/api.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { formatSchoolYear } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { PrintHeader } from '#web/ui/print.tsx'
import type { DatesAnswer, SeenDatedRule } from '../../dates/contract.ts'
import { Section } from '../parts/section.tsx'
import classes from './dates.module.css'
import { DatesPanel } from './dates-panel.tsx'
import { RulesTable } from './rules-table.tsx'
import { useDatesWords } from './use-dates-words.ts'

/** The rules of the year in the address; what is no school year there counts as not said. */
export function loader({ request }: LoaderFunctionArgs): Promise<DatesAnswer> {
  const year = new URL(request.url).searchParams.get('year') ?? ''
  return api.identification.datedRules(startYearOf(year) === null ? {} : { year })
}

/** The windows and deadlines of a school year: what the workbench knows, what the school has set and checked. */
export function Component() {
  const { year, years, rules, may }: DatesAnswer = useLoaderData()
  const words = useDatesWords()
  const language = useLanguage()
  const [, setParameters] = useSearchParams()
  const [editing, setEditing] = useState<SeenDatedRule['key'] | null>(null)
  const edited = rules.find(({ key }) => key === editing)
  const tableOf = (title: string, shown: readonly SeenDatedRule[]) => (
    <RulesTable label={title} rules={shown} year={year} onEdit={may.keep ? (rule) => setEditing(rule.key) : null} />
  )
  const customs = rules.filter((rule) => rule.isCustom)
  return (
    <>
      <PrintHeader title={words.rules} detail={formatSchoolYear(year, language)} />
      <div className={`${classes.bar} no-print`}>
        <NativeSelect
          label={words.year}
          data={years}
          value={year}
          onChange={(event) => setParameters({ year: event.currentTarget.value }, { preventScrollReset: true })}
        />
      </div>
      {rules.length === 0 && <EmptyState title={words.noRules} sentence={words.noRulesSentence} />}
      {rules.length > customs.length && (
        <Section title={words.rules} help={words.rulesHelp}>
          {tableOf(
            words.rules,
            rules.filter((rule) => !rule.isCustom),
          )}
        </Section>
      )}
      {customs.length > 0 && (
        <Section title={words.customs} help={words.customsHelp}>
          {tableOf(words.customs, customs)}
        </Section>
      )}
      {edited && (
        <DatesPanel key={`${year} ${edited.key}`} year={year} rule={edited} onClose={() => setEditing(null)} />
      )}
    </>
  )
}
