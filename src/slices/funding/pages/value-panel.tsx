import { Button } from '@mantine/core'
import { useFetcher } from 'react-router'
import { notice } from '#web/ui/announcer.tsx'
import { SidePanel } from '#web/ui/side-panel.tsx'
import type { SeenGrantValue } from '../contract.ts'
import { grantTable } from '../rules.ts'
import { textFromCents } from './amount-text.ts'
import type { keepValues } from './keep-values.ts'
import { useAnswer } from './use-answer.ts'
import { useFundingWords } from './use-funding-words.ts'
import { ownSource } from './value-entry.ts'
import { ValuesForm } from './values-form.tsx'

/** One value of a year, to be changed; where the workbench brings a figure of its own, one can go back to it. */
export function ValuePanel({ value, onClose }: { value: SeenGrantValue; onClose: () => void }) {
  const words = useFundingWords()
  const fetcher = useFetcher<typeof keepValues>()
  const { schoolYear, key, amountCents, version } = value
  const [shipped] = grantTable(schoolYear, []).filter((other) => other.key === key)
  const isReplaced = shipped?.amountCents !== null && value.mark !== shipped?.mark
  const initial = {
    amounts: { [key]: textFromCents(amountCents) },
    source: ownSource(value),
    checked: value.checkedBySchool !== null,
  }

  useAnswer(fetcher.data, (refused) => {
    notice(refused.length ? words.values.changedMeanwhile : words.values.kept)
    onClose()
  })

  function restore() {
    const entry = {
      year: schoolYear,
      key,
      amountCents: shipped?.amountCents ?? null,
      source: '',
      checked: false,
      version,
    }
    fetcher.submit(JSON.stringify([entry]), { method: 'post', encType: 'application/json' })
  }

  return (
    <SidePanel opened onClose={onClose} title={`${words.keys[key]} · ${schoolYear}`}>
      <ValuesForm name={`${schoolYear} ${key}`} several={false} values={[value]} initial={initial} onKept={onClose}>
        {isReplaced && (
          <Button variant="subtle" loading={fetcher.state !== 'idle'} onClick={restore}>
            {words.values.restore}
          </Button>
        )}
      </ValuesForm>
    </SidePanel>
  )
}
