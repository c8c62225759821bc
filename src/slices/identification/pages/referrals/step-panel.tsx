import { Radio, Stack } from '@mantine/core'
import { useState } from 'react'
import type { IsoDate } from '#kernel/dates.ts'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { DateInputField } from '#web/ui/date-input-field.tsx'
import { EditPanel } from '#web/ui/forms/edit-panel.tsx'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useFrame } from '#web/ui/frame.ts'
import { fieldProps } from '#web/ui/problems.tsx'
import type { Referral } from '../../referrals/contract.ts'
import { type ReferralState, referralStates } from '../../referrals/model.ts'
import { stateOf } from '../../referrals/rules.ts'
import classes from './referrals.module.css'
import { referralForms, useReferralWords, useSayReferral } from './use-referral-words.ts'

interface StepPanelProps {
  studentId: string
  referral: Referral
  onClose: () => void
}

/** The next step of a referral, with its day; the one that mostly comes next is chosen already. */
export function StepPanel({ studentId, referral, onClose }: StepPanelProps) {
  const words = useReferralWords()
  const say = useSayReferral()
  const { today } = useFrame()
  const work = useWork(referralForms)
  const place = referralStates.indexOf(stateOf(referral).state)
  const [state, setState] = useState<ReferralState>(referralStates[place + 1] ?? 'closed')
  const [on, setOn] = useState<IsoDate | null>(today)
  const isBackwards = referralStates.indexOf(state) < place

  function record() {
    if (on === null) {
      work.refuse([{ field: 'on', message: words.chooseDay }])
      return
    }
    const { id: referralId } = referral
    // Who was told of another’s step and records theirs nevertheless means it.
    const version = work.clash?.version ?? referral.version
    work.run(
      () => api.identification.moveReferral({ id: studentId, referralId, version, state, on }),
      () => {
        notice(words.moved(words.states[state]))
        onClose()
      },
    )
  }

  return (
    <EditPanel
      title={words.moveOf(say.service(referral))}
      work={work}
      verb={words.record}
      onSave={record}
      onClose={onClose}
    >
      <p className={classes.now}>{say.state(referral)}</p>
      <Radio.Group
        {...fieldProps('state', work.problems)}
        label={words.fields.state}
        value={state}
        onChange={(value) => setState(referralStates.find((one) => one === value) ?? 'closed')}
      >
        <Stack gap="xs" mt="xs">
          {referralStates.map((one) => (
            <Radio key={one} value={one} label={words.states[one]} />
          ))}
        </Stack>
      </Radio.Group>
      {isBackwards && <p role="status">{words.backwards}</p>}
      {state !== 'preparing' && (
        <DateInputField
          {...fieldProps('on', work.problems)}
          label={words.fields.on}
          value={on}
          max={today}
          onChange={setOn}
          required
        />
      )}
    </EditPanel>
  )
}
