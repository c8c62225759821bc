import { Button, Checkbox, Group, NativeSelect, Radio, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useFetcher } from 'react-router'
import { notice } from '#web/ui/announcer.tsx'
import { Facts } from '#web/ui/facts.tsx'
import { fieldProps, ProblemSummary } from '#web/ui/problems.tsx'
import { SubmitButton } from '#web/ui/submit-button.tsx'
import type { Refusal } from '../../access/words/refusal.ts'
import type { SchoolProfile } from '../contract.ts'
import { financeTypes, schoolLevels } from '../model.ts'
import { changedFields } from './changed-fields.ts'
import classes from './settings.module.css'
import { useDone, useRefusal } from './use-refusal.ts'
import { settingsWords, useSettingsWords } from './use-settings-words.ts'

type Typed = Omit<SchoolProfile, 'id' | 'code' | 'isDemo' | 'version'>
export type ProfileWish = Partial<Typed> & { version: number }
export type ProfileAnswer = { refused: Refusal | null; version?: number }

const labels = { en: labelsOf(settingsWords.en), zh: labelsOf(settingsWords.zh) }

/** The school's profile to be changed. Only what was changed here is sent. */
export function ProfileForm({ profile }: { profile: SchoolProfile }) {
  const all = useSettingsWords()
  const words = all.profile
  const fetcher = useFetcher<ProfileAnswer>()
  const [base, setBase] = useState(() => ({ typed: typedOf(profile), version: profile.version }))
  const [typed, setTyped] = useState(base.typed)
  const refused = fetcher.data?.refused
  const { problems, listed } = useRefusal(refused, labels)
  const change = (part: Partial<Typed>) => setTyped({ ...typed, ...part })

  useDone(fetcher.data, ({ version }) => {
    notice(all.saved)
    setBase({ typed, version: version ?? base.version })
  })

  const text = (name: 'nameZh' | 'nameEn' | 'sponsoringBodyZh' | 'sponsoringBodyEn') => ({
    ...fieldProps(name, problems),
    label: words[name],
    lang: name.endsWith('Zh') ? 'zh-Hant-HK' : 'en-GB',
    maxLength: 200,
    value: typed[name],
    onChange: (event: { currentTarget: HTMLInputElement }) => change({ [name]: event.currentTarget.value }),
  })

  function save() {
    // After a clash the person has read what the other one wrote: the next save is made knowing it.
    const version = refused?.code === 'CLASH' ? refused.version : base.version
    const wish: ProfileWish = { version, ...changedFields(base.typed, typed) }
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
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <Stack gap="lg">
        <ProblemSummary problems={listed} />
        <Facts facts={[{ label: words.code, value: profile.code }]} />
        <TextInput {...text('nameZh')} required />
        <TextInput {...text('nameEn')} required />
        <Radio.Group
          {...fieldProps('level', problems)}
          label={words.level}
          value={typed.level}
          onChange={(value) => change({ level: value === 'secondary' ? 'secondary' : 'primary' })}
        >
          <Stack gap="sm" mt="xs">
            {schoolLevels.map((level) => (
              <Radio key={level} value={level} label={words.levels[level]} />
            ))}
          </Stack>
        </Radio.Group>
        <NativeSelect
          {...fieldProps('financeType', problems)}
          label={words.financeType}
          classNames={{ wrapper: classes.short }}
          data={financeTypes.map((type) => ({ value: type, label: words.financeTypes[type] }))}
          value={typed.financeType}
          onChange={(event) =>
            change({ financeType: financeTypes.find((type) => type === event.currentTarget.value) ?? 'aided' })
          }
        />
        <TextInput {...text('sponsoringBodyZh')} />
        <TextInput {...text('sponsoringBodyEn')} />
        <section aria-labelledby="security-title">
          <h2 id="security-title">{words.security}</h2>
          <Checkbox
            {...fieldProps('totpRequired', problems)}
            label={words.totpRequired}
            description={words.totpHelp}
            checked={typed.totpRequired}
            onChange={(event) => change({ totpRequired: event.currentTarget.checked })}
          />
        </section>
        <Group gap="sm">
          <SubmitButton busy={fetcher.state === 'submitting'}>{all.save}</SubmitButton>
          {refused?.code === 'CLASH' && (
            <Button variant="default" onClick={takeTheirs}>
              {all.takeTheirs}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  )
}

function typedOf({ id: _id, code: _code, isDemo: _demo, version: _version, ...typed }: SchoolProfile): Typed {
  return typed
}

function labelsOf({ profile }: typeof settingsWords.en) {
  const { nameZh, nameEn, level, financeType, sponsoringBodyZh, sponsoringBodyEn, totpRequired } = profile
  return { nameZh, nameEn, level, financeType, sponsoringBodyZh, sponsoringBodyEn, totpRequired }
}
