import fc from 'fast-check'
import { expect, test } from 'vitest'
import { classLevels, classNameAbove, levelAbove, levelOfClassName } from '../model.ts'
import { planRollOver, type RollOverFacts } from './roll-over.ts'

const from = {
  label: '2026/27',
  startsOn: '2026-09-01',
  endsOn: '2027-08-31',
  terms: [{ nameEn: 'First term', nameZh: '上學期', startsOn: '2026-09-01', endsOn: '2027-01-31' }],
}
const classes = [
  { id: 'c1', name: '1A', level: 'P1' },
  { id: 'c3', name: '3A', level: 'P3' },
  { id: 'c6', name: '6A', level: 'P6' },
] as const
const here = (studentId: string, classId: string, leftOn: string | null = null) => ({ studentId, classId, leftOn })

function plan(changed: Partial<RollOverFacts> = {}) {
  return planRollOver({ from, classes, places: [], nextClasses: null, placedNext: new Set(), ...changed })
}

test('a class moves one level up under the same letter', () => {
  const planned = plan({ places: [here('ann', 'c3'), here('bo', 'c3'), here('cat', 'c1')] })
  expect(planned.to).toBe('2027/28')
  expect(planned.moving).toEqual([
    { fromClass: '1A', toClass: '2A', students: 1 },
    { fromClass: '3A', toClass: '4A', students: 2 },
  ])
  expect(planned.moves).toContainEqual({ studentId: 'ann', className: '4A' })
})

test('the top level leaves on the last day of the year', () => {
  const planned = plan({ places: [here('ann', 'c6')] })
  expect(planned.leavers).toEqual(['ann'])
  expect(planned.leaveOn).toBe('2027-08-31')
  expect(planned.leaving).toEqual([{ fromClass: '6A', toClass: null, students: 1 }])
})

test('a student who left during the year neither moves up nor leaves again', () => {
  const planned = plan({ places: [here('ann', 'c3', '2027-02-01'), here('bo', 'c6', '2027-08-31')] })
  expect(planned.moves).toEqual([])
  expect(planned.leavers).toEqual([])
})

test('a student who has a class in the next year stays there, also one who repeats the top level', () => {
  const planned = plan({ places: [here('ann', 'c3'), here('bo', 'c6')], placedNext: new Set(['ann', 'bo']) })
  expect(planned).toMatchObject({ moves: [], leavers: [], alreadyPlaced: 2 })
})

test('a next year that is missing is made with its terms, its classes and those of the lowest level', () => {
  const planned = plan({ places: [here('ann', 'c3')] })
  expect(planned.newYear).toEqual({
    startsOn: '2027-09-01',
    endsOn: '2028-08-31',
    terms: [{ nameEn: 'First term', nameZh: '上學期', startsOn: '2027-09-01', endsOn: '2028-01-31' }],
  })
  expect(planned.newClasses.map((made) => made.name)).toEqual(['1A', '2A', '4A'])
})

test('the classes that would be made are listed as people list them, level by level', () => {
  const classes = ['1B', '1A', '2A'].map((name) => ({ id: name, name, level: `P${name[0]}` as 'P1' | 'P2' }))
  const planned = plan({ classes, places: [] })
  expect(planned.newClasses.map((made) => made.name)).toEqual(['1A', '1B', '2A', '2B', '3A'])
})

test('a next year that is there gets only the classes that somebody moves into', () => {
  const planned = plan({ places: [here('ann', 'c3'), here('bo', 'c1')], nextClasses: [{ name: '2A', level: 'P2' }] })
  expect(planned.newYear).toBeNull()
  expect(planned.newClasses).toEqual([{ name: '4A', level: 'P4' }])
})

test('nobody is moved into a class that the next year has at another level', () => {
  const planned = plan({ places: [here('ann', 'c3')], nextClasses: [{ name: '4A', level: 'P5' }] })
  expect(planned.problems).toEqual([
    { field: 'from', problem: 'class-of-other-level', params: { class: '4A', level: 'P4' } },
  ])
})

test('everybody is moved, leaves, was placed or has left: nobody is forgotten', () => {
  const place = fc.record({
    studentId: fc.uuid(),
    classId: fc.constantFrom('c1', 'c3', 'c6'),
    leftOn: fc.constantFrom(null, '2027-01-01', '2027-08-31', '2028-01-01'),
  })
  fc.assert(
    fc.property(fc.uniqueArray(place, { selector: (one) => one.studentId }), fc.nat(3), (places, every) => {
      const placedNext = new Set(
        places.filter((_, index) => every > 0 && index % every === 0).map((one) => one.studentId),
      )
      const planned = plan({ places, placedNext })
      const left = places.filter((one) => one.leftOn !== null && one.leftOn <= from.endsOn)
      expect(planned.moves.length + planned.leavers.length + planned.alreadyPlaced + left.length).toBe(places.length)
    }),
  )
})

test.each([
  ['3A', 'P3', '4A'],
  ['P3A', 'P3', 'P4A'],
  ['S3 Faith', 'S3', 'S4 Faith'],
  ['F.3A', 'S3', 'F.4A'],
  ['三甲', 'P3', '四甲'],
  ['中一信', 'S1', '中二信'],
  ['Sunflower', 'P3', 'Sunflower'],
] as const)('the class %s of %s becomes %s', (name, level, above) => {
  expect(classNameAbove(name, level)).toBe(above)
})

test.each([
  ['3A', 'primary', 'P3'],
  ['S3 Faith', 'secondary', 'S3'],
  ['小六愛', 'primary', 'P6'],
  ['S3', 'primary', null],
  ['10A', 'primary', null],
  ['7A', 'primary', null],
  ['Sunflower', 'primary', null],
] as const)('the name %s in a %s school says the level %s', (name, school, level) => {
  expect(levelOfClassName(name, school)).toBe(level)
})

test('primary six and secondary six are the top; nobody moves from primary into secondary', () => {
  expect(classLevels.filter((level) => levelAbove(level) === null)).toEqual(['P6', 'S6'])
})
