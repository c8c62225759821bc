import { type ReactNode, useMemo } from 'react'
import { ageOn } from '#kernel/dates.ts'
import type { Column } from '#web/ui/data-table.tsx'
import { formatShortDate } from '#web/ui/format.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { PersonName } from '#web/ui/person-name.tsx'
import { useColumns } from '#web/ui/table-columns.tsx'
import { TierDisc } from '#web/ui/tier-disc.tsx'
import type { RegisterRow } from '../../contract.ts'
import { placeOf } from '../../rules/place.ts'
import { NeedChips } from '../parts/need-chips.tsx'
import { useStudentWords } from '../parts/use-student-words.ts'
import type { RegisterAnswer } from './asked.ts'
import classes from './register.module.css'
import { useRegisterWords } from './use-register-words.ts'

/** The columns of the register, those chosen by this person first of all; what they may not know has no column. */
export function useRegisterColumns(answer: RegisterAnswer): {
  columns: readonly Column<RegisterRow>[]
  chooser: ReactNode
} {
  const words = useRegisterWords()
  const common = useStudentWords()
  const language = useLanguage()
  const { today } = useFrame()
  const { who, seesSupport, asAt, rows } = answer
  const knowsReports = useMemo(() => rows.some(({ reportOn }) => reportOn !== null), [rows])
  const knowsNeeds = useMemo(() => rows.some(({ needs }) => needs.length > 0), [rows])

  const columns = useMemo(() => {
    const head = words.columns
    const date = (day: string | null) => day && formatShortDate(day, language)
    const support: Column<RegisterRow>[] = [
      {
        id: 'tier',
        head: head.tier,
        cell: (row) => (row.tier || row.needs.length ? <TierDisc tier={row.tier} /> : null),
        sortValue: (row) => row.tier,
        phone: 'mark',
      },
      {
        id: 'tierSince',
        head: head.tierSince,
        cell: (row) => row.tierSince && formatShortDate(row.tierSince, language, asAt === today ? today : undefined),
        sortValue: (row) => row.tierSince,
        phone: 'labelled',
      },
    ]
    const needs: Column<RegisterRow> = {
      id: 'needs',
      head: head.needs,
      cell: (row) => (row.needs.length ? <NeedChips needs={row.needs} /> : null),
      phone: 'line',
    }
    const report: Column<RegisterRow> = {
      id: 'report',
      head: head.report,
      cell: (row) => date(row.reportOn),
      sortValue: (row) => row.reportOn,
      phone: 'labelled',
    }
    const all: (Column<RegisterRow> | false)[] = [
      {
        id: 'name',
        head: head.name,
        cell: (row) => (
          <span className={classes.who}>
            <PersonName person={row} />
          </span>
        ),
        sortValue: (row) => (language === 'zh' ? row.nameZh || row.nameEn : row.nameEn || row.nameZh),
      },
      {
        id: 'class',
        head: head.class,
        cell: placeOf,
        sortValue: (row) => row.className && `${row.level} ${row.className} ${row.classNumber}`,
        phone: 'line',
      },
      ...(seesSupport ? support : []),
      knowsNeeds && needs,
      knowsReports && report,
      who === 'left' && {
        id: 'leftOn',
        head: head.leftOn,
        cell: (row) => date(row.leftOn),
        sortValue: (row) => row.leftOn,
        phone: 'labelled',
      },
      { id: 'ncs', head: head.ncs, cell: (row) => (row.nonChineseSpeaking ? words.ncs.yes : null), phone: 'line' },
      {
        id: 'homeLanguage',
        head: head.homeLanguage,
        cell: (row) => row.homeLanguage,
        sortValue: (row) => row.homeLanguage || null,
        shown: false,
        phone: 'hidden',
      },
      {
        id: 'sex',
        head: head.sex,
        cell: (row) => row.sex && common.sexes[row.sex],
        sortValue: (row) => row.sex,
        shown: !seesSupport,
        phone: 'hidden',
      },
      {
        id: 'birthDate',
        head: head.birthDate,
        cell: (row) => date(row.birthDate),
        sortValue: (row) => row.birthDate,
        shown: !seesSupport,
        phone: 'hidden',
      },
      {
        id: 'age',
        head: head.age,
        cell: (row) => row.birthDate && ageOn(row.birthDate, asAt),
        sortValue: (row) => row.birthDate && ageOn(row.birthDate, asAt),
        align: 'end',
        shown: false,
        phone: 'hidden',
      },
      {
        id: 'registerNumber',
        head: head.registerNumber,
        cell: (row) => row.registerNumber,
        sortValue: (row) => row.registerNumber,
        shown: !seesSupport,
        phone: 'hidden',
      },
      {
        id: 'strn',
        head: head.strn,
        cell: (row) => row.strn,
        sortValue: (row) => row.strn,
        shown: false,
        phone: 'hidden',
      },
    ]
    return all.filter((column) => column !== false)
  }, [words, common, language, today, who, seesSupport, asAt, knowsNeeds, knowsReports])

  return useColumns(seesSupport ? 'register' : 'roll', columns)
}
