import { Button, Checkbox, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { EditPanel } from '#web/ui/forms/edit-panel.tsx'
import { useEdit } from '#web/ui/forms/use-edit.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { fieldProps } from '#web/ui/problems.tsx'
import type { BankItem } from '../../bank/contract.ts'
import { type BankFields, type BankKind, bankKinds } from '../../bank/model.ts'
import { emptyFields, fieldsOf } from '../../bank/rules.ts'
import { CoachHints } from '../coach/coach-hints.tsx'
import { useBankHints } from '../coach/use-bank-hints.ts'
import classes from './bank.module.css'
import { BankFieldsInputs } from './bank-inputs.tsx'
import { sent } from './sent.ts'
import { bankForms, useBankWords } from './use-bank-words.ts'

interface BankFormProps {
  /** `null` for a new one. */
  item: BankItem | null
  mayKeepSchool: boolean
  onClose: () => void
  /** What a new one begins with, such as a plan's target from which names were taken out; `note` says so. */
  begins?: { kind: BankKind; whose: 'mine' | 'school'; fields: BankFields; note: string }
}

type FormFields = BankFields & { kind: BankKind; whose: 'mine' | 'school' } & Record<string, unknown>

/** An entry of one's own or the school's: written anew, changed, put away. Kept as a draft while typing. */
export function BankForm({ item, mayKeepSchool, onClose, begins }: BankFormProps) {
  const words = useBankWords()
  const work = useWork(bankForms)
  const [saved] = useState<FormFields>(() => ({
    kind: item?.kind ?? begins?.kind ?? 'strategy',
    whose: begins?.whose ?? 'mine',
    ...(item ? fieldsOf(item) : (begins?.fields ?? emptyFields)),
  }))
  const key = `bank ${item?.id ?? (begins ? `from ${begins.fields.wordsZh}${begins.fields.wordsEn}` : 'new')}`.slice(
    0,
    150,
  )
  const edit = useEdit(key, saved, item?.version ?? 0, work.clash)
  const [namesChecked, setNamesChecked] = useState(false)
  const { kind, whose, ...fields } = edit.fields
  const hints = useBankHints(kind, fields)
  const nameFound = work.problems.some(({ field }) => field === 'names')

  function send(): Promise<unknown> {
    if (!item) return api.plans.addToBank({ whose, kind, fields: sent(fields), namesChecked })
    const { fields: changed, base } = edit.changes()
    return api.plans.changeInBank({
      itemId: item.id,
      version: edit.version,
      base: sent(base),
      fields: sent(changed),
      namesChecked,
    })
  }

  function save() {
    work.run(send, () => {
      edit.finish(edit.fields, edit.version + 1)
      notice(item ? words.done.changed : words.done.added)
      onClose()
    })
  }

  function archive(archived: boolean) {
    if (!item) return
    work.run(
      () => api.plans.archiveInBank({ itemId: item.id, archived }),
      () => {
        notice(archived ? words.done.archived : words.done.takenOut)
        onClose()
      },
    )
  }

  return (
    <EditPanel
      title={item ? words.changeTitle : words.addTitle}
      size="36rem"
      work={work}
      edit={edit}
      textOf={(_field, value) => (Array.isArray(value) ? value.join('、') : String(value ?? ''))}
      more={
        item && (
          <div className={classes.actions}>
            <Button variant="subtle" onClick={() => archive(item.archivedOn === null)}>
              {item.archivedOn === null ? words.archive : words.takeOut}
            </Button>
          </div>
        )
      }
      onSave={save}
      onClose={onClose}
    >
      {begins && <p className={classes.soft}>{begins.note}</p>}
      {!item && (
        <div className={classes.narrow}>
          <NativeSelect
            {...fieldProps('kind', work.problems)}
            label={words.fields.kind}
            value={kind}
            data={bankKinds.map((value) => ({ value, label: words.kinds[value] }))}
            onChange={(event) => edit.change({ kind: event.currentTarget.value === 'target' ? 'target' : 'strategy' })}
          />
          <NativeSelect
            {...fieldProps('whose', work.problems)}
            label={words.fields.whose}
            value={whose}
            data={(mayKeepSchool ? (['mine', 'school'] as const) : (['mine'] as const)).map((value) => ({
              value,
              label: words.owners[value],
            }))}
            onChange={(event) => edit.change({ whose: event.currentTarget.value === 'school' ? 'school' : 'mine' })}
          />
        </div>
      )}
      <BankFieldsInputs kind={kind} fields={fields} problems={work.problems} onChange={edit.change}>
        <CoachHints hints={hints} unwritten={fields.wordsZh.trim() === '' && fields.wordsEn.trim() === ''} />
      </BankFieldsInputs>
      {(nameFound || namesChecked) && (
        <Checkbox
          {...fieldProps('names', work.problems)}
          label={words.namesChecked}
          checked={namesChecked}
          onChange={(event) => setNamesChecked(event.currentTarget.checked)}
        />
      )}
    </EditPanel>
  )
}
