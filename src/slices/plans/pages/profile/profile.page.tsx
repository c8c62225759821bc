import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { Link, type LoaderFunctionArgs, useLoaderData, useOutletContext } from 'react-router'
import type { StudentFile } from '#slices/students/contract.ts'
import { api } from '#web/api.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { formatShortDate } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { useOpener } from '#web/ui/use-opener.ts'
import { useUiWords } from '#web/ui/words.ts'
import type { Profile } from '../../profile/contract.ts'
import classes from './profile.module.css'
import { ProfileForm } from './profile-form.tsx'
import { ProfileParts } from './profile-parts.tsx'
import { useProfileWords } from './use-profile-words.ts'

export function loader({ params }: LoaderFunctionArgs): Promise<Profile> {
  return api.plans.profile({ id: params.id ?? '' })
}

/** The student's one page for every teacher; written in the same place. */
export function Component() {
  const profile: Profile = useLoaderData()
  const file = useOutletContext<StudentFile>()
  const words = useProfileWords()
  const { print } = useUiWords()
  const language = useLanguage()
  const [writing, setWriting] = useState(false)
  const opener = useOpener(writing)
  if (writing) return <ProfileForm studentId={file.id} profile={profile} onClose={() => setWriting(false)} />
  const action = (text: string) =>
    profile.may.keep && (
      <Button ref={opener} onClick={() => setWriting(true)}>
        {text}
      </Button>
    )
  if (profile.version === 0)
    return (
      <EmptyState
        title={words.emptyTitle}
        sentence={profile.may.keep ? words.emptySentence : words.emptyForReader}
        action={action(words.write)}
      />
    )
  return (
    <>
      <div className={`${classes.head} no-print`}>
        <p className={classes.soft}>
          {profile.changedOn && words.changedOn(formatShortDate(profile.changedOn, language))}
        </p>
        <div className={classes.actions}>
          <Button component={Link} to="print" variant="default" leftSection={<IconPrinter size={16} />}>
            {print}
          </Button>
          {action(words.change)}
        </div>
      </div>
      <ProfileParts studentId={file.id} fields={profile.fields} />
    </>
  )
}
