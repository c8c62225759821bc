import { Button, Checkbox } from '@mantine/core'
import type { IsoDate, SchoolYearLabel } from '#kernel/dates.ts'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { DateInputField } from '#web/ui/date-input-field.tsx'
import { formatShortDate, pick } from '#web/ui/format.ts'
import { EditPanel } from '#web/ui/forms/edit-panel.tsx'
import { LongText } from '#web/ui/forms/long-text.tsx'
import { useEdit } from '#web/ui/forms/use-edit.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { fieldProps } from '#web/ui/problems.tsx'
import type { SeenDatedRule } from '../../dates/contract.ts'
import classes from './dates.module.css'
import { datesForms, useDatesWords } from './use-dates-words.ts'

type Fields = { startsOn: IsoDate | null; endsOn: IsoDate | null; source: string; checked: boolean }

/** The days of one rule in one school year, their source, and the check; or back to what the workbench brings. */
export function DatesPanel(props: { year: SchoolYearLabel; rule: SeenDatedRule; onClose: () => void }) {
  const { year, rule, onClose } = props
  const words = useDatesWords()
  const language = useLanguage()
  const work = useWork(datesForms)
  const { startsOn, endsOn } = rule.endsOn ? rule : (rule.shipped ?? rule)
  const saved: Fields = { startsOn, endsOn, source: rule.ownSource, checked: rule.check !== null }
  const edit = useEdit(`dates ${year} ${rule.key}`, saved, rule.version, work.clash)
  const { fields } = edit

  function save() {
    const { endsOn } = fields
    if (endsOn === null) return
    work.run(
      () => api.identification.keepDatedRule({ key: rule.key, year, ...fields, endsOn, version: edit.version }),
      ({ version }) => {
        edit.finish(fields, version)
        notice(words.saved)
        onClose()
      },
    )
  }

  function restore() {
    work.run(
      () => api.identification.dropDatedRule({ key: rule.key, year }),
      () => {
        edit.finish(saved, 0)
        notice(words.restored)
        onClose()
      },
    )
  }

  function textOf(_field: string, value: unknown): string {
    if (typeof value === 'boolean') return value ? words.checked : ''
    return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)
      ? formatShortDate(value, language)
      : String(value ?? '')
  }

  return (
    <EditPanel
      title={`${words.keys[rule.key]} · ${year}`}
      size="32rem"
      work={work}
      edit={edit}
      textOf={textOf}
      more={
        rule.version > 0 && (
          <div>
            <Button variant="subtle" size="compact-sm" onClick={restore}>
              {words.restore}
            </Button>
          </div>
        )
      }
      missing={fields.endsOn === null ? [{ field: 'endsOn', message: words.endNeeded }] : []}
      onSave={save}
      onClose={onClose}
    >
      <p className={classes.soft}>
        {words.marks[rule.mark]} · {pick(rule.source, language)}
      </p>
      <div className={classes.pair}>
        <DateInputField
          {...fieldProps('startsOn', work.problems)}
          label={words.startsOn}
          description={words.startsOnHelp}
          value={fields.startsOn}
          onChange={(startsOn) => edit.change({ startsOn })}
        />
        <DateInputField
          {...fieldProps('endsOn', work.problems)}
          label={words.endsOn}
          value={fields.endsOn}
          onChange={(endsOn) => edit.change({ endsOn })}
          required
        />
      </div>
      <LongText
        {...fieldProps('source', work.problems)}
        label={words.source}
        description={words.sourceHelp}
        most={500}
        autosize
        minRows={2}
        value={fields.source}
        onChange={(event) => edit.change({ source: event.currentTarget.value })}
      />
      <Checkbox
        {...fieldProps('checked', work.problems)}
        label={words.checked}
        checked={fields.checked}
        onChange={(event) => edit.change({ checked: event.currentTarget.checked })}
      />
    </EditPanel>
  )
}
