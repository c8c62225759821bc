import { expect, test } from 'vitest'
import { formatDays } from './date-text.ts'

test.each([
  [['2026-11-09'], '11月9日', '9 Nov'],
  [['2026-11-16', '2026-11-09', '2026-11-09'], '11月9、16日', '9, 16 Nov'],
  [['2026-11-02', '2026-10-30', '2026-11-04'], '10月30日、11月2、4日', '30 Oct, 2, 4 Nov'],
  [['2026-12-31', '2027-01-04'], '12月31日、1月4日', '31 Dec, 4 Jan'],
  [['2028-02-29', '2028-03-01'], '2月29日、3月1日', '29 Feb, 1 Mar'],
  [
    ['2026-11-09', '2026-11-10', '2026-11-11', '2026-11-12', '2026-11-13'],
    '11月9、10、11、12日…',
    '9, 10, 11, 12 Nov…',
  ],
  [[], '', ''],
])('days that lie close together, each month named once: %j', (dates, zh, en) => {
  expect([formatDays(dates, 'zh'), formatDays(dates, 'en')]).toEqual([zh, en])
})
