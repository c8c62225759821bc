import type { Direction, Scale } from '../../measurements/model.ts'

/** A scale as it is typed: numbers are text until they are read. */
export interface TypedScale {
  key: string
  nameZh: string
  nameEn: string
  min: string
  max: string
  direction: Direction
  normMean: string
  normSd: string
  normNote: string
}

/** A scale as the form holds it. */
export function typedOf({ key, name, min, max, direction, normMean, normSd, normNote }: Scale): TypedScale {
  const text = (value: number | null) => (value === null ? '' : String(value))
  return {
    ...{ key, nameZh: name.zh, nameEn: name.en, min: text(min), max: text(max), direction },
    ...{ normMean: text(normMean), normSd: text(normSd), normNote },
  }
}

/** A new scale, its key one that none of the others has. */
export function newScale(others: readonly TypedScale[]): TypedScale {
  const taken = new Set(others.map(({ key }) => key))
  let number = others.length + 1
  while (taken.has(`scale-${number}`)) number += 1
  return {
    ...{ key: `scale-${number}`, nameZh: '', nameEn: '', min: '0', max: '100', direction: 'up' },
    ...{ normMean: '', normSd: '', normNote: '' },
  }
}

/** A number as people type it; `null` when nothing is there, `undefined` when it is none. */
export function numberIn(text: string): number | null | undefined {
  const plain = text.trim().replace('−', '-').replace(',', '.')
  if (plain === '') return null
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined
}

/** The scales as they are sent, or the inputs whose text is no number. */
export function readScales(typed: readonly TypedScale[]): { scales: Scale[]; unreadable: string[] } {
  const unreadable: string[] = []
  const scales = typed.map((one, index) => {
    const read = (name: 'min' | 'max' | 'normMean' | 'normSd', isNeeded: boolean) => {
      const number = numberIn(one[name])
      if (number === undefined || (number === null && isNeeded)) unreadable.push(`scales.${index}.${name}`)
      return number ?? null
    }
    return {
      ...{ key: one.key, name: { zh: one.nameZh.trim(), en: one.nameEn.trim() }, direction: one.direction },
      ...{ min: read('min', true) ?? 0, max: read('max', true) ?? 0 },
      ...{ normMean: read('normMean', false), normSd: read('normSd', false), normNote: one.normNote.trim() },
    }
  })
  return { scales, unreadable }
}
