import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { formatLabelled, pick } from '#web/ui/format.ts'
import { EditHead } from '#web/ui/forms/edit-form.tsx'
import { useEdit } from '#web/ui/forms/use-edit.ts'
import { useSettled } from '#web/ui/forms/use-settled.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { SavedMark } from '#web/ui/marks.tsx'
import { useUiWords } from '#web/ui/words.ts'
import type { GroupScores, ScoreEntered } from '../../outcome/contract.ts'
import { cellOf } from '../../outcome/rules/problems.ts'
import { AddRound } from './add-round.tsx'
import classes from './outcome.module.css'
import { cellsIn, fieldsOf, roundKey, type ScoreFields, typedIn } from './score-fields.ts'
import { ScoreGrid } from './score-grid.tsx'
import { ScorePanel } from './score-panel.tsx'
import { outcomeForms, useOutcomeWords, useSay } from './use-outcome-words.ts'

const nothing: ScoreFields = {}

/** The grids of all measures as one form: what was typed is kept as a draft, and two who type at once lose nothing. */
export function ScoreForm({ grid }: { grid: GroupScores }) {
  const language = useLanguage()
  const words = useOutcomeWords()
  const ui = useUiWords()
  const { today } = useFrame()
  const work = useWork(outcomeForms)
  const saved = useMemo(() => fieldsOf(grid), [grid])
  const edit = useEdit<ScoreFields>(`scores of ${grid.group.id}`, nothing, 0, work.clash)
  const [correcting, setCorrecting] = useState<ScoreEntered | null>(null)
  const labelOf = useCellNames(grid)
  const isSettled = useSettled(work, edit, labelOf)
  const { fields: typed } = edit
  const shown = useMemo(() => ({ ...saved, ...typed }), [saved, typed])
  const listed = useMemo(() => {
    const ofCells = work.problems.filter(({ field }) => field !== undefined && cellOf(field) !== null)
    if (ofCells.length === 0) return work.listed
    return ofCells.map(({ field = '', message }) => ({
      field,
      message: formatLabelled(labelOf(field), message, language),
    }))
  }, [work.problems, work.listed, labelOf, language])

  function save() {
    if (!isSettled()) return
    const { fields: changed, base } = edit.changes()
    const { cells, noNumber } = cellsIn(grid, {
      ...{ changed: changed as ScoreFields, base: base as ScoreFields, fields: shown, today },
    })
    if (noNumber.length > 0) {
      work.refuse(noNumber.map((field) => ({ field, message: String(words.problems['not-a-number']) })))
      return
    }
    if (cells.length === 0) {
      notice(words.scores.nothingChanged)
      edit.finish(nothing, 0)
      return
    }
    work.run(
      () => api.provision.enterScores({ id: grid.group.id, cells }),
      ({ changed: count }) => {
        edit.finish(nothing, 0)
        notice(words.scores.kept(count))
      },
    )
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <EditHead work={{ listed, labelOf }} edit={edit} />
      {grid.measures.map((measure) => (
        <ScoreGrid
          key={measure.id}
          grid={grid}
          measure={measure}
          fields={shown}
          problems={work.problems}
          labelOf={labelOf}
          onType={(cell, text) => edit.change(typedIn(typed, saved, cell, text))}
          onChange={edit.change}
          onCorrect={setCorrecting}
        />
      ))}
      <AddRound onAdd={(round) => edit.change(roundsFor(grid, round))} />
      <div className={classes.foot}>
        <Button type="submit" loading={work.busy}>
          {ui.save}
        </Button>
        {edit.state && (
          <Button variant="subtle" onClick={() => edit.finish(nothing, 0)}>
            {ui.discardDraft}
          </Button>
        )}
        <SavedMark state={edit.state} />
      </div>
      {correcting && (
        <ScorePanel groupId={grid.group.id} score={correcting} name={labelOf} onClose={() => setCorrecting(null)} />
      )}
    </form>
  )
}

/** A round is added to every measure: what is measured on a day is mostly measured with all of them. */
function roundsFor({ measures }: GroupScores, round: Parameters<typeof roundKey>[1]): ScoreFields {
  return Object.fromEntries(measures.map(({ id }) => [roundKey(id, round), '+']))
}

/** Names the places of the grid: student, moment, measure. */
function useCellNames(grid: GroupScores): (key: string) => string {
  const words = useOutcomeWords()
  const language = useLanguage()
  const say = useSay()
  return useMemo(() => {
    const students = new Map(grid.students.map((student) => [student.id, say.student(student).name]))
    const measures = new Map(grid.measures.map(({ id, name }) => [id, pick(name, language)]))
    return (key) => {
      const cell = cellOf(key)
      if (!cell) return key
      const moment = words.moments[cell.moment]
      const at = cell.measuredOn === null ? moment : words.scores.between(moment, say.day(cell.measuredOn))
      return words.scores.cell(students.get(cell.studentId) ?? '', at, measures.get(cell.measureId) ?? '')
    }
  }, [grid, words, language, say])
}
