import { useEffect, useEffectEvent, useState } from 'react'
import { useNavigate } from 'react-router'
import { api } from '#web/api.ts'
import { useWork, type Work } from '#web/ui/forms/use-work.ts'
import type { ImportPreview } from '../../contract.ts'
import { type ChosenFields, fieldOf } from './choose-field.ts'
import { fileForms } from './use-say-import-problem.ts'

export interface Corrections {
  chosen: ChosenFields
  /** True until the server has what a person chose. */
  areOpen: boolean
  choose: (chosen: ChosenFields) => void
  /** Makes it another kind of list, whose columns are recognised anew. */
  changeKind: (kind: ImportPreview['kind']) => void
  /** Keeps the columns as they stand, then shows the preview. */
  show: () => void
  work: Work
}

/** What a person corrects of the columns of a file, until it is kept: by the button, and by whatever else leads to the preview, a tab or going back. */
export function useCorrections({ id, kind, columns }: ImportPreview, isAtPreview: boolean): Corrections {
  const navigate = useNavigate()
  const work = useWork(fileForms)
  const [chosen, setChosen] = useState<ChosenFields>({})
  const areOpen = Object.keys(chosen).length > 0

  /** Whether the server took them. */
  async function keep(nextKind = kind): Promise<boolean> {
    const all =
      nextKind === kind ? columns.map((column) => ({ index: column.index, field: fieldOf(column, chosen) })) : []
    let isKept = false
    await work.run(
      () => api.students.mapImport({ id, kind: nextKind, columns: all }),
      () => {
        isKept = true
        setChosen({})
      },
    )
    return isKept
  }

  async function show() {
    if (await keep()) navigate(`/students/import/${id}`)
  }

  const keepOnTheWay = useEffectEvent(async () => {
    if (!(await keep())) navigate('?step=columns', { replace: true })
  })
  useEffect(() => {
    if (isAtPreview && areOpen) keepOnTheWay()
  }, [isAtPreview, areOpen])

  return { chosen, areOpen, choose: setChosen, changeKind: keep, show, work }
}
