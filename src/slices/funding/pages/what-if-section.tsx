import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconMinus, IconPlus } from '@tabler/icons-react'
import { formatMoney } from '#kernel/money.ts'
import type { Tier } from '#slices/students/model.ts'
import { Facts } from '#web/ui/facts.tsx'
import { Money } from '#web/ui/marks.tsx'
import { TierDisc } from '#web/ui/tier-disc.tsx'
import type { GrantDifference, KnownGrant, TierCounts } from '../model/grant.ts'
import { compareGrants } from '../rules.ts'
import classes from './grant.module.css'
import { useFundingWords } from './use-funding-words.ts'

const MOST_STUDENTS = 5000

interface WhatIfSectionProps {
  now: TierCounts
  counts: TierCounts
  onChange: (counts: TierCounts) => void
  grant: KnownGrant
  after: KnownGrant
}

/** Other numbers of students, to see what would follow. Nothing of it is saved. */
export function WhatIfSection({ now, counts, onChange, grant, after }: WhatIfSectionProps) {
  const words = useFundingWords()
  const difference = compareGrants(grant, after)
  const isChanged = counts.tier2 !== now.tier2 || counts.tier3 !== now.tier3
  return (
    <section aria-labelledby="grant-what-if" className="no-print">
      <h2 id="grant-what-if">{words.whatIf.title}</h2>
      <p className={classes.soft}>{words.whatIf.intro}</p>
      <div className={classes.steppers}>
        {([2, 3] as const).map((tier) => (
          <Stepper
            key={tier}
            tier={tier}
            value={counts[`tier${tier}`]}
            onChange={(students) => onChange({ ...counts, [`tier${tier}`]: students })}
          />
        ))}
        {isChanged && (
          <Button variant="subtle" onClick={() => onChange(now)}>
            {words.whatIf.reset}
          </Button>
        )}
      </div>
      <div role="status">
        {isChanged && difference && <Outcome grant={grant} after={after} difference={difference} />}
      </div>
    </section>
  )
}

function Stepper({ tier, value, onChange }: { tier: Tier; value: number; onChange: (value: number) => void }) {
  const words = useFundingWords()
  const name = words.parts.tierName(tier)
  const change = (next: number) => onChange(Math.min(MOST_STUDENTS, Math.max(0, next)))
  return (
    <div className={classes.stepper}>
      <TierDisc tier={tier} word />
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={words.whatIf.one.fewer(name)}
        disabled={value === 0}
        onClick={() => change(value - 1)}
      >
        <IconMinus size={16} aria-hidden="true" />
      </ActionIcon>
      <TextInput
        aria-label={words.whatIf.students(name)}
        inputMode="numeric"
        value={String(value)}
        onChange={(event) => change(Number(event.currentTarget.value.replace(/\D/g, '').slice(0, 5)))}
        onKeyDown={(event) => {
          const step = { ArrowUp: 1, ArrowDown: -1 }[event.key]
          if (!step) return
          event.preventDefault()
          change(value + step)
        }}
      />
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={words.whatIf.one.more(name)}
        onClick={() => change(value + 1)}
      >
        <IconPlus size={16} aria-hidden="true" />
      </ActionIcon>
    </div>
  )
}

function Outcome({ grant, after, difference }: { grant: KnownGrant; after: KnownGrant; difference: GrantDifference }) {
  const words = useFundingWords()
  const { totalCents, thresholdsGained, thresholdsLost } = difference
  const amount = formatMoney(Math.abs(totalCents))
  const { more, less, same, gained, lost } = words.whatIf
  return (
    <>
      <Facts
        facts={[
          { label: words.whatIf.before, value: <Money cents={grant.totalCents} /> },
          { label: words.whatIf.after, value: <Money cents={after.totalCents} /> },
          {
            label: words.whatIf.difference,
            value: <strong>{totalCents === 0 ? same : totalCents > 0 ? more(amount) : less(amount)}</strong>,
          },
          ...(after.posts === null
            ? []
            : [
                {
                  label: words.posts,
                  value: after.posts === 0 ? words.thresholds.noPost : words.thresholds.posts(after.posts),
                },
              ]),
        ]}
      />
      {thresholdsGained.map((key) => (
        <p key={key}>{gained(words.keys[key])}</p>
      ))}
      {thresholdsLost.map((key) => (
        <p key={key}>{lost(words.keys[key])}</p>
      ))}
    </>
  )
}
