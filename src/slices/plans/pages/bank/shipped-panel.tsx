import { Button, Stack } from '@mantine/core'
import type { Bilingual } from '#kernel/language.ts'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { Facts } from '#web/ui/facts.tsx'
import { useWork } from '#web/ui/forms/use-work.ts'
import { htmlLanguage, useLanguage } from '#web/ui/language.tsx'
import { ProblemSummary } from '#web/ui/problems.tsx'
import { SidePanel } from '#web/ui/side-panel.tsx'
import type { BankItem } from '../../bank/contract.ts'
import { fieldsOf } from '../../bank/rules.ts'
import classes from './bank.module.css'
import { sent } from './sent.ts'
import { EntryFor } from './use-bank-columns.tsx'
import { bankForms, useBankWords } from './use-bank-words.ts'

interface ShippedPanelProps {
  item: BankItem
  may: { keep: boolean; keepSchool: boolean }
  onClose: () => void
}

/** An entry that is not this person's to change, in both languages; a copy may be kept, to be made to fit. */
export function ShippedPanel({ item, may, onClose }: ShippedPanelProps) {
  const words = useBankWords()
  const work = useWork(bankForms)
  const { aim, place } = item
  const copy = (whose: 'mine' | 'school') =>
    work.run(
      () => api.plans.addToBank({ whose, kind: item.kind, fields: sent(fieldsOf(item)) }),
      () => {
        notice(words.done.added)
        onClose()
      },
    )
  return (
    <SidePanel opened onClose={onClose} title={words.seeTitle[item.kind]} size="36rem">
      <Stack gap="md">
        <ProblemSummary problems={work.listed} />
        <BothLanguages text={item.words} />
        <Facts
          facts={[
            { label: words.fields.area ?? '', value: words.areas[item.area] },
            { label: words.columns.needs, value: <EntryFor item={item} /> },
            ...(place ? [{ label: words.fields.place ?? '', value: words.places[place] }] : []),
            ...(aim
              ? [
                  { label: words.fields.measureKind ?? '', value: words.measureKinds[aim.measureKind] },
                  { label: words.measure, value: <BothLanguages text={aim.measure} /> },
                  { label: words.criterion, value: <BothLanguages text={aim.criterion} /> },
                ]
              : []),
          ]}
        />
        {item.whose === 'shipped' && <p className={classes.soft}>{words.note}</p>}
        {may.keep && (
          <div className={classes.actions}>
            <Button variant="default" loading={work.busy} onClick={() => copy('mine')}>
              {words.copyMine}
            </Button>
            {may.keepSchool && (
              <Button variant="default" loading={work.busy} onClick={() => copy('school')}>
                {words.copySchool}
              </Button>
            )}
          </div>
        )}
      </Stack>
    </SidePanel>
  )
}

function BothLanguages({ text }: { text: Bilingual }) {
  const language = useLanguage()
  const order = language === 'zh' ? (['zh', 'en'] as const) : (['en', 'zh'] as const)
  return (
    <div>
      {order.map((one, index) => (
        <div key={one} lang={htmlLanguage[one]} className={index > 0 ? classes.second : undefined}>
          {text[one]}
        </div>
      ))}
    </div>
  )
}
