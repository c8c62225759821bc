import { daysBetween, type IsoDate } from '#kernel/dates.ts'

/** What a chart is drawn in, in pixels. */
export interface PlotFrame {
  left: number
  right: number
  top: number
  bottom: number
}

/** The first and last of some days; a single day gets half a month of air on both sides. */
export function spanOf(days: readonly IsoDate[]): { first: IsoDate; days: number; lead: number } {
  const sorted = [...days].sort()
  const first = sorted[0] ?? '2000-01-01'
  const length = daysBetween(first, sorted.at(-1) ?? first)
  return length === 0 ? { first, days: 30, lead: 15 } : { first, days: length, lead: 0 }
}

/** Places days and values in a frame; the whole range of values is shown, so that no change looks larger than it is. */
export function plotIn(frame: PlotFrame, span: ReturnType<typeof spanOf>, range: { min: number; max: number }) {
  const width = frame.right - frame.left
  const height = frame.bottom - frame.top
  const breadth = range.max - range.min || 1
  return {
    x: (day: IsoDate) => frame.left + ((daysBetween(span.first, day) + span.lead) / span.days) * width,
    y: (value: number) => frame.bottom - ((value - range.min) / breadth) * height,
  }
}

/** Round values for the lines across a chart: some four of them, both ends of the range among them. */
export function ticksOf({ min, max }: { min: number; max: number }): number[] {
  const rough = (max - min) / 4
  if (rough <= 0) return [min]
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((one) => one >= rough) ?? rough
  const inside: number[] = []
  for (let value = Math.ceil(min / step) * step; value < max; value += step) inside.push(Math.round(value * 1e6) / 1e6)
  const apart = (value: number) => value - min >= step / 2 && max - value >= step / 2
  return [min, ...inside.filter(apart), max]
}

/** More values than these beside a line hide it: then only the last is named. */
const mostNamed = 12

/** Which points have room for their value beside them: the first and the last, those between when nobody is near; of many the last. */
export function labelled(places: readonly number[], room: number): Set<number> {
  const shown = new Set<number>()
  const last = places.length - 1
  if (last < 0) return shown
  shown.add(last)
  if (places.length > mostNamed) return shown
  let edge = Number.NEGATIVE_INFINITY
  places.forEach((place, index) => {
    const isFree = place - edge >= room && (index === last || (places[last] ?? place) - place >= room)
    if (index !== last && (isFree || index === 0)) {
      shown.add(index)
      edge = place
    }
  })
  if (last > 0 && (places[last] ?? 0) - (places[0] ?? 0) < room) shown.delete(0)
  return shown
}
