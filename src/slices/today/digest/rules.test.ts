import { expect, test } from 'vitest'
import { isMorning, isNothing, mailOf } from './rules.ts'

const links = { origin: 'https://senco.school.example', stop: 'https://senco.school.example/digest/secret' }

test('a morning lasts from the hour of the mails four hours', () => {
  expect([6, 7, 10, 11].map((hour) => isMorning(7, hour))).toEqual([false, true, true, false])
})

test('nothing due and nothing new is nothing', () => {
  expect(isNothing({ due: 0, overdue: 0, notices: 0 })).toBe(true)
  expect(isNothing({ due: 0, overdue: 0, notices: 1 })).toBe(false)
})

test('the mail says how much, in the reader’s language, where to read it, and how to have no more of it', () => {
  const { subject, text } = mailOf({ due: 3, overdue: 1, notices: 2 }, 'en', links)
  expect(subject).toBe('SENCO Workbench: 3 things due today, 1 thing overdue, 2 new notices')
  expect(text).toContain('https://senco.school.example/notices')
  expect(text).toContain(links.stop)
  expect(mailOf({ due: 3, overdue: 1, notices: 2 }, 'zh', links).subject).toBe(
    '融合教育工作台：3項今天到期、1項已逾期、2項新通知',
  )
})

test('what is not there is not said: no word of what is due when only notices are new', () => {
  const { subject, text } = mailOf({ due: 0, overdue: 0, notices: 1 }, 'en', links)
  expect(subject).toBe('SENCO Workbench: 1 new notice')
  expect(text).not.toMatch(/due/)
})
