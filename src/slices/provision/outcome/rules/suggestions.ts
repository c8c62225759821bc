import type { Bilingual } from '#kernel/language.ts'
import type { MeasureSuggested } from '../contract.ts'
import type { Run } from '../model.ts'
import { isSameMeasure } from './runs.ts'

const unknownScale = { unit: 'score', better: 'up', lowest: null, highest: null, selects: false } as const

/**
 * Measures to begin with: those of the latest earlier runs of the same provision first, because only the same measure can be compared,
 * then what its provision says. None that the run has already.
 */
export function suggestedMeasures(run: Run, runs: readonly Run[]): MeasureSuggested[] {
  const earlier = runs
    .filter(({ id, provision }) => id !== run.id && provision.id === run.provision.id)
    .sort((a, b) => b.startsOn.localeCompare(a.startsOn))
    .flatMap(({ measures }) => measures)
  const { entryMeasure, exitMeasure } = run.provision
  const said = [entryMeasure, exitMeasure]
    .filter(({ zh, en }) => zh !== '' || en !== '')
    .map((name) => ({ ...unknownScale, id: '', name }))
  const known = [...run.measures]
  const suggestions: MeasureSuggested[] = []
  for (const [index, measure] of [...earlier, ...said].entries()) {
    const { name, unit, better, lowest, highest, selects } = measure
    const isKnown = known.some(
      (one) => isSameMeasure(one, measure) || (index >= earlier.length && isNamed(one.name, name)),
    )
    if (isKnown) continue
    known.push({ ...measure, version: 0 })
    suggestions.push({
      ...{ nameZh: name.zh, nameEn: name.en, unit, better, lowest, highest, selects },
      from: index < earlier.length ? 'run' : 'provision',
    })
  }
  return suggestions
}

function isNamed(one: Bilingual, other: Bilingual): boolean {
  return (one.zh !== '' && one.zh === other.zh) || (one.en !== '' && one.en === other.en)
}
