import { Button, Group } from '@mantine/core'
import { Link } from 'react-router'
import { Facts } from '#web/ui/facts.tsx'
import { nameOf } from '#web/ui/format.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import type { Referral } from '../../referrals/contract.ts'
import { Consent, Expected, wantsReportFiled } from './marks.tsx'
import classes from './referrals.module.css'
import { useReferralWords, useSayReferral } from './use-referral-words.ts'

interface OneReferralProps {
  studentId: string
  referral: Referral
  /** `null` for those who only read. */
  onChange: (() => void) | null
  onMove: (() => void) | null
}

/** One referral: where to and in which state, why, how long it waits, and its way so far. */
export function OneReferral({ studentId, referral, onChange, onMove }: OneReferralProps) {
  const words = useReferralWords()
  const say = useSayReferral()
  const language = useLanguage()
  const { abilities } = useFrame()
  const service = say.service(referral)
  const way = [{ state: 'preparing' as const, on: referral.referredOn }, ...referral.steps]
  return (
    <article className={classes.one} aria-label={service}>
      <div className={classes.head}>
        <h3>{service}</h3>
        <Group gap="xs" className="no-print">
          {wantsReportFiled(referral) && abilities.includes('report.file') && (
            <Button component={Link} size="compact-md" to={`/students/${studentId}/identification/reports`}>
              {words.fileReport}
            </Button>
          )}
          {onMove && (
            <Button variant="default" size="compact-md" aria-label={words.moveOf(service)} onClick={onMove}>
              {words.move}
            </Button>
          )}
          {onChange && (
            <Button variant="subtle" size="compact-md" aria-label={words.changeOf(service)} onClick={onChange}>
              {words.change}
            </Button>
          )}
        </Group>
      </div>
      <ol className={classes.way} aria-label={words.steps}>
        {way.map(({ state, on }) => (
          <li key={state}>
            {words.states[state]} <span className={classes.soft}>{say.day(on)}</span>
          </li>
        ))}
      </ol>
      <Facts
        facts={[
          { label: words.waiting, value: say.wait(referral) },
          { label: words.expected, value: <Expected referral={referral} /> },
          { label: words.consent, value: <Consent referral={referral} /> },
          { label: words.why, value: <span className={classes.lines}>{referral.why}</span> },
          ...(referral.words
            ? [{ label: words.words, value: <span className={classes.lines}>{referral.words}</span> }]
            : []),
          { label: words.by, value: referral.referredBy && nameOf(referral.referredBy, language).main },
        ].filter(({ label }) => label !== words.expected || referral.expectedOn !== null)}
      />
    </article>
  )
}
