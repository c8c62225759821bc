import { NativeSelect, Stack } from '@mantine/core'
import { useRevalidator } from 'react-router'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { EditHead } from '#web/ui/forms/edit-form.tsx'
import { FormFoot } from '#web/ui/forms/form-foot.tsx'
import { OthersHere } from '#web/ui/forms/others-here.tsx'
import { TwoLanguages } from '#web/ui/forms/two-languages.tsx'
import { useEdit } from '#web/ui/forms/use-edit.ts'
import { useSettled } from '#web/ui/forms/use-settled.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { fieldProps } from '#web/ui/problems.tsx'
import type { Profile } from '../../profile/contract.ts'
import { ownWordsBy, type ProfileFields, profileParts } from '../../profile/model.ts'
import { PictureField } from './picture-field.tsx'
import classes from './profile.module.css'
import { textOf } from './profile-parts.tsx'
import { profileForms, useProfileWords } from './use-profile-words.ts'

interface ProfileFormProps {
  studentId: string
  profile: Profile
  onClose: () => void
}

/** Writes the profile: kept as a draft while typing, brought together with what others write. */
export function ProfileForm({ studentId, profile, onClose }: ProfileFormProps) {
  const words = useProfileWords()
  const work = useWork(profileForms)
  const { revalidate } = useRevalidator()
  const saved: ProfileFields = profile.fields
  const edit = useEdit(`student ${studentId} profile`, saved, profile.version, work.clash)
  const isSettled = useSettled(work, edit)

  function save() {
    if (!isSettled()) return
    const { fields, base } = edit.changes()
    work.run(
      () =>
        api.plans.keepProfile({
          id: studentId,
          version: edit.version,
          base: { ...base, pictureIds: base.pictureIds && [...base.pictureIds] },
          fields: { ...fields, pictureIds: fields.pictureIds && [...fields.pictureIds] },
        }),
      ({ version }) => {
        edit.finish(edit.fields, version)
        notice(words.done)
        onClose()
      },
    )
  }

  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <Stack gap="md">
        <OthersHere studentId={studentId} form="profile" onChange={revalidate} />
        <EditHead work={work} edit={edit} textOf={(_field, value) => (typeof value === 'string' ? value : '')} />
        {profileParts.map((part) => (
          <TwoLanguages
            key={part}
            name={part}
            label={words.parts[part]}
            description={words.help[part]}
            value={textOf(edit.fields, part)}
            autoFocus={part === profileParts[0]}
            problems={work.problems}
            onChange={(of, text) => edit.change({ [`${part}${of === 'zh' ? 'Zh' : 'En'}`]: text })}
          />
        ))}
        <PictureField
          studentId={studentId}
          pictureIds={edit.fields.pictureIds}
          onChange={(pictureIds) => edit.change({ pictureIds })}
        />
        <NativeSelect
          {...fieldProps('ownWordsBy', work.problems)}
          label={words.whoWrote}
          value={edit.fields.ownWordsBy}
          data={ownWordsBy.map((value) => ({ value, label: words.by[value] }))}
          onChange={(event) =>
            edit.change({ ownWordsBy: ownWordsBy.find((value) => value === event.currentTarget.value) ?? '' })
          }
        />
        <FormFoot busy={work.busy} onCancel={onClose} draft={{ state: edit.state, onDiscard: edit.discard }} />
      </Stack>
    </form>
  )
}
