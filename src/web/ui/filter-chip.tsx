import { Popover } from '@mantine/core'
import { IconChevronDown, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import type { Filter } from './filter.ts'
import classes from './filter-bar.module.css'
import { formatList } from './format.ts'
import { useLanguage } from './language.tsx'
import { useUiWords } from './words.ts'

interface FilterChipProps {
  filter: Filter
  values: readonly string[]
  onChange: (values: readonly string[]) => void
}

/** A filter as a chip: it opens the choices, says what is chosen, and has its own way to be cleared. */
export function FilterChip({ filter, values, onChange }: FilterChipProps) {
  const words = useUiWords()
  const language = useLanguage()
  const [opened, setOpened] = useState(false)
  const chosen = filter.options.filter((option) => values.includes(option.value)).map((option) => option.label)
  const active = values.length > 0
  const text = active ? words.chosen(filter.label, formatList(chosen.length ? chosen : values, language)) : filter.label

  function toggle(value: string) {
    if (filter.single) {
      onChange(values.includes(value) ? [] : [value])
      setOpened(false)
    } else {
      onChange(values.includes(value) ? values.filter((each) => each !== value) : [...values, value])
    }
  }

  return (
    <span className={classes.chip} data-active={active || undefined}>
      <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus returnFocus>
        <Popover.Target>
          <button type="button" className={classes.open} onClick={() => setOpened(!opened)}>
            <span className={classes.text}>{text}</span>
            <IconChevronDown size={14} stroke={1.8} aria-hidden="true" />
          </button>
        </Popover.Target>
        <Popover.Dropdown aria-label={filter.label}>
          <fieldset className={classes.options}>
            <legend className={classes.legend}>{filter.label}</legend>
            {filter.options.map((option) => (
              <label key={option.value} className={classes.option}>
                <input
                  type={filter.single ? 'radio' : 'checkbox'}
                  name={filter.id}
                  checked={values.includes(option.value)}
                  onChange={() => toggle(option.value)}
                />
                <span>{option.label}</span>
                {option.count !== undefined && <span className={classes.optionCount}>{option.count}</span>}
              </label>
            ))}
          </fieldset>
        </Popover.Dropdown>
      </Popover>
      {active && (
        <button
          type="button"
          className={classes.clear}
          aria-label={words.clearFilter(filter.label)}
          onClick={() => onChange([])}
        >
          <IconX size={14} stroke={2} aria-hidden="true" />
        </button>
      )}
    </span>
  )
}
