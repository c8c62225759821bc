import { Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import type { SavedState } from '../marks.tsx'
import { type Problem, ProblemSummary } from '../problems.tsx'
import type { Draft } from '../use-draft.ts'
import { ClashChooser } from './clash-chooser.tsx'
import { DraftNote } from './draft-note.tsx'
import classes from './edit-form.module.css'
import { FormFoot } from './form-foot.tsx'
import type { Edit } from './use-edit.ts'
import { useSettled } from './use-settled.ts'
import type { Work } from './use-work.ts'

/** What a form keeps while it is typed: an edit (`useEdit`), or only a draft (`useDraft`), which knows of no clashes. */
export type Kept = Pick<Draft<unknown>, 'restored' | 'state' | 'discard'> &
  (Pick<Edit<Record<string, unknown>>, 'clashes' | 'taken' | 'take'> | { clashes?: never })

interface EditHeadProps {
  work: Pick<Work, 'listed' | 'labelOf'>
  edit?: Kept | undefined
  /** A value of a field as people read it, where two texts stand side by side; the value itself when not said. */
  textOf?: ((field: string, value: unknown) => string) | undefined
  /** The name of a field; that of the form's words when not said. */
  labelOf?: ((field: string) => string) | undefined
  /** A form that saves itself, and how far it is: whoever types keeps the focus, and without a network nothing is to be put right. */
  saves?: SavedState
}

/** What stands above every form: what is to be put right, that a draft came back, and both texts where two people changed the same. */
export function EditHead({ work, edit, textOf = plain, labelOf = work.labelOf, saves }: EditHeadProps) {
  return (
    <>
      {saves !== 'offline' && <ProblemSummary problems={work.listed} quiet={saves !== undefined} />}
      {edit?.restored && <DraftNote />}
      {edit?.clashes && (
        <ClashChooser clashes={edit.clashes} textOf={textOf} labelOf={labelOf} taken={edit.taken} onTake={edit.take} />
      )}
    </>
  )
}

export interface EditFormProps extends EditHeadProps {
  work: Pick<Work, 'busy' | 'listed' | 'labelOf' | 'refuse'>
  /** What is still missing: said at the top when the form is to be saved, and nothing is sent. */
  missing?: readonly Problem[]
  /** Called when every clash is settled and nothing is missing. */
  onSave: () => void
  onCancel: () => void
  /** What the button does; "Save" when not said. */
  verb?: string | undefined
  /** Names the form where a page has several. */
  label?: string
  /** Below the foot: what else may be done with the record, such as putting it away. */
  more?: ReactNode
  /** The form is longer than a screen: its foot stays in sight. */
  footInSight?: boolean
  onInput?: (event: React.InputEvent<HTMLFormElement>) => void
  children: ReactNode
}

/**
 * A form of a record: its head, the inputs, its foot. It sends nothing while two texts wait for a choice or something is missing, and a
 * form around it (a panel may be opened from within one) does not hear that it was sent.
 */
export function EditForm(props: EditFormProps) {
  const { work, edit, textOf, labelOf, missing, onSave, onCancel, verb, label, more, footInSight, onInput, children } =
    props
  const isSettled = useSettled(work, edit?.clashes ? edit : undefined, labelOf)
  return (
    <form
      noValidate
      aria-label={label}
      onInput={onInput}
      onSubmit={(event) => {
        event.preventDefault()
        event.stopPropagation()
        if (isSettled(missing)) onSave()
      }}
    >
      <Stack gap="md">
        <EditHead work={work} edit={edit} textOf={textOf} labelOf={labelOf} />
        {children}
        <div className={footInSight ? classes.inSight : undefined}>
          <FormFoot
            busy={work.busy}
            verb={verb}
            onCancel={onCancel}
            draft={edit && { state: edit.state, onDiscard: edit.discard }}
          />
        </div>
        {more}
      </Stack>
    </form>
  )
}

function plain(_field: string, value: unknown): string {
  return String(value ?? '')
}
