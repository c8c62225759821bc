import type { Language } from '#kernel/language.ts'
import type { CellContent, TableToWrite } from '#platform/files/write-sheet.ts'
import type { ProvisionMap } from './contract.ts'
import { type Grouping, groupings } from './model.ts'
import { inLanguage, personName, rowNamesOf } from './name-rules.ts'
import { notLogged, rowsBy, shareHeld } from './view-rules.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

/** The sheets of the map: first a row for each student in a group and each who is in none, then a sheet for each way to put the map in rows. */
export function mapSheets(map: ProvisionMap, language: Language): TableToWrite[] {
  return [studentSheet(map, language), ...groupings.map((by) => rowSheet(map, by, language))]
}

function studentSheet(map: ProvisionMap, language: Language): TableToWrite {
  const words = { en, zh }[language].table
  const comma = language === 'zh' ? '、' : ', '
  const groups = new Map(map.groups.map((one) => [one.id, one]))
  const ofStudent = Map.groupBy(map.memberships, ({ studentId }) => studentId)
  const rows = map.students.flatMap((student): CellContent[][] => {
    const needs = student.needs.map(({ type, confirmed }) => (confirmed ? type : `${type}?`)).join(comma)
    const head = [student.className, student.classNumber, student.nameZh, student.nameEn, student.tier, needs]
    const own = ofStudent.get(student.id) ?? []
    if (own.length === 0) return [head]
    return own.map(({ groupId, startsOn, endsOn, weekMinutes, minutes, came, missed }) => {
      const group = groups.get(groupId)
      return [
        ...head,
        group ? inLanguage(group.name, language) : '',
        group ? inLanguage(group.provision.name, language) : '',
        group ? group.staff.map((who) => personName(who, language)).join(comma) : '',
        ...[startsOn, endsOn, weekMinutes, minutes.plannedToDate, minutes.planned, minutes.held, minutes.lost],
        ...[notLogged(minutes), minutes.toCome - notLogged(minutes), came, missed],
      ]
    })
  })
  return { sheetName: words.title, headings: words.headings, rows, dateColumns: [9, 10] }
}

function rowSheet(map: ProvisionMap, by: Grouping, language: Language): TableToWrite {
  const words = { en, zh }[language].rows
  const { columns } = words
  const name = rowNamesOf(map, by, language)
  const isSessions = by === 'group' || by === 'staff' || by === 'week'
  return {
    sheetName: words.groupings[by],
    headings: [
      ...[words.groupings[by], columns.students, columns.groups, columns.week, columns.planned, columns.whole],
      ...[isSessions ? columns.held : columns.received, columns.lost, columns.notLogged, columns.toCome, columns.share],
      ...[columns.came, columns.missed],
    ],
    rows: rowsBy(map, by).map(({ key, students, groups, weekMinutes, minutes, came, missed }) => {
      const share = shareHeld(minutes)
      return [
        ...[by === 'week' ? key : name(key), students, groups, weekMinutes],
        ...[minutes.plannedToDate, minutes.planned, minutes.held, minutes.lost],
        ...[notLogged(minutes), minutes.toCome - notLogged(minutes)],
        ...[share === null ? null : Math.round(share * 100), came, missed],
      ]
    }),
    columnWidths: [28],
    dateColumns: by === 'week' ? [0] : [],
  }
}
