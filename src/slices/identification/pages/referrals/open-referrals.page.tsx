import { IconArrowForwardUp } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useLoaderData } from 'react-router'
import { placeOf } from '#slices/students/rules/place.ts'
import { api } from '#web/api.ts'
import { type Column, DataTable } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { FilterBar, useFilterValues } from '#web/ui/filter-bar.tsx'
import { nameOf } from '#web/ui/format.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { PersonName } from '#web/ui/person-name.tsx'
import { PrintButton, PrintHeader } from '#web/ui/print.tsx'
import { onlyWhenPathChanges } from '#web/ui/routes.ts'
import type { OpenReferral } from '../../referrals/contract.ts'
import { referralStates, services } from '../../referrals/model.ts'
import { stateOf, waitOf } from '../../referrals/rules.ts'
import { Section } from '../parts/section.tsx'
import { Consent, Expected } from './marks.tsx'
import classes from './referrals.module.css'
import { useReferralWords, useSayReferral } from './use-referral-words.ts'

type Answer = { referrals: OpenReferral[] }

export function loader(): Promise<Answer> {
  return api.identification.openReferrals({})
}

export const shouldRevalidate = onlyWhenPathChanges

/** Every referral that is not closed, the longest wait first. */
export function Component() {
  const { referrals }: Answer = useLoaderData()
  const words = useReferralWords()
  const language = useLanguage()
  const chosen = useFilterValues(['service', 'state'])
  const columns = useOpenColumns()
  const shown = referrals.filter(
    (one) =>
      (!chosen.service.length || chosen.service.includes(one.service)) &&
      (!chosen.state.length || chosen.state.includes(stateOf(one).state)),
  )
  if (referrals.length === 0)
    return <EmptyState icon={IconArrowForwardUp} title={words.noneOpen} sentence={words.noneOpenSentence} />
  const countOf = (is: (one: OpenReferral) => boolean) => referrals.filter(is).length
  return (
    <Section title={words.title} help={words.help}>
      <PrintHeader title={words.title} />
      <FilterBar
        count={words.count(shown.length)}
        filters={[
          {
            id: 'service',
            label: words.filters.service,
            options: services
              .map((service) => ({
                value: service,
                label: words.services[service],
                count: countOf((one) => one.service === service),
              }))
              .filter(({ count }) => count > 0),
          },
          {
            id: 'state',
            label: words.filters.state,
            options: referralStates
              .map((state) => ({
                value: state,
                label: words.states[state],
                count: countOf((one) => stateOf(one).state === state),
              }))
              .filter(({ count }) => count > 0),
          },
        ]}
      >
        <PrintButton />
      </FilterBar>
      <DataTable
        label={words.title}
        rows={shown}
        columns={columns}
        rowId={({ id }) => id}
        rowName={({ student }) => nameOf(student, language).main}
        rowHref={({ student }) => `/students/${student.id}/identification/referrals`}
        empty={<p className={classes.soft}>{words.noneFound}</p>}
      />
    </Section>
  )
}

function useOpenColumns(): readonly Column<OpenReferral>[] {
  const words = useReferralWords()
  const say = useSayReferral()
  const { today } = useFrame()
  return useMemo(
    () => [
      { id: 'student', head: words.columns.student, cell: ({ student }) => <PersonName person={student} /> },
      {
        id: 'class',
        head: words.columns.class,
        phone: 'line',
        cell: ({ student }) => placeOf(student),
        sortValue: ({ student }) => student.className,
      },
      {
        id: 'wait',
        head: words.columns.wait,
        phone: 'line',
        cell: say.wait,
        sortValue: (one) => waitOf(one, today).days,
      },
      { id: 'service', head: words.columns.service, phone: 'line', cell: say.service, wrap: true },
      {
        id: 'state',
        head: words.columns.state,
        phone: 'line',
        cell: say.state,
        sortValue: (one) => referralStates.indexOf(stateOf(one).state),
      },
      {
        id: 'expected',
        head: words.columns.expected,
        phone: 'labelled',
        cell: (one) => one.expectedOn && <Expected referral={one} />,
      },
      {
        id: 'consent',
        head: words.columns.consent,
        phone: 'line',
        cell: (one) => <Consent referral={one} />,
        wrap: true,
      },
    ],
    [words, say, today],
  )
}
