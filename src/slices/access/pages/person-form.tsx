import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useFetcher } from 'react-router'
import { notice } from '#web/ui/announcer.tsx'
import { nameOf } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { fieldProps, ProblemSummary } from '#web/ui/problems.tsx'
import { SubmitButton } from '#web/ui/submit-button.tsx'
import type { PersonRow } from '../contract.ts'
import { en as enPeopleProblems } from '../people/words.en.ts'
import { zh as zhPeopleProblems } from '../people/words.zh.ts'
import classes from './account.module.css'
import { changedFields } from './changed-fields.ts'
import type { PeopleAnswer, PeopleWish } from './people-action.ts'
import { RolesField } from './roles-field.tsx'
import { useDone } from './use-done.ts'
import { peopleWords, usePeopleWords } from './use-people-words.ts'
import { useRefusal } from './use-refusal.ts'

const labels = { en: labelsOf(peopleWords.en), zh: labelsOf(peopleWords.zh) }
/** The sentences that the people of a school have of their own. */
export const peopleProblems = [{ en: enPeopleProblems.problems, zh: zhPeopleProblems.problems }]

type Typed = Pick<PersonRow, 'nameZh' | 'nameEn' | 'staffCode' | 'email' | 'roles'>

interface PersonFormProps {
  /** Null: a new person. */
  person: PersonRow | null
  onAdded: (id: string) => void
}

/** Particulars and roles of a person. Only what was changed here is sent. */
export function PersonForm({ person, onAdded }: PersonFormProps) {
  const words = usePeopleWords().form
  const language = useLanguage()
  const fetcher = useFetcher<PeopleAnswer>()
  const [base, setBase] = useState(() => ({ typed: typedOf(person), version: person?.version ?? 0 }))
  const [typed, setTyped] = useState(base.typed)
  const refused = fetcher.data?.refused
  const { problems, listed } = useRefusal(refused, labels, peopleProblems)

  useDone(fetcher.data, ({ added, version }) => {
    if (added) {
      notice(words.added(nameOf(typed, language).main))
      onAdded(added)
    } else {
      notice(words.saved)
      setBase({ typed, version: version ?? base.version })
    }
  })

  const change = (part: Partial<Typed>) => setTyped({ ...typed, ...part })
  const text = (name: 'nameZh' | 'nameEn' | 'staffCode' | 'email') => ({
    ...fieldProps(name, problems),
    label: words[name],
    value: typed[name],
    onChange: (event: { currentTarget: HTMLInputElement }) => change({ [name]: event.currentTarget.value }),
  })

  function save() {
    // After a clash the person has read what the other one wrote: the next save is made knowing it.
    const version = refused?.code === 'CLASH' ? refused.version : base.version
    const wish: PeopleWish = person
      ? { do: 'change', person: { id: person.id, version, ...changedFields(base.typed, typed) } }
      : { do: 'add', person: typed }
    fetcher.submit(JSON.stringify(wish), { method: 'post', encType: 'application/json' })
  }

  function takeTheirs() {
    if (refused?.code !== 'CLASH') return
    const theirs = Object.fromEntries(refused.clashes.map(({ field, theirs }) => [field, theirs])) as Partial<Typed>
    setBase({ typed: { ...base.typed, ...theirs }, version: refused.version })
    change(theirs)
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <Stack gap="md">
        <ProblemSummary problems={listed} />
        <TextInput
          {...text('nameZh')}
          description={words.nameHelp}
          lang="zh-Hant-HK"
          maxLength={200}
          data-autofocus={person ? undefined : true}
        />
        <TextInput {...text('nameEn')} lang="en-GB" maxLength={200} />
        <TextInput
          {...text('staffCode')}
          description={words.staffCodeHelp}
          maxLength={30}
          autoComplete="off"
          required
          classNames={{ wrapper: classes.short }}
        />
        <TextInput {...text('email')} description={words.emailHelp} type="email" maxLength={200} autoComplete="off" />
        <RolesField
          personId={person?.id ?? null}
          held={base.typed.roles}
          chosen={typed.roles}
          onChange={(roles) => change({ roles })}
          problems={problems}
        />
        <Group gap="sm">
          <SubmitButton busy={fetcher.state === 'submitting'}>{person ? words.save : words.add}</SubmitButton>
          {refused?.code === 'CLASH' && (
            <Button variant="default" onClick={takeTheirs}>
              {words.useTheirs}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  )
}

function typedOf(person: PersonRow | null): Typed {
  const { nameZh = '', nameEn = '', staffCode = '', email = '', roles = [] } = person ?? {}
  return { nameZh, nameEn, staffCode, email, roles: [...roles].sort() }
}

function labelsOf({ form }: typeof peopleWords.en) {
  const { nameZh, nameEn, staffCode, email, roles } = form
  return { nameZh, nameEn, staffCode, email, roles }
}
