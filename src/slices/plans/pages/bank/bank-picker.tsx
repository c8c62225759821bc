import { Button, NativeSelect, Stack, TextInput } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useId, useState } from 'react'
import type { ClassLevel } from '#slices/school/model.ts'
import { type NeedType, needTypes } from '#slices/students/model.ts'
import { InTwoLanguages } from '#web/ui/in-two-languages.tsx'
import { SidePanel } from '#web/ui/side-panel.tsx'
import type { BankItem } from '../../bank/contract.ts'
import { type BankKind, bankLevelOf, bankLevels } from '../../bank/model.ts'
import { type Area, areas } from '../../model.ts'
import classes from './bank.module.css'
import { EntryFor, EntryHow } from './use-bank-columns.tsx'
import { useBankSearch } from './use-bank-search.ts'
import { lettersOf, useBankWords } from './use-bank-words.ts'

interface BankPickerProps {
  kind: BankKind
  /** The student's open needs, the primary one first, and class level: entries for them stand first. */
  needs: readonly NeedType[]
  level: ClassLevel | null
  /** Chosen beforehand, such as the area of the target that a strategy serves. */
  need?: NeedType | null
  area?: Area | null
  /** One target, or the strategies that were ticked; `targetFrom` and `strategyFrom` of the bank's rules turn them into a plan's. */
  onTake: (items: readonly BankItem[]) => void
  onClose: () => void
}

/** The bank beside a plan: type, go through it with the arrow keys, take one target with Enter, or tick several strategies and add them at once. */
export function BankPicker({ kind, needs, level, need = null, area = null, onTake, onClose }: BankPickerProps) {
  const words = useBankWords()
  const listId = useId()
  const forLevel = level && bankLevelOf(level)
  const [search, setSearch] = useState('')
  const [chosen, setChosen] = useState({
    need: need ?? ('' as const),
    level: forLevel ?? ('' as const),
    area: area ?? ('' as const),
  })
  const [active, setActive] = useState(0)
  const [ticked, setTicked] = useState<readonly BankItem[]>([])
  const { items, total, asked, isCurrent } = useBankSearch({ kind, search, ...chosen, forNeeds: needs, forLevel })
  const several = kind === 'strategy'
  const isTicked = (item: BankItem) => ticked.some(({ id }) => id === item.id)
  const optionId = (item: BankItem) => `${listId}-${item.id}`
  const activeItem = items[Math.min(active, items.length - 1)]

  function choose(item: BankItem) {
    if (!several) onTake([item])
    else setTicked(isTicked(item) ? ticked.filter(({ id }) => id !== item.id) : [...ticked, item])
  }

  // Whoever types fast presses Enter before the answer is there: it means the first entry of that answer, not of the one before.
  const [ahead, setAhead] = useState(false)
  useEffect(() => {
    if (!ahead || !isCurrent) return
    setAhead(false)
    if (activeItem) choose(activeItem)
  })

  function take() {
    if (ticked.length > 0) onTake(ticked)
  }

  function go(by: number) {
    const next = Math.min(Math.max(active + by, 0), items.length - 1)
    setActive(next)
    const item = items[next]
    if (item) document.getElementById(optionId(item))?.scrollIntoView({ block: 'nearest' })
  }

  function onKey(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      go(event.key === 'ArrowDown' ? 1 : -1)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      if (event.ctrlKey || event.metaKey) take()
      else if (!isCurrent) setAhead(true)
      else if (activeItem) choose(activeItem)
    }
  }

  const narrow = (change: Partial<typeof chosen>) => {
    setChosen({ ...chosen, ...change })
    setActive(0)
  }
  const footer = several && (
    <Button disabled={ticked.length === 0} onClick={take}>
      {ticked.length > 0 ? words.picker.take(ticked.length) : words.picker.none}
    </Button>
  )

  return (
    <SidePanel opened onClose={onClose} title={words.picker[kind]} size="40rem" footer={footer || undefined}>
      <Stack gap="sm">
        <TextInput
          type="search"
          label={words.picker.search}
          description={several ? words.picker.keysTick : words.picker.keys}
          placeholder={words.searchHelp}
          value={search}
          data-autofocus
          role="combobox"
          aria-expanded={items.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={activeItem && optionId(activeItem)}
          onChange={(event) => {
            setSearch(event.currentTarget.value)
            setActive(0)
          }}
          onKeyDown={onKey}
        />
        <div className={classes.choose}>
          <NativeSelect
            label={words.picker.need}
            value={chosen.need}
            data={[
              { value: '', label: words.picker.any },
              ...needTypes.map((type) => ({ value: type, label: `${lettersOf(type)} ${words.needTypes[type]}` })),
            ]}
            onChange={(event) => narrow({ need: needTypes.find((one) => one === event.currentTarget.value) ?? '' })}
          />
          <NativeSelect
            label={words.picker.level}
            value={chosen.level}
            data={[
              { value: '', label: words.picker.any },
              ...bankLevels.map((value) => ({ value, label: words.bankLevels[value] })),
            ]}
            onChange={(event) => narrow({ level: bankLevels.find((one) => one === event.currentTarget.value) ?? '' })}
          />
          <NativeSelect
            label={words.picker.area}
            value={chosen.area}
            data={[
              { value: '', label: words.picker.any },
              ...areas.map((value) => ({ value, label: words.areas[value] })),
            ]}
            onChange={(event) => narrow({ area: areas.find((one) => one === event.currentTarget.value) ?? '' })}
          />
        </div>
        <p role="status" className={classes.soft}>
          {asked && (total === 0 ? words.picker.nothing : words.count(total))}
        </p>
        <div
          id={listId}
          role="listbox"
          aria-label={words.picker[kind]}
          aria-multiselectable={several || undefined}
          className={classes.options}
        >
          {items.map((item, index) => (
            // The keyboard goes through the list from the search box, as the listbox pattern says.
            <div
              key={item.id}
              id={optionId(item)}
              role="option"
              tabIndex={-1}
              aria-selected={several ? isTicked(item) : item === activeItem}
              data-active={item === activeItem || undefined}
              className={classes.option}
              onClick={() => {
                setActive(index)
                choose(item)
              }}
              onKeyDown={onKey}
            >
              <span
                className={several ? classes.tick : undefined}
                data-ticked={isTicked(item) || undefined}
                aria-hidden="true"
              >
                {several && isTicked(item) && <IconCheck size={14} stroke={3} />}
              </span>
              <div>
                <InTwoLanguages text={item.words} />
                {item.aim && <EntryHow item={item} />}
                <div className={classes.meta}>
                  <EntryFor item={item} />
                  <span className={classes.second}>
                    {[item.place && words.places[item.place], words.areas[item.area], words.owners[item.whose]]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </div>
              </div>
            </div>
          ))}
        </div>
        {total > items.length && <p className={classes.soft}>{words.picker.more(total - items.length)}</p>}
        {kind === 'target' && <p className={classes.soft}>{words.note}</p>}
      </Stack>
    </SidePanel>
  )
}
