import { Button, Menu } from '@mantine/core'
import { useState } from 'react'
import type { Language } from '#kernel/language.ts'
import { refusalIn } from '#slices/access/words/refusal.ts'
import type { ClassLevel } from '#slices/school/model.ts'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { useFrame } from '#web/ui/frame.ts'
import type { BankFields, BankKind } from '../../bank/model.ts'
import { bankLevelOf } from '../../bank/model.ts'
import { emptyFields, namesFound, namesOf, withoutNames } from '../../bank/rules.ts'
import type { Doer, Strategy, Target } from '../../model.ts'
import type { PlanShown } from '../../plan/contract.ts'
import { usePlan } from '../plan/plan-context.ts'
import { levelOfStudent } from '../plan/student-facts.ts'
import { BankForm } from './bank-form.tsx'
import { useBankWords } from './use-bank-words.ts'

interface KeepInBankProps {
  plan: PlanShown
  /** What is kept, as it stands in the form. A strategy comes with the target that it serves, whose need and area it takes. */
  kept: { target: Target } | { strategy: Strategy; target: Target | null }
  /** Saves what was written, before it is kept. */
  onKeep: () => Promise<unknown>
}

type Named = { nameZh: string; nameEn: string }

/** Keeps a target or strategy of a plan in the bank with one click. Where a name stands in it, a form opens from which it was taken out. */
export function KeepInBank({ plan, kept, onKeep }: KeepInBankProps) {
  const words = useBankWords()
  const { file } = usePlan()
  const { abilities } = useFrame()
  const [form, setForm] = useState<{
    kind: BankKind
    whose: 'mine' | 'school'
    fields: BankFields
    note: string
  } | null>(null)
  const [busy, setBusy] = useState(false)
  const mayKeepSchool = abilities.includes('plan.keep')
  if (!abilities.includes('bank.keep')) return null

  const kind: BankKind = 'strategy' in kept ? 'strategy' : 'target'
  const id = 'strategy' in kept ? kept.strategy.id : kept.target.id

  async function keep(whose: 'mine' | 'school') {
    setBusy(true)
    try {
      await onKeep()
      await api.plans.keepInBank({ id: plan.studentId, planId: plan.id, kind, of: id, whose })
      notice(words.keep.kept)
    } catch (error) {
      const refusal = refusalIn(error)
      if (refusal?.code !== 'PROBLEMS') throw error
      const named = refusal.problems.some(({ problem }) => problem === 'name-in-text')
      const doers = [...plan.team, ...doersOf(kept)]
      const fields = withoutNamesOf(file.particulars, doers, fieldsFrom(kept, levelOfStudent(file)))
      setForm({ kind, whose, fields, note: named ? words.keep.looked : words.keep.incomplete })
    } finally {
      setBusy(false)
    }
  }

  return (
    <>
      {mayKeepSchool ? (
        <Menu position="bottom-start">
          <Menu.Target>
            <Button variant="subtle" size="compact-sm" loading={busy}>
              {words.keep.open}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => keep('school')}>{words.keep.school}</Menu.Item>
            <Menu.Item onClick={() => keep('mine')}>{words.keep.mine}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      ) : (
        <Button variant="subtle" size="compact-sm" loading={busy} onClick={() => keep('mine')}>
          {words.keep.mine}
        </Button>
      )}
      {form && <BankForm item={null} mayKeepSchool={mayKeepSchool} begins={form} onClose={() => setForm(null)} />}
    </>
  )
}

function doersOf(kept: KeepInBankProps['kept']): readonly Doer[] {
  return 'strategy' in kept ? kept.strategy.who : kept.target.who
}

function fieldsFrom(kept: KeepInBankProps['kept'], level: ClassLevel | null): BankFields {
  const { target } = kept
  const alike = {
    needs: target?.need ? [target.need] : [],
    levels: level ? [bankLevelOf(level)] : [],
    area: target?.area ?? 'study-skills',
  } as const
  if ('strategy' in kept) {
    const { words, place } = kept.strategy
    return { ...emptyFields, ...alike, wordsZh: words.zh, wordsEn: words.en, place }
  }
  const { words, measure, criterion, measureKind, aimValue, aimDirection } = kept.target
  return {
    ...emptyFields,
    ...alike,
    wordsZh: words.zh,
    wordsEn: words.en,
    measureKind,
    measureZh: measure.zh,
    measureEn: measure.en,
    criterionZh: criterion.zh,
    criterionEn: criterion.en,
    aimValue,
    aimDirection,
  }
}

/** What people are called in the bank, which knows nobody. */
const nameless = {
  student: { zh: '學生', en: 'the student' },
  doer: { zh: '負責的成人', en: 'the adult in charge' },
} as const

function withoutNamesOf(student: Named, doers: readonly Doer[], fields: BankFields): BankFields {
  const clean = (text: string, language: Language) => {
    const without = (from: string, names: readonly string[], who: keyof typeof nameless) =>
      withoutNames(from, namesFound([from], names), nameless[who][language])
    const names = doers.map(({ name }) => name)
    return without(without(text, namesOf(student), 'student'), names, 'doer')
  }
  const texts = ['wordsZh', 'wordsEn', 'measureZh', 'measureEn', 'criterionZh', 'criterionEn'] as const
  const cleaned = texts.map((name) => [name, clean(fields[name], name.endsWith('Zh') ? 'zh' : 'en')])
  return { ...fields, ...Object.fromEntries(cleaned) }
}
