import { useState } from 'react'
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { api } from '#web/api.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { pick } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import type { GroupScores, MeasureOfGroup } from '../../outcome/contract.ts'
import { MeasurePanel } from './measure-panel.tsx'
import { MeasuresSection } from './measures-section.tsx'
import { ScoreForm } from './score-form.tsx'
import { useOutcomeWords } from './use-outcome-words.ts'

export function loader({ params }: LoaderFunctionArgs): Promise<GroupScores> {
  return api.provision.groupScores({ id: params.id ?? '' })
}

/** What a group is measured with, and the grid in which its scores are entered. */
export function Component() {
  const grid: GroupScores = useLoaderData()
  const words = useOutcomeWords()
  const language = useLanguage()
  const [open, setOpen] = useState<{ measure: MeasureOfGroup | null } | null>(null)
  const { group, measures, students, may } = grid
  const base = `/provision/groups/${group.id}`
  return (
    <>
      <PageHead
        title={words.scores.title(pick(group.name, language))}
        sentence={words.scores.sentence}
        back={{ to: base, label: words.group }}
        action={may.seeOutcome && <Link to={`${base}/outcome`}>{words.toOutcome}</Link>}
      />
      {measures.length > 0 && students.length > 0 && <ScoreForm key={group.id} grid={grid} />}
      {measures.length === 0 && !may.keepMeasures && (
        <EmptyState title={words.scores.noMeasureTitle} sentence={words.scores.noMeasure} />
      )}
      {measures.length > 0 && students.length === 0 && <p>{words.scores.noStudents}</p>}
      {may.keepMeasures && (
        <MeasuresSection
          grid={grid}
          onAdd={() => setOpen({ measure: null })}
          onChange={(measure) => setOpen({ measure })}
        />
      )}
      {open && <MeasurePanel grid={grid} measure={open.measure} onClose={() => setOpen(null)} />}
    </>
  )
}
