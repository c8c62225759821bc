import type { DemoPeople } from '../people.ts'
import type { SchoolRows } from '../rows.ts'

type Result = { on: string; scores: Record<string, number>; words?: string; withdrawn?: string }

/** A student's results by one instrument, oldest first. */
const reading: Readonly<Record<string, readonly Result[]>> = {
  // Progress: tier 3 became tier 2.
  'Chan Hoi Laam': [
    { on: '2025-10-06', scores: { words: 31, speed: 12 }, words: '逐字猜讀，遇生字即停' },
    { on: '2026-01-12', scores: { words: 38, speed: 15 } },
    { on: '2026-04-13', scores: { words: 49, speed: 21 }, words: '開始用部件推測字音' },
    { on: '2026-06-15', scores: { words: 57, speed: 24 } },
    { on: '2026-10-05', scores: { words: 66, speed: 30 }, words: '讀得較順，主動要求再讀一次' },
  ],
  'Ho Yau Yin': [
    { on: '2026-01-14', scores: { words: 44, speed: 20 } },
    { on: '2026-06-16', scores: { words: 47, speed: 22 } },
    { on: '2026-10-07', scores: { words: 46, speed: 23 }, words: '暑假後略有退步' },
  ],
  'Zara Example Khan': [
    { on: '2026-06-17', scores: { words: 28, speed: 9 }, words: 'Reads English words of the same kind with ease' },
    { on: '2026-10-08', scores: { words: 33, speed: 11 } },
  ],
}

const focus: Readonly<Record<string, readonly Result[]>> = {
  // More support: the scale is lower at first, and the group changes little.
  'Wong Sze Hang': [
    { on: '2025-11-03', scores: { 'time-on-task': 1.8 }, words: '數學課觀察20分鐘' },
    { on: '2026-02-02', scores: { 'time-on-task': 2.2 } },
    { on: '2026-05-04', scores: { 'time-on-task': 2 }, words: '小組轉換老師' },
    { on: '2026-06-22', scores: { 'time-on-task': 4.8 }, withdrawn: '誤輸入另一位同學的結果' },
    { on: '2026-09-21', scores: { 'time-on-task': 2.1 } },
    { on: '2026-11-16', scores: { 'time-on-task': 2.9 }, words: '分段工作紙後較投入' },
  ],
  'Lee Chi Yiu': [{ on: '2026-10-19', scores: { 'time-on-task': 2.6 }, words: '有視覺時間表時較穩定' }],
}

/** Two instruments of the school's own, results of a year, one of them withdrawn. */
export function layMeasurements(school: SchoolRows, { staff, told }: DemoPeople): void {
  const scale = (key: string, zh: string, en: string, min: number, max: number) => ({
    ...{ key, name: { zh, en }, min, max, direction: 'up' },
    ...{ normMean: null as number | null, normSd: null as number | null, normNote: '' },
  })
  const readingId = school.add('instrument', {
    name: { zh: '校本識字量', en: 'School-made word reading' },
    about: '學校自擬的100個常用字詞，個別認讀，約五分鐘。',
    scales: [
      {
        ...scale('words', '識字量', 'Words read', 0, 100),
        ...{ normMean: 68, normSd: 12, normNote: '本校小三及小四，2025年9月，206人' },
      },
      scale('speed', '一分鐘讀出', 'Read in a minute', 0, 60),
    ],
  })
  const focusId = school.add('instrument', {
    name: { zh: '上課專注時間量表', en: 'Time on task in class' },
    about: '兩位老師分別觀察一節課，按五級評分後取平均。',
    scales: [scale('time-on-task', '專注', 'On task', 1, 5)],
  })
  const lay = (instrumentId: string, by: string, all: Readonly<Record<string, readonly Result[]>>) => {
    for (const [name, results] of Object.entries(all))
      for (const { on, scores, words = '', withdrawn } of results)
        school.add('measurement', {
          student_id: told.get(name) as string,
          instrument_id: instrumentId,
          measured_on: on,
          measured_by: by,
          scores,
          words,
          entered_by: staff.get('senst') as string,
          withdrawn_on: withdrawn ? '2026-06-23' : null,
          withdrawn_reason: withdrawn ?? '',
        })
  }
  lay(readingId, '羅思晴', reading)
  lay(focusId, '羅思晴、馮樂恩', focus)
}
