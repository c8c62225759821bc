import { NativeSelect, TextInput } from '@mantine/core'
import type { IsoDate } from '#kernel/dates.ts'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { DateInputField } from '#web/ui/date-input-field.tsx'
import { formatShortDate } from '#web/ui/format.ts'
import { EditPanel } from '#web/ui/forms/edit-panel.tsx'
import { LongText } from '#web/ui/forms/long-text.tsx'
import { useEdit } from '#web/ui/forms/use-edit.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { fieldProps } from '#web/ui/problems.tsx'
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
  const language = useLanguage()
  const { today } = useFrame()
  const work = useWork(referralForms)
  const saved = referral ? fieldsOf(referral) : beginning(today)
  const version = referral?.version ?? 0
  const edit = useEdit<Fields>(`student ${studentId} referral ${referral?.id ?? 'new'}`, saved, version, work.clash)
  const { fields } = edit

  function save() {
    const { referredOn } = fields
    if (referredOn === null) return
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
    <EditPanel
      title={referral ? words.changeTitle : words.addTitle}
      size="32rem"
      work={work}
      edit={edit}
      textOf={textOf}
      verb={referral ? undefined : words.add}
      missing={fields.referredOn === null ? [{ field: 'referredOn', message: words.chooseReferredOn }] : []}
      onSave={save}
      onClose={onClose}
    >
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
    </EditPanel>
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
