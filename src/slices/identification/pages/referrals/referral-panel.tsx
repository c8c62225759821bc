import { NativeSelect, Stack, TextInput } from '@mantine/core'
import type { IsoDate } from '#kernel/dates.ts'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { DateInputField } from '#web/ui/date-input-field.tsx'
import { formatShortDate } from '#web/ui/format.ts'
import { ClashChooser } from '#web/ui/forms/clash-chooser.tsx'
import { DraftNote } from '#web/ui/forms/draft-note.tsx'
import { FormFoot } from '#web/ui/forms/form-foot.tsx'
import { LongText } from '#web/ui/forms/long-text.tsx'
import { useEdit } from '#web/ui/forms/use-edit.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { fieldProps, ProblemSummary } from '#web/ui/problems.tsx'
import { SidePanel } from '#web/ui/side-panel.tsx'
import { useUiWords } from '#web/ui/words.ts'
import type { Referral } from '../../referrals/contract.ts'
import { type ReferralFields, type Service, services } from '../../referrals/model.ts'
import { referralForms, useReferralWords } from './use-referral-words.ts'

/** A referral as its form holds it: the day may be cleared while typing. */
type Fields = Omit<ReferralFields, 'referredOn'> & { referredOn: IsoDate | null }

interface ReferralPanelProps {
  studentId: string
  /** `null` for a new one. */
  referral: Referral | null
  /** Of a new one: the concern from which it comes. */
  concernId?: string | null
  onClose: () => void
}

/** Where to, why, and what the family said. */
export function ReferralPanel({ studentId, referral, concernId = null, onClose }: ReferralPanelProps) {
  const words = useReferralWords()
  const ui = useUiWords()
  const language = useLanguage()
  const { today } = useFrame()
  const work = useWork(referralForms)
  const saved = referral ? fieldsOf(referral) : beginning(today)
  const version = referral?.version ?? 0
  const edit = useEdit<Fields>(`student ${studentId} referral ${referral?.id ?? 'new'}`, saved, version, work.clash)
  const { fields } = edit
  const labelOf = (field: string) => referralForms.labels[language][field] ?? field

  function save() {
    const { referredOn } = fields
    const open = edit.clashes.filter(({ field }) => !edit.taken[field])
    if (open.length > 0 || referredOn === null) {
      work.refuse([
        ...open.map(({ field }) => ({ field, message: ui.clash.choose(labelOf(field)) })),
        ...(referredOn === null ? [{ field: 'referredOn', message: words.chooseReferredOn }] : []),
      ])
      return
    }
    work.run(
      () => send({ ...fields, referredOn }),
      () => {
        edit.finish(fields, edit.version + 1)
        notice(referral ? words.saved : words.begun)
        onClose()
      },
    )
  }

  function send(whole: ReferralFields): Promise<unknown> {
    if (!referral) return api.identification.addReferral({ id: studentId, fields: whole, concernId })
    const changes = edit.changes()
    return api.identification.changeReferral({
      id: studentId,
      referralId: referral.id,
      version: edit.version,
      base: present(changes.base),
      fields: present(changes.fields),
    })
  }

  function textOf(field: string, value: unknown): string {
    if (field === 'service') return words.services[value as Service] ?? ''
    return field.endsWith('On') && typeof value === 'string' ? formatShortDate(value, language) : String(value ?? '')
  }

  const date = (name: 'referredOn' | 'consentOn' | 'expectedOn') => ({
    ...fieldProps(name, work.problems),
    label: words.fields[name],
    value: fields[name],
    onChange: (day: IsoDate | null) => edit.change({ [name]: day }),
  })

  return (
    <SidePanel opened onClose={onClose} title={referral ? words.changeTitle : words.addTitle} size="32rem">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <Stack gap="md">
          <ProblemSummary problems={work.listed} />
          {edit.restored && <DraftNote />}
          <ClashChooser
            clashes={edit.clashes}
            textOf={textOf}
            labelOf={labelOf}
            taken={edit.taken}
            onTake={edit.take}
          />
          <NativeSelect
            {...fieldProps('service', work.problems)}
            label={words.fields.service}
            value={fields.service}
            data={services.map((service) => ({ value: service, label: words.services[service] }))}
            onChange={(event) =>
              edit.change({ service: services.find((one) => one === event.currentTarget.value) ?? 'other' })
            }
          />
          <TextInput
            {...fieldProps('serviceWords', work.problems)}
            label={words.fields.serviceWords}
            description={words.serviceWordsHelp}
            maxLength={200}
            value={fields.serviceWords}
            onChange={(event) => edit.change({ serviceWords: event.currentTarget.value })}
          />
          <LongText
            {...fieldProps('why', work.problems)}
            label={words.fields.why}
            description={words.whyHelp}
            autosize
            minRows={3}
            most={4000}
            value={fields.why}
            onChange={(event) => edit.change({ why: event.currentTarget.value })}
          />
          <DateInputField {...date('referredOn')} max={today} required />
          <DateInputField {...date('consentOn')} description={words.consentHelp} max={today} />
          <DateInputField {...date('expectedOn')} />
          <LongText
            {...fieldProps('words', work.problems)}
            label={words.fields.words}
            autosize
            minRows={2}
            most={4000}
            value={fields.words}
            onChange={(event) => edit.change({ words: event.currentTarget.value })}
          />
          <FormFoot
            busy={work.busy}
            verb={referral ? undefined : words.add}
            onCancel={onClose}
            draft={{ state: edit.state, onDiscard: () => edit.finish(saved, version) }}
          />
        </Stack>
      </form>
    </SidePanel>
  )
}

function beginning(today: IsoDate): Fields {
  return {
    ...{ service: 'educational_psychologist', serviceWords: '', why: '', words: '' },
    ...{ referredOn: today, consentOn: null, expectedOn: null },
  }
}

function fieldsOf({ service, serviceWords, why, referredOn, consentOn, expectedOn, words }: Referral): Fields {
  return { service, serviceWords, why, referredOn, consentOn, expectedOn, words }
}

function present({ referredOn, ...rest }: Partial<Fields>): Partial<ReferralFields> {
  return referredOn ? { ...rest, referredOn } : rest
}
