import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { nameOf } from '#web/ui/format.ts'
import { EditPanel } from '#web/ui/forms/edit-panel.tsx'
import { LongText } from '#web/ui/forms/long-text.tsx'
import { useEdit } from '#web/ui/forms/use-edit.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { fieldProps } from '#web/ui/problems.tsx'
import { TapChoice } from '#web/ui/tap-choice.tsx'
import type { GroupOutcome } from '../../outcome/contract.ts'
import { type Decision, decisions } from '../../outcome/model.ts'
import classes from './outcome.module.css'
import { outcomeForms, useOutcomeWords, useSay } from './use-outcome-words.ts'

/** What people decided after this run, the newest first. */
export function DecisionsSection({ outcome }: { outcome: GroupOutcome }) {
  const words = useOutcomeWords()
  const language = useLanguage()
  const say = useSay()
  const [opened, setOpened] = useState(false)
  return (
    <section className={classes.section} aria-labelledby="decisions">
      <div className={classes.head}>
        <h2 id="decisions">{words.one.decisions}</h2>
        {outcome.may.decide && (
          <Button variant="default" className="no-print" onClick={() => setOpened(true)}>
            {words.one.decide}
          </Button>
        )}
      </div>
      <p className={classes.soft}>{words.one.decisionsHelp}</p>
      {outcome.decisions.length === 0 && <p>{words.one.noDecision}</p>}
      <ul className={classes.list}>
        {outcome.decisions.map(({ id, decision, reason, by, on }) => (
          <li key={id}>
            <strong>{words.decisions[decision]}</strong>{' '}
            <span className={classes.soft}>{words.one.by(nameOf(by, language).main, say.day(on))}</span>
            <p>{reason}</p>
          </li>
        ))}
      </ul>
      {opened && <DecidePanel groupId={outcome.group.id} onClose={() => setOpened(false)} />}
    </section>
  )
}

type Typed = { decision: Decision | ''; reason: string }

function DecidePanel({ groupId, onClose }: { groupId: string; onClose: () => void }) {
  const words = useOutcomeWords()
  const work = useWork(outcomeForms)
  const empty = useMemo((): Typed => ({ decision: '', reason: '' }), [])
  const edit = useEdit(`decision of ${groupId}`, empty, 0, null)
  const { decision, reason } = edit.fields

  function decide() {
    if (decision === '') {
      work.refuse([{ field: 'decision', message: words.one.choose }])
      return
    }
    work.run(
      () => api.provision.decideOutcome({ id: groupId, decision, reason }),
      () => {
        edit.finish(empty, 0)
        notice(words.one.decided)
        onClose()
      },
    )
  }

  return (
    <EditPanel
      title={words.one.decide}
      work={work}
      edit={edit}
      verb={words.one.decide}
      onSave={decide}
      onClose={onClose}
    >
      <TapChoice
        name="decision"
        legend={words.fields.decision ?? ''}
        options={decisions.map((value) => ({ value, label: words.decisions[value] }))}
        chosen={decision === '' ? [] : [decision]}
        single
        problems={work.problems}
        onChange={([chosen]) => edit.change({ decision: chosen ?? '' })}
      />
      {decision !== '' && <p className={classes.soft}>{words.one.decideHelp[decision]}</p>}
      <LongText
        {...fieldProps('reason', work.problems)}
        label={words.fields.reason}
        autosize
        minRows={3}
        most={2000}
        value={reason}
        onChange={(event) => edit.change({ reason: event.currentTarget.value })}
      />
    </EditPanel>
  )
}
