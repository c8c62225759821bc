import { expect, test } from 'vitest'
import { backupCommand } from './backup.ts'
import { CallFailure, counted, readCall } from './command.ts'

test('whoever mistypes an option is told which one, and how the command is called', () => {
  const call = () => readCall(backupCommand, ['--wrong'])
  expect(call).toThrow(CallFailure)
  expect(call).toThrow(`Unknown option '--wrong'. This is how it is called:\n\n${backupCommand.help}`)
})

test('one is one and several are several', () => {
  expect([0, 1, 2].map((count) => counted(count, 'school'))).toEqual(['0 schools', '1 school', '2 schools'])
})
