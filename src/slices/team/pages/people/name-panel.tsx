import { NativeSelect } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { Clash } from '#slices/access/operation.ts'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { formatNouns } from '#web/ui/format.ts'
import { ClashChooser } from '#web/ui/forms/clash-chooser.tsx'
import { EditPanel } from '#web/ui/forms/edit-panel.tsx'
import type { Side } from '#web/ui/forms/use-edit.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { fieldProps } from '#web/ui/problems.tsx'
import { useUiWords } from '#web/ui/words.ts'
import type { Answers } from '../../people/contract.ts'
import type { Naming } from './naming.ts'
import classes from './people.module.css'
import { peopleForms, usePeopleWords, usePersonChoice } from './use-people-words.ts'

const nobody = 'nobody'

interface NamePanelProps {
  answers: Answers
  naming: Naming
  onClose: () => void
}

/** One colleague, or nobody, for all that were chosen. Where somebody else was named meanwhile, both are shown. */
export function NamePanel({ answers, naming, onClose }: NamePanelProps) {
  const words = usePeopleWords()
  const ui = useUiWords()
  const language = useLanguage()
  const work = useWork(peopleForms)
  const people = usePersonChoice(answers.colleagues)
  const [personId, setPersonId] = useState('')
  const [clashes, setClashes] = useState<readonly Clash[]>([])
  const [taken, setTaken] = useState<Readonly<Record<string, Side>>>({})
  useEffect(() => {
    if (!work.clash) return
    setClashes(work.clash.clashes)
    setTaken({})
  }, [work.clash])
  const labelOf = (of: string) => naming.label.get(of) ?? of

  function save() {
    const open = clashes.filter(({ field }) => !taken[field])
    if (open.length > 0 || personId === '') {
      work.refuse([
        ...(personId === '' ? [{ field: 'personId', message: words.chooseFirst }] : []),
        ...open.map(({ field }) => ({ message: ui.clash.choose(labelOf(field)) })),
      ])
      return
    }
    const wanted = personId === nobody ? null : personId
    const items = naming.items.flatMap((item) => {
      const of = item.studentId ?? item.classId ?? ''
      const clash = clashes.find(({ field }) => field === of)
      if (!clash) return [{ ...item, personId: wanted }]
      return taken[of] === 'theirs' ? [] : [{ ...item, was: clash.theirs as string | null, personId: wanted }]
    })
    work.run(
      () => (items.length === 0 ? Promise.resolve({ changed: 0 }) : api.team.nameResponsible({ items })),
      ({ changed }) => {
        notice(words.named(changed))
        naming.done?.()
        onClose()
      },
    )
  }

  return (
    <EditPanel
      title={words.namePanel(naming.items.length)}
      work={work}
      verb={words.nameThem}
      onSave={save}
      onClose={onClose}
    >
      <p className={classes.soft}>{formatNouns([...naming.label.values()], language)}</p>
      <p className={classes.soft}>{words.namePanelHelp}</p>
      <ClashChooser
        clashes={clashes}
        textOf={(_field, value) => people.find((one) => one.value === value)?.label ?? words.none}
        labelOf={labelOf}
        taken={taken}
        onTake={(field, side) => setTaken({ ...taken, [field]: side })}
      />
      <NativeSelect
        {...fieldProps('personId', work.problems)}
        label={words.fields.personId}
        value={personId}
        data={[{ value: '', label: words.choose }, ...people, { value: nobody, label: words.nobodyNamed }]}
        onChange={(event) => setPersonId(event.currentTarget.value)}
      />
    </EditPanel>
  )
}
