import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { type Column, DataTable } from '#web/ui/data-table.tsx'
import { useFrame } from '#web/ui/frame.ts'
import { SidePanel } from '#web/ui/side-panel.tsx'
import type { TierDecision } from '../../contract.ts'
import { TierForm } from '../parts/tier-form.tsx'
import { useStudentWords } from '../parts/use-student-words.ts'
import { Section } from './section.tsx'
import classes from './student.module.css'
import { useStudentFile } from './use-student-file.ts'
import { useStudentPageWords } from './use-student-page-words.ts'
import { useTierColumns } from './use-tier-columns.tsx'
import { WithdrawDialog } from './withdraw-dialog.tsx'

/** The dated history of tiers, every decision with its reason; a withdrawn one stays, struck through. */
export function Component() {
  const file = useStudentFile()
  const words = useStudentPageWords()
  const common = useStudentWords()
  const [deciding, setDeciding] = useState(false)
  const [withdrawing, setWithdrawing] = useState<TierDecision | null>(null)
  const columns = useTierColumns(file)
  const { today } = useFrame()
  const { decideTier } = file.may
  const withActions = useMemo<Column<TierDecision>[]>(
    () =>
      decideTier
        ? [
            ...columns,
            {
              id: 'withdraw',
              head: words.tier.withdraw,
              cell: (one) =>
                one.withdrawnAt === null && (
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    className="no-print"
                    onClick={() => setWithdrawing(one)}
                    aria-label={words.tier.withdrawOf(one.startsOn)}
                  >
                    {words.tier.withdraw}
                  </Button>
                ),
            },
          ]
        : [...columns],
    [columns, decideTier, words],
  )

  return (
    <Section
      title={words.tier.history}
      action={decideTier && <Button onClick={() => setDeciding(true)}>{words.tier.decide}</Button>}
    >
      <DataTable
        label={words.tier.history}
        rows={file.tiers}
        columns={withActions}
        rowId={(one) => one.id}
        rowName={(one) => one.startsOn}
        sort={null}
        onSort={() => undefined}
        empty={<p className={classes.soft}>{words.tier.none}</p>}
      />
      <SidePanel opened={deciding} onClose={() => setDeciding(false)} title={words.tier.decide}>
        <TierForm
          asAt={today}
          students={[{ id: file.id, tier: file.tier, ...file.particulars }]}
          onDecided={() => setDeciding(false)}
        >
          <Button variant="default" onClick={() => setDeciding(false)}>
            {common.cancel}
          </Button>
        </TierForm>
      </SidePanel>
      {withdrawing && (
        <WithdrawDialog studentId={file.id} decision={withdrawing} onClose={() => setWithdrawing(null)} />
      )}
    </Section>
  )
}
