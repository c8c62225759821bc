import { expect, test } from 'vitest'
import { chooseField } from './choose-field.ts'

const columns = (...fields: (string | null)[]) => fields.map((field, index) => ({ index, field }))

test.each([
  ['a field that no column has is taken', ['className', null], 1, 'sex', {}, { 1: 'sex' }, null],
  ['a column is not used any more', ['className', 'sex'], 1, null, {}, { 1: null }, null],
  [
    'two columns are exchanged',
    ['nameChinese', 'nameEnglish'],
    0,
    'nameEnglish',
    {},
    ['nameEnglish', 'nameChinese'],
    1,
  ],
  ['a column that was not used leaves the other unused', [null, 'sex'], 0, 'sex', {}, ['sex', null], 1],
  ['what was chosen before counts', ['strn', null, 'sex'], 2, 'strn', { 0: null, 1: 'strn' }, [null, 'sex', 'strn'], 1],
  [
    'further types may stand in several columns',
    ['otherSenTypes', null],
    1,
    'otherSenTypes',
    {},
    { 1: 'otherSenTypes' },
    null,
  ],
  ['of two columns of one field none stays', ['sex', 'sex', 'strn'], 2, 'sex', {}, ['strn', null, 'sex'], 0],
  ['one of two columns of a field is not given on', ['sex', 'sex', 'strn'], 0, 'strn', {}, { 0: 'strn', 2: null }, 2],
] as const)('%s', (_, fields, place, field, chosen, expected, swapped) => {
  const all = columns(...fields)
  const found = chooseField(all, chosen, all[place] as (typeof all)[number], field)
  expect(found.chosen).toEqual({ ...expected })
  expect(found.swapped?.index ?? null).toBe(swapped)
})
