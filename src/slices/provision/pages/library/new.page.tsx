import { Stack } from '@mantine/core'
import { useNavigate } from 'react-router'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { DraftNote } from '#web/ui/forms/draft-note.tsx'
import { FormFoot } from '#web/ui/forms/form-foot.tsx'
import { useEdit } from '#web/ui/forms/use-edit.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { PageHead } from '#web/ui/page-head.tsx'
import { ProblemSummary } from '#web/ui/problems.tsx'
import { emptyFields } from '../../library/rules.ts'
import classes from './library.module.css'
import { ProvisionInputs } from './provision-inputs.tsx'
import { libraryForms, useLibraryWords } from './use-library-words.ts'

/** Adds a provision of the school's own. */
export function Component() {
  const words = useLibraryWords()
  const navigate = useNavigate()
  const work = useWork(libraryForms)
  const edit = useEdit('provision new', emptyFields, 0, null)

  function add() {
    work.run(
      async () => {
        const { provisionId } = await api.provision.addProvision(edit.fields)
        edit.finish(emptyFields, 0)
        await navigate(`/provision/library/${provisionId}`, { replace: true })
      },
      () => notice(words.done.added),
    )
  }

  return (
    <>
      <PageHead
        title={words.newTitle}
        sentence={words.newSentence}
        back={{ to: '/provision/library', label: words.back }}
      />
      <form
        noValidate
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          add()
        }}
      >
        <Stack gap="md">
          <ProblemSummary problems={work.listed} />
          {edit.restored && <DraftNote />}
          <ProvisionInputs fields={edit.fields} problems={work.problems} onChange={edit.change} />
          <FormFoot
            busy={work.busy}
            verb={words.add}
            onCancel={() => navigate('/provision/library')}
            draft={{ state: edit.state, onDiscard: () => edit.finish(emptyFields, 0) }}
          />
        </Stack>
      </form>
    </>
  )
}
