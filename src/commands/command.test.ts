import { expect, test } from 'vitest'
import { backupCommand } from './backup.ts'
import { CallFailure, counted, readCall } from './command.ts'
import { doctorCommand } from './doctor.ts'

test('whoever mistypes an option is told which one, and how the command is called', () => {
  const call = () => readCall(backupCommand, ['--wrong'])
  expect(call).toThrow(CallFailure)
  expect(call).toThrow(`Unknown option '--wrong'. This is how it is called:\n\n${backupCommand.help}`)
})

test('a word that a command does not take is not passed over', () => {
  expect(() => readCall(doctorCommand, ['school'])).toThrow(/^Unexpected argument 'school'.*This is how it is called:/s)
  expect(readCall(backupCommand, ['school.backup']).positionals).toEqual(['school.backup'])
})

test('one is one and several are several', () => {
  expect([0, 1, 2].map((count) => counted(count, 'school'))).toEqual(['0 schools', '1 school', '2 schools'])
})
