import { useMemo } from 'react'
import type { Column } from '#web/ui/data-table.tsx'
import { InTwoLanguages } from '#web/ui/in-two-languages.tsx'
import { htmlLanguage, useLanguage } from '#web/ui/language.tsx'
import { NeedChip } from '#web/ui/need-chip.tsx'
import type { BankItem } from '../../bank/contract.ts'
import { bankLevels } from '../../bank/model.ts'
import classes from './bank.module.css'
import { lettersOf, useBankWords } from './use-bank-words.ts'

/** The facts of an entry in a row: the words in both languages first. */
export function useBankColumns(): readonly Column<BankItem>[] {
  const words = useBankWords()
  return useMemo(
    () => [
      { id: 'words', head: words.columns.words, wrap: true, cell: (item) => <EntryWords item={item} /> },
      { id: 'area', head: words.columns.area, cell: ({ kind, area }) => `${words.kinds[kind]} · ${words.areas[area]}` },
      { id: 'needs', head: words.columns.needs, wrap: true, width: '9rem', cell: (item) => <EntryFor item={item} /> },
      { id: 'how', head: words.columns.how, wrap: true, width: '18rem', cell: (item) => <EntryHow item={item} /> },
      { id: 'whose', head: words.columns.whose, cell: ({ whose }) => words.owners[whose] },
    ],
    [words],
  )
}

function EntryWords({ item }: { item: BankItem }) {
  const language = useLanguage()
  const other = language === 'zh' ? 'en' : 'zh'
  return (
    <div className={classes.words}>
      <InTwoLanguages text={item.words} />
      {item.words[language] && item.words[other] && (
        <span className={classes.second} lang={htmlLanguage[other]}>
          {item.words[other]}
        </span>
      )}
    </div>
  )
}

/** For which needs and levels an entry is. */
export function EntryFor({ item }: { item: Pick<BankItem, 'needs' | 'levels'> }) {
  const words = useBankWords()
  return (
    <div>
      <div className={classes.chips}>
        {item.needs.length === 0 && <span className={classes.second}>{words.anyNeed}</span>}
        {item.needs.map((type) => (
          <NeedChip key={type} letters={lettersOf(type)} name={words.needTypes[type]} />
        ))}
      </div>
      <span className={classes.second}>{levelsOf(item, words)}</span>
    </div>
  )
}

function levelsOf({ levels }: Pick<BankItem, 'levels'>, words: ReturnType<typeof useBankWords>): string {
  const [first, last] = [levels[0], levels.at(-1)]
  if (!first || !last || levels.length === bankLevels.length) return words.anyLevel
  const withoutGap = bankLevels.indexOf(last) - bankLevels.indexOf(first) === levels.length - 1
  return withoutGap
    ? words.levelsFrom(words.bankLevels[first], words.bankLevels[last])
    : levels.map((level) => words.bankLevels[level]).join(' + ')
}

/** A target's measure and criterion, a strategy's place. */
export function EntryHow({ item }: { item: Pick<BankItem, 'aim' | 'place'> }) {
  const words = useBankWords()
  if (item.place) return <>{words.places[item.place]}</>
  if (!item.aim) return null
  return (
    <div className={classes.words}>
      <InTwoLanguages text={item.aim.criterion} />
      <span className={classes.second}>
        <InTwoLanguages text={item.aim.measure} />
      </span>
    </div>
  )
}
