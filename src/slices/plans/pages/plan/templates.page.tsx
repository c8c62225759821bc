import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useLoaderData } from 'react-router'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { formatLabelled, formatShortDate } from '#web/ui/format.ts'
import { FormFoot } from '#web/ui/forms/form-foot.tsx'
import { serverDrafts } from '#web/ui/forms/server-drafts.ts'
import { TwoLanguages } from '#web/ui/forms/two-languages.tsx'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useFrame } from '#web/ui/frame.ts'
import { InTwoLanguages } from '#web/ui/in-two-languages.tsx'
import { useLanguage } from '#web/ui/language.tsx'
import { ProblemSummary } from '#web/ui/problems.tsx'
import { useDraft } from '#web/ui/use-draft.ts'
import { noWords, type Section } from '../../model.ts'
import type { Template } from '../../plan/contract.ts'
import classes from './plan.module.css'
import { planForms, usePlanWords } from './use-plan-words.ts'

export function loader(): Promise<Template[]> {
  return api.plans.templates()
}

/** Which sections a plan of each kind has. */
export function Component() {
  const templates: Template[] = useLoaderData()
  const words = usePlanWords()
  const { abilities } = useFrame()
  const mayKeep = abilities.includes('template.keep')
  return (
    <>
      <h2>{words.templates.title}</h2>
      <p className={classes.soft}>{words.templates.sentence}</p>
      {!mayKeep && <p className={classes.soft}>{words.templates.readOnly}</p>}
      {templates.map((template) => (
        <OneTemplate key={`${template.kind} ${template.number}`} template={template} mayKeep={mayKeep} />
      ))}
    </>
  )
}

function OneTemplate({ template, mayKeep }: { template: Template; mayKeep: boolean }) {
  const words = usePlanWords()
  const language = useLanguage()
  const [changing, setChanging] = useState(false)
  const number = template.madeOn
    ? words.templates.number(template.number, formatShortDate(template.madeOn, language))
    : words.templates.shipped
  return (
    <section aria-labelledby={`template-${template.kind}`} className={classes.part}>
      <div className={classes.partHead}>
        <h3 id={`template-${template.kind}`}>
          {words.kinds[template.kind]} <span className={classes.closed}>{number}</span>
        </h3>
        {mayKeep && !changing && (
          <Button variant="default" size="compact-md" onClick={() => setChanging(true)}>
            {words.change}
            <span className="for-screen-readers">{` (${words.kinds[template.kind]})`}</span>
          </Button>
        )}
      </div>
      {changing ? (
        <TemplateForm template={template} onClose={() => setChanging(false)} />
      ) : (
        <ol>
          {template.sections.map((section) => (
            <li key={section.id}>
              <InTwoLanguages text={section.name} />{' '}
              <span className={classes.soft}>
                {[section.asks === 'voice' && words.templates.voice, section.closed && words.templates.closed]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

function TemplateForm({ template, onClose }: { template: Template; onClose: () => void }) {
  const language = useLanguage()
  const words = usePlanWords()
  const work = useWork(planForms)
  const draft = useDraft<Section[]>(`template ${template.kind} ${template.number}`, template.sections, {
    storage: serverDrafts,
  })
  const sections = draft.value
  const change = (index: number, changed: Partial<Section>) =>
    draft.change(sections.map((one, at) => (at === index ? { ...one, ...changed } : one)))
  const swap = (index: number, other: number) =>
    draft.change(
      sections.map((one, at) => (at === index ? sections[other] : at === other ? sections[index] : one) ?? one),
    )

  function add() {
    const taken = new Set(sections.map(({ id }) => id))
    const number = Array.from({ length: 40 }, (_, at) => at + 1).find((at) => !taken.has(`own-${at}`)) ?? 40
    const own: Section = { id: `own-${number}`, name: noWords, help: noWords, asks: 'words', closed: false }
    draft.change([...sections, own])
  }

  function save() {
    work.run(
      () => api.plans.keepTemplate({ kind: template.kind, number: template.number, sections: [...sections] }),
      ({ number }) => {
        draft.clear([...sections])
        notice(words.templates.saved(number))
        onClose()
      },
    )
  }

  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <ProblemSummary problems={work.listed} />
      {sections.map((section, index) => (
        <fieldset key={section.id} className={classes.target}>
          <legend>{words.templates.section(index + 1)}</legend>
          <TwoLanguages
            name={`${section.id}-name`}
            label={words.templates.name}
            rows={1}
            most={200}
            value={section.name}
            onChange={(language, text) => change(index, { name: { ...section.name, [language]: text } })}
          />
          <TwoLanguages
            name={`${section.id}-help`}
            label={words.templates.help}
            rows={1}
            most={500}
            value={section.help}
            onChange={(language, text) => change(index, { help: { ...section.help, [language]: text } })}
          />
          <div className={classes.formFoot}>
            <Checkbox
              label={words.templates.voice}
              checked={section.asks === 'voice'}
              onChange={(event) => change(index, { asks: event.currentTarget.checked ? 'voice' : 'words' })}
            />
            <Checkbox
              label={words.templates.closed}
              checked={section.closed}
              onChange={(event) => change(index, { closed: event.currentTarget.checked })}
            />
            <Button
              variant="subtle"
              size="compact-sm"
              disabled={index === 0}
              onClick={() => swap(index, index - 1)}
              aria-label={formatLabelled(words.templates.up, words.templates.section(index + 1), language)}
            >
              {words.templates.up}
            </Button>
            <Button
              variant="subtle"
              size="compact-sm"
              disabled={index === sections.length - 1}
              onClick={() => swap(index, index + 1)}
              aria-label={formatLabelled(words.templates.down, words.templates.section(index + 1), language)}
            >
              {words.templates.down}
            </Button>
            <Button
              variant="subtle"
              size="compact-sm"
              disabled={sections.length === 1}
              onClick={() => draft.change(sections.filter((_, at) => at !== index))}
              aria-label={formatLabelled(words.templates.remove, words.templates.section(index + 1), language)}
            >
              {words.templates.remove}
            </Button>
          </div>
        </fieldset>
      ))}
      <div>
        <Button variant="default" onClick={add} disabled={sections.length >= 30}>
          {words.templates.add}
        </Button>
      </div>
      <FormFoot
        busy={work.busy}
        verb={words.templates.save}
        onCancel={onClose}
        draft={{ state: draft.state, onDiscard: () => draft.clear(template.sections) }}
      />
    </form>
  )
}
