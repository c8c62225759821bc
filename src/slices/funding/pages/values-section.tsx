import { Button } from '@mantine/core'
import { useState } from 'react'
import { formatMoney } from '#kernel/money.ts'
import { type Column, DataTable } from '#web/ui/data-table.tsx'
import { pick } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import type { GrantAnswer, SeenGrantValue } from '../contract.ts'
import type { GrantKey } from '../model/keys.ts'
import { CheckCell } from './check-cell.tsx'
import classes from './grant.module.css'
import { useFundingWords } from './use-funding-words.ts'
import { ValuePanel } from './value-panel.tsx'

/** Every figure of the year: its value, where it comes from, how sure it is, and whether the school has checked it. */
export function ValuesSection({ answer }: { answer: GrantAnswer }) {
  const words = useFundingWords()
  const [editing, setEditing] = useState<GrantKey | null>(null)
  const edited = answer.values.find(({ key }) => key === editing)
  const columns: Column<SeenGrantValue>[] = [
    { id: 'key', head: words.values.value, cell: ({ key }) => words.keys[key], hideable: false },
    { id: 'amount', head: words.parts.amount, align: 'end', cell: (value) => <Amount value={value} /> },
    { id: 'source', head: words.values.source, cell: (value) => <Source value={value} /> },
    {
      id: 'checked',
      head: words.values.checked,
      width: '21rem',
      wrap: true,
      cell: (value) => (
        <span className={classes.check}>
          <CheckCell value={value} mayKeep={answer.mayKeep} />
          {answer.mayKeep && <EditButton value={value} onClick={() => setEditing(value.key)} />}
        </span>
      ),
    },
  ]
  return (
    <section aria-labelledby="grant-values" className={classes.values}>
      <h2 id="grant-values">
        {words.values.title} · {answer.year}
      </h2>
      <p className={classes.soft}>{words.values.intro}</p>
      <p className={classes.soft}>{words.checkCircular}</p>
      <DataTable
        label={words.values.title}
        rows={answer.values}
        columns={columns}
        rowId={({ key }) => key}
        rowName={({ key }) => words.keys[key]}
      />
      {edited && <ValuePanel key={edited.key} value={edited} onClose={() => setEditing(null)} />}
    </section>
  )
}

function EditButton({ value: { key, amountCents }, onClick }: { value: SeenGrantValue; onClick: () => void }) {
  const words = useFundingWords()
  const name = words.keys[key]
  const isKnown = amountCents !== null
  return (
    <Button
      className="no-print"
      variant="subtle"
      size="compact-sm"
      aria-label={isKnown ? words.values.editOf(name) : words.values.enterOf(name)}
      onClick={onClick}
    >
      {isKnown ? words.values.edit : words.values.enter}
    </Button>
  )
}

function Amount({ value: { amountCents, approximate } }: { value: SeenGrantValue }) {
  const words = useFundingWords()
  if (amountCents === null) return <span className={classes.soft}>{words.notKnown}</span>
  return (
    <span className={classes.money}>
      {approximate ? words.about(formatMoney(amountCents)) : formatMoney(amountCents)}
    </span>
  )
}

function Source({ value: { source, address, mark, amountCents } }: { value: SeenGrantValue }) {
  const words = useFundingWords()
  const language = useLanguage()
  if (amountCents === null && mark === null) return <span className={classes.soft}>{words.marks.none}</span>
  return (
    <span className={classes.source}>
      <span className={classes.certainty}>{words.marks[mark ?? 'none']}</span>
      <span>
        {pick(source, language)}{' '}
        {address && (
          <a href={address} target="_blank" rel="noreferrer noopener">
            {new URL(address).hostname}
          </a>
        )}
      </span>
    </span>
  )
}
