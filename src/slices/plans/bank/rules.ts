import { toHalfWidth } from '#kernel/text.ts'
import type { Problem } from '../../access/operation.ts'
import type { NeedType } from '../../students/model.ts'
import type { Strategy, Target } from '../model.ts'
import { en } from '../words.en.ts'
import { zh } from '../words.zh.ts'
import type { BankItem, BankQuery } from './contract.ts'
import { type BankFields, type BankKind, bankOwners } from './model.ts'

type Asked = Pick<
  BankQuery,
  'search' | 'kind' | 'needs' | 'levels' | 'areas' | 'whose' | 'archived' | 'forNeeds' | 'forLevel'
>

/**
 * The entries that were asked for: those for the student's needs and level first, one's own and the school's before the workbench's, else in
 * the order of the bank. An entry that names no need or level is for any, and stands after those that name the one asked for.
 */
export function searchBank(items: readonly BankItem[], asked: Asked): BankItem[] {
  const searched = normal(asked.search ?? '')
    .split(/\s+/)
    .filter(Boolean)
  const any = <Member>(chosen: readonly Member[] | undefined, held: readonly Member[]) =>
    !chosen?.length || held.length === 0 || chosen.some((one) => held.includes(one))
  const found = items.filter(
    (item) =>
      (item.archivedOn !== null) === (asked.archived === 'yes') &&
      (!asked.kind || item.kind === asked.kind) &&
      any(asked.needs, item.needs) &&
      any(asked.levels, item.levels) &&
      any(asked.areas, [item.area]) &&
      any(asked.whose, [item.whose]) &&
      (searched.length === 0 || holdsAll(item, searched)),
  )
  const needs = [...(asked.forNeeds ?? []), ...(asked.needs ?? [])]
  const levels = [...(asked.forLevel ? [asked.forLevel] : []), ...(asked.levels ?? [])]
  const rank = (item: BankItem) =>
    (needs.some((need) => item.needs.includes(need)) ? 2 : 0) +
    (levels.some((level) => item.levels.includes(level)) ? 1 : 0)
  return found
    .map((item, index) => ({ item, index, rank: rank(item), owner: bankOwners.indexOf(item.whose) }))
    .sort((a, b) => b.rank - a.rank || a.owner - b.owner || a.index - b.index)
    .map(({ item }) => item)
}

function holdsAll(item: BankItem, searched: readonly string[]): boolean {
  const { words, aim, area, needs } = item
  const texts = [words, aim?.measure, aim?.criterion, { zh: zh.areas[area], en: en.areas[area] }]
  const all = normal([...texts.flatMap((one) => (one ? [one.zh, one.en] : [])), ...needs].join(' '))
  return searched.every((part) => all.includes(part))
}

function normal(text: string): string {
  return toHalfWidth(text).toLowerCase().trim()
}

/** What is wrong with an entry: it says something in one language at least, and a target's criterion says its number. */
export function problemsOfItem(kind: BankKind, fields: BankFields): Problem[] {
  const problems: Problem[] = []
  if (fields.wordsZh.trim() === '' && fields.wordsEn.trim() === '')
    problems.push({ field: 'wordsZh', problem: 'required' })
  if (
    kind === 'target' &&
    fields.measureKind === 'rating' &&
    fields.aimValue !== null &&
    (fields.aimValue < 1 || fields.aimValue > 5)
  )
    problems.push({ field: 'aimValue', problem: 'rating-one-to-five' })
  if (kind === 'target' && fields.measureKind === 'of' && fields.aimValue !== null && fields.aimValue > 100)
    problems.push({ field: 'aimValue', problem: 'at-most-all' })
  return problems
}

/** A person's names as the roll has them. */
type Named = { nameZh: string; nameEn: string }

/** Which of these people's full names stand in the texts. */
export function fullNamesIn(texts: readonly string[], people: readonly Named[]): string[] {
  return namesFound(
    texts,
    people.flatMap(({ nameZh, nameEn }) => [nameZh, nameEn]),
  )
}

/** What a student is called: the full names, and the given ones alone. A name of one letter or one character is too little to find. */
export function namesOf({ nameZh, nameEn }: Named): string[] {
  const given = nameZh.length >= 3 ? [nameZh.slice(-2)] : []
  const parts = nameEn.split(/\s+/)
  const givenEn = parts.length > 1 ? [parts.slice(1).join(' '), ...parts.slice(1)] : parts
  return [nameZh, nameEn, ...given, ...givenEn.filter((part) => part.length >= 3)]
}

/** Which of these names stand in the texts: Chinese ones anywhere, English ones as whole words with their capitals. The longest first. */
export function namesFound(texts: readonly string[], names: readonly string[]): string[] {
  const all = texts.join('\n')
  const once = [...new Set(names.map((name) => name.trim()))].filter((name) => name.length >= 2)
  return once.filter((name) => nameIn(name).test(all)).sort((a, b) => b.length - a.length)
}

/** The text with names taken out, and what people are called without one put in: 學生, "the student". */
export function withoutNames(text: string, names: readonly string[], instead: string): string {
  return names.reduce((rest, name) => rest.replace(new RegExp(nameIn(name).source, 'g'), instead), text)
}

function nameIn(name: string): RegExp {
  const literal = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return /^[\x20-\x7e]+$/.test(name) ? new RegExp(`(?<![A-Za-z])${literal}(?![A-Za-z])`) : new RegExp(literal)
}

/** The texts of an entry, where names may stand. */
export function textsOf({ wordsZh, wordsEn, measureZh, measureEn, criterionZh, criterionEn }: BankFields): string[] {
  return [wordsZh, wordsEn, measureZh, measureEn, criterionZh, criterionEn]
}

/** A new entry in which nothing is written. */
export const emptyFields: BankFields = {
  needs: [],
  levels: [],
  area: 'reading',
  wordsZh: '',
  wordsEn: '',
  place: 'class',
  measureKind: 'of',
  measureZh: '',
  measureEn: '',
  criterionZh: '',
  criterionEn: '',
  aimValue: null,
  aimDirection: 'up',
}

/** An entry as its form has it. */
export function fieldsOf({
  needs,
  levels,
  area,
  words,
  aim,
  place,
}: Omit<BankItem, 'id' | 'whose' | 'version'>): BankFields {
  return {
    ...emptyFields,
    ...{ needs, levels, area, wordsZh: words.zh, wordsEn: words.en, place: place ?? emptyFields.place },
    ...(aim && {
      measureKind: aim.measureKind,
      measureZh: aim.measure.zh,
      measureEn: aim.measure.en,
      criterionZh: aim.criterion.zh,
      criterionEn: aim.criterion.en,
      aimValue: aim.value,
      aimDirection: aim.direction,
    }),
  }
}

/**
 * What a plan's target takes from an entry; the baseline, who and when are the student's own. It serves the first of the student's needs that
 * the entry is for; one that is for any need serves the student's only one.
 */
export function targetFrom(
  item: BankItem,
  needs: readonly NeedType[],
): Pick<
  Target,
  'need' | 'area' | 'words' | 'measureKind' | 'measure' | 'aimValue' | 'aimDirection' | 'criterion' | 'bankId'
> {
  const { measureZh, measureEn, criterionZh, criterionEn, measureKind, aimValue, aimDirection } = fieldsOf(item)
  const only = item.needs.length === 0 && needs.length === 1 ? needs[0] : undefined
  return {
    need: needs.find((need) => item.needs.includes(need)) ?? only ?? null,
    area: item.area,
    words: item.words,
    measureKind,
    measure: { zh: measureZh, en: measureEn },
    aimValue,
    aimDirection,
    criterion: { zh: criterionZh, en: criterionEn },
    bankId: item.id,
  }
}

/** What a plan's strategy takes from an entry. */
export function strategyFrom(item: BankItem): Pick<Strategy, 'place' | 'words' | 'bankId'> {
  return { place: item.place ?? 'class', words: item.words, bankId: item.id }
}
