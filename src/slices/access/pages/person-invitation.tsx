import { Stack } from '@mantine/core'
import { useFetcher } from 'react-router'
import { CopyField } from '#web/ui/copy-field.tsx'
import { formatDateTime } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { ProblemSummary } from '#web/ui/problems.tsx'
import { SubmitButton } from '#web/ui/submit-button.tsx'
import type { PersonRow } from '../contract.ts'
import classes from './account.module.css'
import type { PeopleAnswer, PeopleWish } from './people-action.ts'
import { peopleProblems } from './person-form.tsx'
import { usePeopleWords } from './use-people-words.ts'
import { useRefusal } from './use-refusal.ts'

/** How a person gets in: a one-time link, shown this once. */
export function PersonInvitation({ person, may }: { person: PersonRow; may: boolean }) {
  const words = usePeopleWords().invite
  const language = useLanguage()
  const fetcher = useFetcher<PeopleAnswer>()
  const { listed } = useRefusal(fetcher.data?.refused, undefined, peopleProblems)
  const made = fetcher.data?.invitation
  const wish: PeopleWish = { do: 'invite', id: person.id }
  return (
    <section className={classes.section} aria-labelledby="invite-title">
      <h3 id="invite-title">{words.title}</h3>
      <Stack gap="sm">
        <ProblemSummary problems={listed} />
        {made ? (
          <>
            <CopyField
              label={words.link}
              value={made.link}
              help={words.linkHelp(formatDateTime(made.expiresAt, language))}
            />
            {person.staffCode && <p className={classes.soft}>{words.signInWith(person.staffCode)}</p>}
            {opensHereOnly(made.link) && <p className={classes.soft}>{words.onlyHere}</p>}
            {made.mailed && <p className={classes.soft}>{words.mailed(person.email)}</p>}
          </>
        ) : !may ? (
          <p className={classes.soft}>{words.notYours}</p>
        ) : (
          <>
            <p className={classes.soft}>{words[person.account]}</p>
            <SubmitButton
              type="button"
              variant="default"
              className={classes.button}
              busy={fetcher.state === 'submitting'}
              onClick={() => fetcher.submit(JSON.stringify(wish), { method: 'post', encType: 'application/json' })}
            >
              {person.account === 'none' ? words.make : words.makeNew}
            </SubmitButton>
          </>
        )}
      </Stack>
    </section>
  )
}

/** Whether a link leads to the machine of whoever opens it, which is the workbench’s own address until the host sets another. */
function opensHereOnly(link: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(link).hostname)
}
