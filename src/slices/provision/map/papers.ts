import type { Bilingual, Language } from '#kernel/language.ts'
import type { CellContent, TableToWrite } from '#platform/files/write-sheet.ts'
import type { ProvisionMap } from './contract.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

/** The map as a table: a row for each student in a group, and one for each who is in none. */
export function mapTable(map: ProvisionMap, language: Language): TableToWrite {
  const words = { en, zh }[language].table
  const pick = (text: Bilingual) => text[language] || text.zh || text.en
  const rows = map.students.flatMap((student): CellContent[][] => {
    const needs = student.needs
      .map(({ type, confirmed }) => (confirmed ? type : `${type}?`))
      .join(language === 'zh' ? '、' : ', ')
    const head = [student.className, student.classNumber, student.nameZh, student.nameEn, student.tier, needs]
    const own = map.memberships.filter(({ studentId }) => studentId === student.id)
    if (own.length === 0) return [[...head, ...Array(12).fill(null)]]
    return own.map((one) => {
      const group = map.groups.find(({ id }) => id === one.groupId)
      const staff =
        group?.staff.map((who) => (language === 'zh' ? who.nameZh || who.nameEn : who.nameEn || who.nameZh)) ?? []
      return [
        ...head,
        ...[
          group ? pick(group.name) : '',
          group ? pick(group.provision.name) : '',
          staff.join(language === 'zh' ? '、' : ', '),
        ],
        ...[
          one.startsOn,
          one.endsOn,
          one.weekMinutes,
          one.minutes.planned,
          one.minutes.held,
          one.minutes.lost,
          one.minutes.toCome,
        ],
        ...[one.came, one.missed],
      ]
    })
  })
  return { sheetName: words.title, headings: words.headings, rows, dateColumns: [9, 10] }
}
