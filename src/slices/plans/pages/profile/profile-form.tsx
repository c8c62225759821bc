import { NativeSelect, Stack } from '@mantine/core'
import { useRevalidator } from 'react-router'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { ClashChooser } from '#web/ui/forms/clash-chooser.tsx'
import { DraftNote } from '#web/ui/forms/draft-note.tsx'
import { FormFoot } from '#web/ui/forms/form-foot.tsx'
import { OthersHere } from '#web/ui/forms/others-here.tsx'
import { TwoLanguages } from '#web/ui/forms/two-languages.tsx'
import { useEdit } from '#web/ui/forms/use-edit.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { fieldProps, ProblemSummary } from '#web/ui/problems.tsx'
import { useUiWords } from '#web/ui/words.ts'
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
  const ui = useUiWords()
  const language = useLanguage()
  const work = useWork(profileForms)
  const { revalidate } = useRevalidator()
  const saved: ProfileFields = profile.fields
  const edit = useEdit(`student ${studentId} profile`, saved, profile.version, work.clash)
  const labelOf = (field: string) => profileForms.labels[language][field] ?? field

  function save() {
    const open = edit.clashes.filter(({ field }) => !edit.taken[field])
    if (open.length > 0) {
      work.refuse(open.map(({ field }) => ({ field, message: ui.clash.choose(labelOf(field)) })))
      return
    }
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
        <ProblemSummary problems={work.listed} />
        {edit.restored && <DraftNote />}
        <ClashChooser
          clashes={edit.clashes}
          textOf={(_field, value) => (typeof value === 'string' ? value : '')}
          labelOf={labelOf}
          taken={edit.taken}
          onTake={edit.take}
        />
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
        <FormFoot
          busy={work.busy}
          onCancel={onClose}
          draft={{ state: edit.state, onDiscard: () => edit.finish(saved, profile.version) }}
        />
      </Stack>
    </form>
  )
}
