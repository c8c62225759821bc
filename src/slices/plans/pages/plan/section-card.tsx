import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import { api } from '#web/api.ts'
import { pick } from '#web/ui/format.ts'
import { EditHead } from '#web/ui/forms/edit-form.tsx'
import { TwoLanguages } from '#web/ui/forms/two-languages.tsx'
import { useAutosave } from '#web/ui/forms/use-autosave.ts'
import { InTwoLanguages } from '#web/ui/in-two-languages.tsx'
import { useLanguage } from '#web/ui/language.tsx'
import { SavedMark } from '#web/ui/marks.tsx'
import { useOpener } from '#web/ui/use-opener.ts'
import { noWords, type Section } from '../../model.ts'
import type { PlanShown } from '../../plan/contract.ts'
import { CoachPlace } from './coach-place.tsx'
import classes from './plan.module.css'
import { planForms, usePlanWords } from './use-plan-words.ts'

interface SectionCardProps {
  plan: PlanShown
  section: Section
}

/** One section of a plan: read, and written in the same place. */
export function SectionCard({ plan, section }: SectionCardProps) {
  const words = usePlanWords()
  const language = useLanguage()
  const [writing, setWriting] = useState(false)
  const opener = useOpener(writing)
  const text = plan.texts.find((one) => one.section === section.id)
  const isWritten = text !== undefined && (text.words.zh !== '' || text.words.en !== '')
  const name = pick(section.name, language)
  return (
    <section id={`section-${section.id}`} aria-labelledby={`name-${section.id}`} className={classes.part}>
      <div className={classes.partHead}>
        <h3 id={`name-${section.id}`}>
          {name}
          {section.closed && <span className={classes.closed}>{words.closed}</span>}
        </h3>
        {plan.may.keep && !writing && (
          <Button variant="subtle" size="compact-sm" ref={opener} onClick={() => setWriting(true)}>
            {isWritten || text?.declined ? words.change : words.write}
            <span className="for-screen-readers">{` (${name})`}</span>
          </Button>
        )}
      </div>
      {writing ? (
        <SectionForm plan={plan} section={section} onClose={() => setWriting(false)} />
      ) : isWritten && text ? (
        <InTwoLanguages text={text.words} />
      ) : (
        <p className={classes.soft}>{text?.declined ? words.declined : words.nothing}</p>
      )}
    </section>
  )
}

type Fields = { zh: string; en: string; declined: boolean }

function SectionForm({ plan, section, onClose }: SectionCardProps & { onClose: () => void }) {
  const words = usePlanWords()
  const language = useLanguage()
  const text = plan.texts.find((one) => one.section === section.id)
  const of = { id: plan.studentId, planId: plan.id, section: section.id }
  const { edit, work, state, flush } = useAutosave<Fields>({
    key: `plan ${plan.id} section ${section.id}`,
    saved: { ...(text?.words ?? noWords), declined: text?.declined ?? false },
    version: text?.version ?? 0,
    words: planForms,
    send: ({ fields, base }, version) => api.plans.keepText({ ...of, version, base, fields }),
  })
  const { zh, en, declined } = edit.fields
  const name = pick(section.name, language)
  const close = () => flush().then((isSaved) => isSaved && onClose())
  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        close()
      }}
    >
      <EditHead
        work={work}
        edit={edit}
        saves={state}
        labelOf={(field) => words.inLanguage(name, words.fields[field] ?? field)}
      />
      {!declined && (
        <TwoLanguages
          name={section.id}
          label={name}
          description={pick(section.help, language)}
          value={{ zh, en }}
          most={8000}
          rows={4}
          autoFocus
          onChange={(language, value) => edit.change({ [language]: value })}
        />
      )}
      {section.asks === 'voice' && (
        <Checkbox
          label={words.declinedCheck}
          checked={declined}
          onChange={(event) => edit.change({ declined: event.currentTarget.checked })}
        />
      )}
      <CoachPlace plan={plan} about={{ section: section.id }} words={{ zh, en }} />
      <div className={classes.formFoot}>
        <Button type="submit" variant="default">
          {words.close}
        </Button>
        <SavedMark state={state} />
      </div>
    </form>
  )
}
