import highsModule, { type Highs, type Model } from 'highs'
import type { Answer, Costs, Effort, Ending, Placement, Quality, Question } from './model.ts'
import { type Board, boardOf } from './rules/board.ts'
import { checkPlan } from './rules/check.ts'
import { costsOf } from './rules/costs.ts'
import { placementsOf, quickPlan } from './rules/heuristic.ts'
import { chosenIn, columnsOf, type Programme, programmeOf } from './rules/programme.ts'
import { qualityOf } from './rules/quality.ts'
import { pinsOf, type Space, spaceOf } from './rules/space.ts'

export type Best = { placements: readonly Placement[]; costs: Costs }
export type Hooks = {
  /** A better plan: it breaks no rule, and may be used whatever becomes of the rest. */
  onBest: (best: Best) => void
  /** What nothing can cost less than, as far as it has been proven. */
  onBound: (bound: number) => void
  /** True when somebody wants it to end. */
  isStopped: () => boolean
}

// The package's types describe its CommonJS file; Node takes its module, whose default export is the loader itself.
const loadHighs = highsModule as unknown as () => Promise<Highs>

/** A search under way: the best plan so far, and what has been proven. */
class Search {
  readonly board: Board
  readonly #hooks: Hooks
  best: Best
  bound: number | null = null

  constructor(question: Question, hooks: Hooks) {
    this.board = boardOf(question)
    this.#hooks = hooks
    this.best = this.#cost(pinsOf(this.board))
  }

  #cost(placements: readonly Placement[]): Best {
    return { placements, costs: costsOf(this.board, placements) }
  }

  /** Takes a plan when it is better, and breaks no rule. @throws when it breaks one: then a fault of ours made it. */
  offer(placements: readonly Placement[]): void {
    const offered = this.#cost(placements)
    if (offered.costs.total >= this.best.costs.total && placements.length <= this.best.placements.length) return
    const { broken } = checkPlan(this.board, placements)
    if (broken.length > 0) throw new Error(`The optimiser broke ${broken.map(({ rule }) => rule).join(', ')}.`)
    this.best = offered
    this.#hooks.onBest(offered)
  }

  /** Costs are whole numbers, so a bound of 7.2 proves 8. */
  prove(bound: number): void {
    const proven = Math.ceil(bound - 1e-6)
    if (!Number.isFinite(proven) || (this.bound !== null && proven <= this.bound)) return
    this.bound = proven
    this.#hooks.onBound(proven)
  }

  quality(): Quality {
    return qualityOf(this.best.costs.total, this.bound)
  }
}

/**
 * Works out a timetable: a quick plan first, then HiGHS from there on. The same question with the same effort gives the same answer, unless the
 * clock or a person ends it (`ending` says so). It keeps its thread busy: it is called in a thread of its own.
 */
export async function solve(question: Question, effort: Effort, hooks: Hooks): Promise<Answer> {
  const began = performance.now()
  const search = new Search(question, hooks)
  const space = spaceOf(search.board)
  search.offer(quickPlan(space, effort.rounds, () => !hooks.isStopped()))
  const ending = hooks.isStopped() ? 'stopped' : await improve(search, space, { effort, began, hooks })
  return {
    ...search.best,
    quality: search.quality(),
    ending,
    bound: search.bound,
    seconds: Math.round((performance.now() - began) / 100) / 10,
  }
}

async function improve(
  search: Search,
  space: Space,
  limits: { effort: Effort; began: number; hooks: Hooks },
): Promise<Ending> {
  const programme = programmeOf(space)
  if (programme.options.length === 0) {
    search.prove(search.best.costs.total)
    return 'finished'
  }
  const highs = await loadHighs()
  const { callbackType, modelStatus } = highs.constants
  let ending: Ending = 'finished'
  let steps = 0
  const model = highs.createModel(modelOf(programme))
  try {
    model.options.set({ output_flag: false, random_seed: 1, mip_rel_gap: 0, mip_abs_gap: 0.99 })
    const start = columnsOf(space, programme, search.best.placements)
    if (start) model.setSolution({ colValue: start })
    model.run({
      [callbackType.mipImprovingSolution]({ data }) {
        if (data.mip_solution) search.offer(placementsOf(space, chosenIn(programme, data.mip_solution)))
      },
      [callbackType.mipInterrupt](event) {
        if (event.data.mip_dual_bound !== undefined) search.prove(event.data.mip_dual_bound)
        steps += 1
        const why = reasonToEnd(steps, search, limits)
        if (why === null) return
        ending = why
        event.interrupt()
      },
    })
    takeResult(search, space, programme, model, modelStatus.optimal)
  } finally {
    model.dispose()
  }
  return ending
}

function reasonToEnd(
  steps: number,
  search: Search,
  { effort, began, hooks }: { effort: Effort; began: number; hooks: Hooks },
): Ending | null {
  if (hooks.isStopped()) return 'stopped'
  if (steps >= effort.closeSteps && search.quality() !== 'feasible') return 'close'
  if (steps >= effort.mostSteps) return 'work'
  return performance.now() - began >= effort.seconds * 1000 ? 'time' : null
}

function takeResult(search: Search, space: Space, programme: Programme, model: Model, optimal: number): void {
  if (model.info.get('primal_solution_status') === 2)
    search.offer(placementsOf(space, chosenIn(programme, model.getSolution().colValue)))
  const bound = model.getModelStatus() === optimal ? model.getObjectiveValue() : model.info.get('mip_dual_bound')
  search.prove(Number(bound))
}

function modelOf({ cost, upper, whole, rows, offset }: Programme) {
  const starts = [0]
  for (const { columns } of rows) starts.push((starts.at(-1) as number) + columns.length)
  return {
    numCols: cost.length,
    numRows: rows.length,
    offset,
    colCost: Float64Array.from(cost),
    colLower: new Float64Array(cost.length),
    colUpper: Float64Array.from(upper),
    rowLower: Float64Array.from(rows, ({ least }) => least),
    rowUpper: Float64Array.from(rows, ({ most }) => most),
    integrality: Int32Array.from(whole, Number),
    matrix: {
      format: 'csr' as const,
      numRows: rows.length,
      numCols: cost.length,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(rows.flatMap(({ columns }) => columns)),
      values: Float64Array.from(rows.flatMap(({ times }) => times)),
    },
  }
}
