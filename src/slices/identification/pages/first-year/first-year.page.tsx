import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link, type LoaderFunctionArgs, useLoaderData, useOutletContext } from 'react-router'
import type { StudentFile } from '#slices/students/contract.ts'
import { api } from '#web/api.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Facts } from '#web/ui/facts.tsx'
import { formatSchoolYear, formatShortDate, nameOf } from '#web/ui/format.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { SidePanel } from '#web/ui/side-panel.tsx'
import type { FirstYearOfStudent } from '../../first-year/contract.ts'
import { Section } from '../parts/section.tsx'
import { ChecklistCounts, strengthsFirst } from './checklist-counts.tsx'
import { ChecklistItems } from './checklist-items.tsx'
import { DecisionForm } from './decision-form.tsx'
import { DegreeMark } from './degree-mark.tsx'
import classes from './first-year.module.css'
import { wantedYear } from './programme-loader.ts'
import { useFirstYearWords } from './use-first-year-words.ts'

export function loader({ params, request }: LoaderFunctionArgs): Promise<FirstYearOfStudent> {
  return api.identification.firstYearOfStudent({ id: params.id ?? '', ...wantedYear(request) })
}

/** What was observed and decided for this student in Primary 1, in the year in the address or the last one. */
export function Component() {
  const found: FirstYearOfStudent = useLoaderData()
  const file = useOutletContext<StudentFile>()
  const words = useFirstYearWords()
  const language = useLanguage()
  const { year } = found
  if (year === null) return <EmptyState title={words.never} sentence={words.neverSentence} />
  return (
    <>
      <p className={classes.first}>
        {formatSchoolYear(year, language)} · {words.classNumber(found.className, found.classNumber)}
      </p>
      <Observation found={found} studentId={file.id} year={year} />
      <Decision found={found} file={file} year={year} />
    </>
  )
}

function Observation({ found, studentId, year }: { found: FirstYearOfStudent; studentId: string; year: string }) {
  const words = useFirstYearWords()
  const language = useLanguage()
  const { observation, may } = found
  const { answers, observedBy, finishedOn, version } = observation
  const who = observedBy ? nameOf(observedBy, language).main : ''
  const when = finishedOn ? formatShortDate(finishedOn, language) : words.notFinished
  return (
    <Section
      title={words.observation}
      action={
        may.fill && (
          <Button
            component={Link}
            variant="default"
            size="compact-md"
            to={`/identification/p1/observe/${studentId}?${new URLSearchParams({ year })}`}
          >
            {version === 0 ? words.fill : words.change}
          </Button>
        )
      }
    >
      {version === 0 ? (
        <p className={classes.soft}>{words.noChecklist}</p>
      ) : (
        <>
          <ChecklistCounts answers={answers} />
          <p className={classes.note}>
            {words.byOn(who, when)} · {words.notDiagnosis}
          </p>
          {observation.words && <p className={classes.quote}>{observation.words}</p>}
          <details className={classes.details}>
            <summary>{words.allAnswers}</summary>
            <ChecklistItems answers={answers} of={strengthsFirst} />
          </details>
        </>
      )}
    </Section>
  )
}

function Decision({ found, file, year }: { found: FirstYearOfStudent; file: StudentFile; year: string }) {
  const words = useFirstYearWords()
  const language = useLanguage()
  const { today } = useFrame()
  const [deciding, setDeciding] = useState(false)
  const { decision, may } = found
  const day = (date: string | null) => date && formatShortDate(date, language)
  const student = { id: file.id, ...found.name }
  return (
    <Section
      title={words.decision}
      action={
        may.decide && (
          <Button variant="default" size="compact-md" onClick={() => setDeciding(true)}>
            {decision ? words.changeDecision : words.decideFor}
          </Button>
        )
      }
    >
      {decision ? (
        <>
          <Facts
            facts={[
              { label: words.degree, value: <DegreeMark degree={decision.degree} />, help: words.degreeNote },
              { label: words.metOn, value: day(decision.metOn) },
              {
                label: words.followUp,
                value: decision.followUp && <span className={classes.lines}>{decision.followUp}</span>,
              },
              {
                label: words.parentsTold,
                value: [day(decision.parentsToldOn), decision.parentsToldHow].filter(Boolean).join(' · '),
              },
              ...(decision.degree === 'none'
                ? []
                : [
                    { label: words.reviewDay, value: day(decision.reviewOn) },
                    { label: words.reviewedOn, value: day(decision.reviewedOn), help: decision.reviewWords },
                  ]),
              { label: words.decidedBy, value: nameOf(decision.decidedBy, language).main },
            ]}
          />
          {decision.degree !== 'none' && file.may.keepSupport && (
            <p className={`${classes.note} no-print`}>
              {words.suspectedWhy} <Link to={`/students/${file.id}/needs`}>{words.suspected}</Link>
            </p>
          )}
        </>
      ) : (
        <p className={classes.soft}>{words.noDecision}</p>
      )}
      {deciding && (
        <SidePanel opened onClose={() => setDeciding(false)} title={words.decision} size="34rem">
          <DecisionForm
            student={student}
            year={year}
            decision={decision && withoutWho(decision)}
            metOn={today}
            full
            verb={words.decide}
            onDone={() => setDeciding(false)}
            onCancel={() => setDeciding(false)}
          />
        </SidePanel>
      )}
    </Section>
  )
}

function withoutWho({ decidedBy: _, ...decision }: NonNullable<FirstYearOfStudent['decision']>) {
  return decision
}
