import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { EditPanel } from '#web/ui/forms/edit-panel.tsx'
import { LongText } from '#web/ui/forms/long-text.tsx'
import { useEdit } from '#web/ui/forms/use-edit.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { fieldProps } from '#web/ui/problems.tsx'
import type { RuleFields, SeenRule } from '../../../deadlines/contract.ts'
import { audiences, type Counted, moves } from '../../../deadlines/model.ts'
import { CountedFields } from './counted-fields.tsx'
import { plannerForms, usePlannerWords, useSayRule } from './use-planner-words.ts'

interface RulePanelProps {
  /** `null` for a new one. */
  rule: SeenRule | null
  terms: number
  onClose: () => void
}

const empty: RuleFields = {
  ...{ name: { zh: '', en: '' }, audience: 'school', counted: { by: 'day', day: '10-31' }, moves: 'previous' },
  ...{ source: { zh: '', en: '' }, checked: false },
}

/** A rule of the school's own, or one of the workbench in the school's words and days. */
export function RulePanel({ rule, terms, onClose }: RulePanelProps) {
  const words = usePlannerWords()
  const say = useSayRule()
  const work = useWork(plannerForms)
  const saved = rule ? { ...rule.body, checked: rule.check !== null } : empty
  const edit = useEdit(`deadline rule ${rule?.key ?? 'new'}`, saved, rule?.version ?? 0, work.clash)
  const { fields, change } = edit
  const textOf = (field: string, value: unknown): string => {
    if (field === 'counted') return say.counted(value as Counted)
    if (field === 'audience') return words.audiences[value as RuleFields['audience']]
    if (field === 'moves') return words.moves[value as RuleFields['moves']]
    if (field === 'checked') return value ? words.form.checked : ''
    return Object.values((value ?? {}) as RuleFields['name'])
      .filter(Boolean)
      .join(' / ')
  }

  function send(): Promise<unknown> {
    if (!rule) return api.team.addDeadlineRule({ fields })
    return api.team.keepDeadlineRule({ key: rule.key, version: edit.version, ...edit.changes() })
  }

  function save() {
    work.run(send, () => {
      edit.finish(rule ? fields : empty, rule ? edit.version + 1 : 0)
      notice(words.saved)
      onClose()
    })
  }

  const restore = (key: string) =>
    work.run(
      () => api.team.dropDeadlineRule({ key }),
      () => {
        edit.finish(saved, 0)
        notice(words.saved)
        onClose()
      },
    )

  return (
    <EditPanel
      title={rule ? say.name(rule) : words.form.titleNew}
      size="34rem"
      work={work}
      edit={edit}
      textOf={textOf}
      verb={words.form.save}
      more={
        rule?.changed && (
          <div>
            <Button variant="subtle" size="compact-sm" onClick={() => void restore(rule.key)}>
              {words.restore}
            </Button>
          </div>
        )
      }
      onSave={save}
      onClose={onClose}
    >
      <TextInput
        {...fieldProps('name', work.problems)}
        label={words.form.nameZh}
        maxLength={300}
        value={fields.name.zh}
        onChange={(event) => change({ name: { ...fields.name, zh: event.currentTarget.value } })}
      />
      <TextInput
        label={words.form.nameEn}
        maxLength={300}
        value={fields.name.en}
        onChange={(event) => change({ name: { ...fields.name, en: event.currentTarget.value } })}
      />
      <NativeSelect
        {...fieldProps('audience', work.problems)}
        label={words.form.audience}
        value={fields.audience}
        data={audiences.map((value) => ({ value, label: words.audiences[value] }))}
        onChange={(event) => change({ audience: event.currentTarget.value as RuleFields['audience'] })}
      />
      {fields.counted.by !== 'dates' && (
        <CountedFields
          counted={fields.counted}
          terms={terms}
          problems={work.problems}
          onChange={(counted) => change({ counted })}
        />
      )}
      <NativeSelect
        label={words.form.moves}
        value={fields.moves}
        data={moves.map((value) => ({ value, label: words.moves[value] }))}
        onChange={(event) => change({ moves: event.currentTarget.value as RuleFields['moves'] })}
      />
      <LongText
        {...fieldProps('source', work.problems)}
        label={words.form.sourceZh}
        most={600}
        autosize
        minRows={2}
        value={fields.source.zh}
        onChange={(event) => change({ source: { ...fields.source, zh: event.currentTarget.value } })}
      />
      <LongText
        label={words.form.sourceEn}
        most={600}
        autosize
        minRows={2}
        value={fields.source.en}
        onChange={(event) => change({ source: { ...fields.source, en: event.currentTarget.value } })}
      />
      <Checkbox
        label={words.form.checked}
        checked={fields.checked}
        onChange={(event) => change({ checked: event.currentTarget.checked })}
      />
    </EditPanel>
  )
}
