import { Button, NumberInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { formatNumber } from '#web/ui/format.ts'
import { EditPanel } from '#web/ui/forms/edit-panel.tsx'
import { useEdit } from '#web/ui/forms/use-edit.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { CertaintyMark } from '#web/ui/marks.tsx'
import { fieldProps } from '#web/ui/problems.tsx'
import type { RulesAnswer } from '../../../deadlines/contract.ts'
import { brought, mostEntryDays, type OwnNumbers } from '../../../deadlines/model.ts'
import classes from '../deadlines.module.css'
import { MonthDay } from './counted-fields.tsx'
import { plannerForms, sayMonthDay, usePlannerWords } from './use-planner-words.ts'

/** A number as people read it. */
function useSayNumber() {
  const words = usePlannerWords()
  const language = useLanguage()
  return (field: keyof OwnNumbers, value: unknown): string =>
    field === 'finishingFrom'
      ? sayMonthDay(String(value), language, words.lastOfFebruary)
      : words.distance(Number(value), 'days')
}

/** Numbers that no source names, each with whose it is: the workbench's, or what the school has kept instead. */
export function NumbersSection({ answer }: { answer: Pick<RulesAnswer, 'numbers' | 'may'> }) {
  const { numbers, may } = answer
  const words = usePlannerWords()
  const say = useSayNumber()
  const [changing, setChanging] = useState(false)
  return (
    <section id="numbers" aria-labelledby="numbers-title" className={classes.section}>
      <div className={classes.head}>
        <h2 id="numbers-title">{words.numbers.title}</h2>
        {may.keep && (
          <Button variant="default" className="no-print" onClick={() => setChanging(true)}>
            {words.numbers.change}
          </Button>
        )}
      </div>
      <p className={classes.soft}>
        <CertaintyMark certainty="unchecked" /> {words.numbers.help}
      </p>
      <ul className={classes.rows}>
        {(['finishingFrom', 'entryDays'] as const).map((field) => (
          <li key={field}>
            <span>{words.numbers.line(words.fields[field], say(field, numbers[field]))}</span>
            <small>
              {numbers[field] === brought[field]
                ? words.numbers.brought
                : words.numbers.ofSchool(say(field, brought[field]))}
            </small>
          </li>
        ))}
      </ul>
      {changing && <NumbersPanel numbers={numbers} onClose={() => setChanging(false)} />}
    </section>
  )
}

function NumbersPanel({ numbers, onClose }: { numbers: RulesAnswer['numbers']; onClose: () => void }) {
  const words = usePlannerWords()
  const language = useLanguage()
  const say = useSayNumber()
  const work = useWork(plannerForms)
  const { version, finishingFrom, entryDays } = numbers
  const saved = useMemo<OwnNumbers>(() => ({ finishingFrom, entryDays }), [finishingFrom, entryDays])
  const edit = useEdit('numbers of deadlines', saved, version, work.clash)
  const { fields, change } = edit
  return (
    <EditPanel
      title={words.numbers.title}
      work={work}
      edit={edit}
      textOf={(field, value) => say(field as keyof OwnNumbers, value)}
      verb={words.numbers.save}
      onSave={() =>
        work.run(
          () => api.team.keepOwnNumbers({ version: edit.version, ...edit.changes() }),
          ({ version: kept }) => {
            edit.finish(fields, kept)
            notice(words.numbers.saved)
            onClose()
          },
        )
      }
      onClose={onClose}
    >
      <p className={classes.soft}>{words.numbers.finishingHelp}</p>
      <MonthDay
        name={words.fields.finishingFrom}
        field="finishingFrom"
        problems={work.problems}
        value={fields.finishingFrom}
        onChange={(day) => change({ finishingFrom: day })}
      />
      <NumberInput
        {...fieldProps('entryDays', work.problems)}
        label={words.fields.entryDays}
        description={words.numbers.entryHelp(formatNumber(mostEntryDays, language))}
        value={fields.entryDays}
        min={0}
        max={mostEntryDays}
        clampBehavior="strict"
        allowDecimal={false}
        onChange={(value) => change({ entryDays: Number(value) || 0 })}
      />
    </EditPanel>
  )
}
