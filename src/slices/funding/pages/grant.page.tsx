import { type ReactNode, useMemo, useState } from 'react'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { isIsoDate, startYearOf } from '#kernel/dates.ts'
import { api } from '#web/api.ts'
import { formatDate, formatSchoolYear } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { PrintButton, PrintHeader } from '#web/ui/print.tsx'
import type { GrantAnswer } from '../contract.ts'
import type { KnownGrant } from '../model/grant.ts'
import { compareGrants, learningSupportGrant } from '../rules.ts'
import { AmountSection } from './amount-section.tsx'
import { CopyAsText } from './copy-as-text.tsx'
import { DayAndYear } from './day-and-year.tsx'
import classes from './grant.module.css'
import { keepValues } from './keep-values.ts'
import { MissingValues } from './missing-values.tsx'
import { NotesSection } from './notes-section.tsx'
import { PartsSection } from './parts-section.tsx'
import { ThresholdsSection } from './thresholds-section.tsx'
import { useFundingWords } from './use-funding-words.ts'
import { ValuesSection } from './values-section.tsx'
import { WhatIfSection } from './what-if-section.tsx'

/** The facts of the year and day in the address; what is no year or no date there counts as not said. */
export async function loader({ request }: LoaderFunctionArgs): Promise<GrantAnswer> {
  const asked = new URL(request.url).searchParams
  const [year, asAt] = [asked.get('year') ?? '', asked.get('asAt') ?? '']
  return api.funding.grant({
    ...(startYearOf(year) !== null && { year }),
    ...(isIsoDate(asAt) && { asAt }),
  })
}

export const action = keepValues

/** What the tiers earn in a school year, as at a day: the amount, how it is made up, what follows, and what if. */
export function Component() {
  const answer: GrantAnswer = useLoaderData()
  const words = useFundingWords()
  const language = useLanguage()
  const grant = useMemo(() => learningSupportGrant({ ...answer, schoolYear: answer.year }), [answer])
  const title = `${words.grant} ${formatSchoolYear(answer.year, language)}`
  const asAt = words.asAt(formatDate(answer.asAt, language))
  const missing = grant.missing.length > 0 && answer.mayKeep && (
    <MissingValues key={answer.year} year={answer.year} missing={grant.missing} values={answer.values} />
  )
  return (
    <>
      <PageHead
        title={words.title}
        sentence={words.question}
        action={
          <>
            <CopyAsText grant={grant} title={`${title}, ${asAt}`} />
            <PrintButton />
          </>
        }
      />
      <PrintHeader title={title} detail={asAt} />
      <DayAndYear answer={answer} />
      <div className={classes.columns}>
        <div className={classes.column}>
          <AmountSection grant={grant} answer={answer} />
          {grant.known ? <PartsSection grant={grant} answer={answer} /> : missing}
        </div>
        <div className={classes.column}>
          {grant.known ? (
            <ThresholdsAndWhatIf key={JSON.stringify(answer.tierCounts)} answer={answer} grant={grant}>
              {missing}
            </ThresholdsAndWhatIf>
          ) : (
            <PartsSection grant={grant} answer={answer} />
          )}
        </div>
      </div>
      <NotesSection grant={grant} />
      <ValuesSection key={answer.year} answer={answer} />
    </>
  )
}

/** The what-if also moves on the scale of the thresholds; it starts anew when the counts of the register change. */
function ThresholdsAndWhatIf({
  answer,
  grant,
  children,
}: {
  answer: GrantAnswer
  grant: KnownGrant
  /** Asks for thresholds that are missing. */
  children: ReactNode
}) {
  const [counts, setCounts] = useState(answer.tierCounts)
  const after = useMemo(
    () => learningSupportGrant({ ...answer, schoolYear: answer.year, tierCounts: counts }),
    [answer, counts],
  )
  const difference = compareGrants(grant, after)
  if (!after.known || !difference) return null
  return (
    <>
      <ThresholdsSection grant={grant} whatIfCents={difference.totalCents === 0 ? null : after.totalCents} />
      {children}
      <WhatIfSection now={answer.tierCounts} counts={counts} onChange={setCounts} grant={grant} after={after} />
    </>
  )
}
