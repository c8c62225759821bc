import { Checkbox, NativeSelect, Radio, Stack, TextInput } from '@mantine/core'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { DateInputField } from '#web/ui/date-input-field.tsx'
import { formatDate } from '#web/ui/format.ts'
import { EditPanel } from '#web/ui/forms/edit-panel.tsx'
import { useEdit } from '#web/ui/forms/use-edit.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { fieldProps } from '#web/ui/problems.tsx'
import type { Need, StudentFile } from '../../contract.ts'
import { certainties, needTypes } from '../../model.ts'
import { studentForms } from '../parts/refused.ts'
import { lettersOf, useSliceWords } from '../parts/use-slice-words.ts'
import { useStudentWords } from '../parts/use-student-words.ts'
import { fieldsOfNeed, needOf } from './need-fields.ts'
import classes from './student.module.css'
import { useStudentPageWords } from './use-student-page-words.ts'

interface NeedPanelProps {
  file: StudentFile
  /** `null` for a new one. */
  need: Need | null
  onClose: () => void
}

/** A need: which, how sure, whether it is the primary one, how it was found, and its end. */
export function NeedPanel({ file, need, onClose }: NeedPanelProps) {
  const words = useStudentPageWords()
  const common = useStudentWords()
  const slice = useSliceWords()
  const language = useLanguage()
  const work = useWork(studentForms)
  const open = file.needs.filter(({ endedOn }) => endedOn === null)
  const saved = fieldsOfNeed(need, open.length === 0)
  const edit = useEdit(`student ${file.id} need ${need?.id ?? 'new'}`, saved, need?.version ?? 0, work.clash)
  const { fields } = edit
  const field = (name: keyof typeof fields) => ({ ...fieldProps(name, work.problems), label: common.fields[name] })
  const isSecondary = file.enrolments[0]?.level.startsWith('S')
  const choices = needTypes.filter(
    (type) => !open.some((held) => held.type === type) && !(type === 'ALA' && isSecondary),
  )

  function send(): Promise<unknown> {
    const of = needOf(fields)
    if (need) return api.students.changeNeed({ id: file.id, needId: need.id, version: edit.version, ...of })
    const { endedOn, ...rest } = of
    return api.students.addNeed({ id: file.id, type: fields.type || 'SpLD', ...rest })
  }

  function save() {
    work.run(send, () => {
      edit.finish(fields, edit.version + 1)
      notice(common.saved)
      onClose()
    })
  }

  function textOf(name: string, value: unknown): string {
    if (typeof value === 'boolean') return value ? common.yes : common.no
    if (value === 'suspected' || value === 'confirmed') return common.certainties[value]
    return name.endsWith('On') && typeof value === 'string' ? formatDate(value, language) : String(value ?? '')
  }

  return (
    <EditPanel
      title={need ? words.needs.changeNeed(slice.needTypes[need.type]) : words.needs.addNeed}
      size="32rem"
      work={work}
      edit={edit}
      textOf={textOf}
      missing={fields.type ? [] : [{ field: 'type', message: words.needs.chooseType }]}
      onSave={save}
      onClose={onClose}
    >
      {!need && (
        <NativeSelect
          {...field('type')}
          description={words.needs.typeHelp}
          value={fields.type}
          onChange={(event) =>
            edit.change({ type: needTypes.find((type) => type === event.currentTarget.value) ?? '' })
          }
        >
          <option value="">{words.needs.chooseType}</option>
          {choices.map((type) => (
            <option key={type} value={type}>
              {`${lettersOf(type)} ${slice.needTypes[type]}`}
            </option>
          ))}
        </NativeSelect>
      )}
      <Radio.Group
        {...field('certainty')}
        value={fields.certainty}
        onChange={(value) => edit.change({ certainty: value === 'confirmed' ? 'confirmed' : 'suspected' })}
      >
        <Stack gap="xs" mt="xs">
          {certainties.map((one) => (
            <Radio key={one} value={one} label={common.certainties[one]} />
          ))}
        </Stack>
      </Radio.Group>
      <Checkbox
        {...field('isPrimary')}
        description={words.needs.primaryHelp}
        checked={fields.isPrimary}
        onChange={(event) => edit.change({ isPrimary: event.currentTarget.checked })}
      />
      <fieldset className={classes.group}>
        <legend>{words.needs.evidence}</legend>
        <Stack gap="sm">
          <p className={classes.note}>{words.needs.evidenceHelp}</p>
          <TextInput
            {...field('identifiedBy')}
            description={words.needs.byPlaceholder}
            maxLength={200}
            value={fields.identifiedBy}
            onChange={(event) => edit.change({ identifiedBy: event.currentTarget.value })}
          />
          <div className={classes.pair}>
            <DateInputField
              {...field('identifiedOn')}
              value={fields.identifiedOn}
              onChange={(identifiedOn) => edit.change({ identifiedOn })}
            />
            <DateInputField
              {...field('reportOn')}
              value={fields.reportOn}
              onChange={(reportOn) => edit.change({ reportOn })}
            />
          </div>
        </Stack>
      </fieldset>
      {need && (
        <DateInputField
          {...field('endedOn')}
          description={words.needs.endedHelp}
          value={fields.endedOn}
          onChange={(endedOn) => edit.change({ endedOn })}
        />
      )}
    </EditPanel>
  )
}
