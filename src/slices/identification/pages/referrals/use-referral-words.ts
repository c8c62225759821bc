import { formatShortDate } from '#web/ui/format.ts'
import type { FormWords } from '#web/ui/forms/refused.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage, useWords } from '#web/ui/language.tsx'
import type { Referral } from '../../referrals/contract.ts'
import { stateOf, waitOf } from '../../referrals/rules.ts'
import { en as subjectEn } from '../../referrals/words.en.ts'
import { zh as subjectZh } from '../../referrals/words.zh.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

const both = { en: { ...subjectEn, ...en }, zh: { ...subjectZh, ...zh } }

/** The words of referrals, in the reader's language. */
export function useReferralWords(): typeof both.en {
  return useWords(both)
}

/** What the forms of referrals say when they are refused. */
export const referralForms: FormWords = {
  labels: { en: en.fields, zh: zh.fields },
  problems: [{ en: subjectEn.problems, zh: subjectZh.problems }],
}

/** A referral as sentences: where to, in which state since when, how long it waits. */
export function useSayReferral() {
  const words = useReferralWords()
  const language = useLanguage()
  const { today } = useFrame()
  const day = (date: string) => formatShortDate(date, language, today)
  return {
    day,
    service: ({ service, serviceWords }: Pick<Referral, 'service' | 'serviceWords'>) => {
      if (service === 'other') return serviceWords
      return serviceWords ? `${words.services[service]} · ${serviceWords}` : words.services[service]
    },
    state: (referral: Referral) => {
      const { state, since } = stateOf(referral)
      return words.stateSince(words.states[state], day(since))
    },
    wait: (referral: Referral) => {
      const { forWhat, days } = waitOf(referral, today)
      return words.waits[forWhat ?? 'over'](words.days(days))
    },
  }
}
