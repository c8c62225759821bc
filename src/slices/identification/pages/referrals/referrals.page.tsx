import { Button } from '@mantine/core'
import { IconArrowForwardUp } from '@tabler/icons-react'
import { useState } from 'react'
import { type LoaderFunctionArgs, useLoaderData, useOutletContext, useSearchParams } from 'react-router'
import type { StudentFile } from '#slices/students/contract.ts'
import { api } from '#web/api.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import type { Referral, ReferralsOfStudent } from '../../referrals/contract.ts'
import { Section } from '../parts/section.tsx'
import { OneReferral } from './one-referral.tsx'
import { ReferralPanel } from './referral-panel.tsx'
import { StepPanel } from './step-panel.tsx'
import { useReferralWords } from './use-referral-words.ts'

export function loader({ params }: LoaderFunctionArgs): Promise<ReferralsOfStudent> {
  return api.identification.referrals({ id: params.id ?? '' })
}

type Panel = { edits: Referral['id'] | null } | { moves: Referral['id'] }

/** Where this student was referred to, why, and how long it takes. */
export function Component() {
  const { referrals, may }: ReferralsOfStudent = useLoaderData()
  const file = useOutletContext<StudentFile>()
  const words = useReferralWords()
  const concernId = useSearchParams()[0].get('concern')
  const [panel, setPanel] = useState<Panel | null>(may.keep && concernId ? { edits: null } : null)
  const close = () => setPanel(null)
  const add = may.keep && <Button onClick={() => setPanel({ edits: null })}>{words.add}</Button>
  const moved = panel && 'moves' in panel ? referrals.find(({ id }) => id === panel.moves) : undefined
  return (
    <>
      {referrals.length === 0 ? (
        <EmptyState
          icon={IconArrowForwardUp}
          title={words.noReferrals}
          sentence={may.keep ? words.noReferralsSentence : words.noReferralsForReader}
          action={add}
        />
      ) : (
        <Section title={words.studentTitle} action={add}>
          {referrals.map((referral) => (
            <OneReferral
              key={referral.id}
              studentId={file.id}
              referral={referral}
              onChange={may.keep ? () => setPanel({ edits: referral.id }) : null}
              onMove={may.keep ? () => setPanel({ moves: referral.id }) : null}
            />
          ))}
        </Section>
      )}
      {panel && 'edits' in panel && (
        <ReferralPanel
          studentId={file.id}
          referral={referrals.find(({ id }) => id === panel.edits) ?? null}
          concernId={concernId}
          onClose={close}
        />
      )}
      {moved && <StepPanel studentId={file.id} referral={moved} onClose={close} />}
    </>
  )
}
