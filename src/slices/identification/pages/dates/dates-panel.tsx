import { Button, Checkbox, Stack } from '@mantine/core'
import type { IsoDate, SchoolYearLabel } from '#kernel/dates.ts'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { DateInputField } from '#web/ui/date-input-field.tsx'
import { formatShortDate, pick } from '#web/ui/format.ts'
import { ClashChooser } from '#web/ui/forms/clash-chooser.tsx'
import { DraftNote } from '#web/ui/forms/draft-note.tsx'
import { FormFoot } from '#web/ui/forms/form-foot.tsx'
import { LongText } from '#web/ui/forms/long-text.tsx'
import { useEdit } from '#web/ui/forms/use-edit.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { fieldProps, ProblemSummary } from '#web/ui/problems.tsx'
import { SidePanel } from '#web/ui/side-panel.tsx'
import { useUiWords } from '#web/ui/words.ts'
import type { SeenDatedRule } from '../../dates/contract.ts'
import classes from './dates.module.css'
import { datesForms, useDatesWords } from './use-dates-words.ts'

type Fields = { startsOn: IsoDate | null; endsOn: IsoDate | null; source: string; checked: boolean }

/** The days of one rule in one school year, their source, and the check; or back to what the workbench brings. */
export function DatesPanel(props: { year: SchoolYearLabel; rule: SeenDatedRule; onClose: () => void }) {
  const { year, rule, onClose } = props
  const words = useDatesWords()
  const ui = useUiWords()
  const language = useLanguage()
  const work = useWork(datesForms)
  const { startsOn, endsOn } = rule.endsOn ? rule : (rule.shipped ?? rule)
  const saved: Fields = { startsOn, endsOn, source: rule.ownSource, checked: rule.check !== null }
  const edit = useEdit(`dates ${year} ${rule.key}`, saved, rule.version, work.clash)
  const { fields } = edit
  const labelOf = (field: string) => datesForms.labels[language][field] ?? field

  function save() {
    const { endsOn } = fields
    const unsettled = edit.clashes.filter(({ field }) => !edit.taken[field])
    if (unsettled.length || endsOn === null) {
      const choose = unsettled.map(({ field }) => ({ field, message: ui.clash.choose(labelOf(field)) }))
      work.refuse([...choose, ...(endsOn === null ? [{ field: 'endsOn', message: words.endNeeded }] : [])])
      return
    }
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
    <SidePanel opened onClose={onClose} title={`${words.keys[rule.key]} · ${year}`} size="32rem">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <Stack gap="md">
          <ProblemSummary problems={work.listed} />
          {edit.restored && <DraftNote />}
          <ClashChooser
            clashes={edit.clashes}
            textOf={textOf}
            labelOf={labelOf}
            taken={edit.taken}
            onTake={edit.take}
          />
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
          <FormFoot
            busy={work.busy}
            onCancel={onClose}
            draft={{ state: edit.state, onDiscard: () => edit.finish(saved, rule.version) }}
          />
          {rule.version > 0 && (
            <div>
              <Button variant="subtle" size="compact-sm" onClick={restore}>
                {words.restore}
              </Button>
            </div>
          )}
        </Stack>
      </form>
    </SidePanel>
  )
}
