import { useFrame } from '#web/ui/frame.ts'
import { DueMark } from '#web/ui/marks.tsx'
import type { Referral } from '../../referrals/contract.ts'
import { isPastExpected, isWithoutConsent, stateOf } from '../../referrals/rules.ts'
import classes from './referrals.module.css'
import { useReferralWords, useSayReferral } from './use-referral-words.ts'

/** When the parents agreed; a referral that went without is marked. */
export function Consent({ referral }: { referral: Referral }) {
  const words = useReferralWords()
  const say = useSayReferral()
  if (referral.consentOn) return words.consentOn(say.day(referral.consentOn))
  if (isWithoutConsent(referral)) return <DueMark state="overdue">{words.noConsent}</DueMark>
  return <span className={classes.soft}>{words.noConsentYet}</span>
}

/** When the student is expected to be seen; a day that has passed is marked, and without a day there is nothing. */
export function Expected({ referral }: { referral: Referral }) {
  const words = useReferralWords()
  const say = useSayReferral()
  const { today } = useFrame()
  if (!referral.expectedOn) return null
  const day = say.day(referral.expectedOn)
  if (isPastExpected(referral, today)) return <DueMark state="due">{words.expectedPast(day)}</DueMark>
  return day
}

/** True when the report has come and the referral is not closed: it wants to be filed. */
export function wantsReportFiled(referral: Referral): boolean {
  return stateOf(referral).state === 'reported'
}
