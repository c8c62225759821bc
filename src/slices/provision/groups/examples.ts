import type { GroupFields } from './contract.ts'

/** A group as a SENCO enters it. */
export function someGroup(change: Partial<GroupFields> = {}): GroupFields {
  return {
    nameZh: '初小識字組',
    nameEn: '',
    startsOn: '2026-09-14',
    endsOn: '2027-01-29',
    minutes: 35,
    perWeek: 2,
    mostStudents: 6,
    entryZh: '前測低於同級中位數',
    entryEn: '',
    exitZh: '',
    exitEn: '',
    ...change,
  }
}
