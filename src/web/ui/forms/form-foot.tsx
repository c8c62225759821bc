import { Button, Group } from '@mantine/core'
import { SavedMark, type SavedState } from '../marks.tsx'
import { SubmitButton } from '../submit-button.tsx'
import { useUiWords } from '../words.ts'

interface FormFootProps {
  busy: boolean
  /** What the button does; "Save" when not said. */
  verb?: string
  onCancel: () => void
  /** The draft: whether it is kept, and the way to give it up. */
  draft?: { state: SavedState; onDiscard: () => void }
}

/** The foot of a form: save, leave, and what has become of the draft. */
export function FormFoot({ busy, verb, onCancel, draft }: FormFootProps) {
  const words = useUiWords()
  return (
    <Group gap="sm">
      <SubmitButton busy={busy}>{verb ?? words.save}</SubmitButton>
      <Button variant="default" onClick={onCancel}>
        {draft?.state ? words.close : words.cancel}
      </Button>
      {draft && (
        <>
          {draft.state && (
            <Button variant="subtle" onClick={draft.onDiscard}>
              {words.discardDraft}
            </Button>
          )}
          <span>
            {draft.state && draft.state !== 'offline' && <small>{words.draft} </small>}
            <SavedMark state={draft.state} />
          </span>
        </>
      )}
    </Group>
  )
}
