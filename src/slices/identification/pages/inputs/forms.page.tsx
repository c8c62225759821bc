import { Button, Checkbox, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useLoaderData } from 'react-router'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { formatLabelled, pick } from '#web/ui/format.ts'
import { FormFoot } from '#web/ui/forms/form-foot.tsx'
import { serverDrafts } from '#web/ui/forms/server-drafts.ts'
import { TwoLanguages } from '#web/ui/forms/two-languages.tsx'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { ProblemSummary } from '#web/ui/problems.tsx'
import { useDraft } from '#web/ui/use-draft.ts'
import type { InputForm } from '../../inputs/contract.ts'
import { type Prompt, promptKinds } from '../../inputs/model.ts'
import classes from './inputs.module.css'
import { inputForms, useInputWords } from './use-input-words.ts'

export function loader(): Promise<InputForm[]> {
  return api.identification.inputForms()
}

const blank = { zh: '', en: '' }
const newForm: InputForm = { id: null, name: blank, prompts: [], version: -1 }

/** The school's sets of prompts for teachers. */
export function Component() {
  const forms: InputForm[] = useLoaderData()
  const words = useInputWords()
  const language = useLanguage()
  const [changing, setChanging] = useState<InputForm | null>(null)
  return (
    <>
      <PageHead title={words.forms} back={{ to: '/identification/inputs', label: words.asked }} />
      {forms.map((form) => (
        <div key={form.id ?? 'shipped'} className={classes.line}>
          <span>
            {pick(form.name, language)} {form.id === null && <span className={classes.soft}>{words.shipped}</span>}
          </span>
          <Button variant="default" size="compact-md" onClick={() => setChanging(form)}>
            {words.change}
            <span className="for-screen-readers">{` (${pick(form.name, language)})`}</span>
          </Button>
        </div>
      ))}
      <p>
        <Button variant="default" onClick={() => setChanging(newForm)}>
          {words.newForm}
        </Button>
      </p>
      {changing && (
        <FormEditor key={`${changing.id} ${changing.version}`} form={changing} onClose={() => setChanging(null)} />
      )}
    </>
  )
}

type Fields = { name: InputForm['name']; prompts: Prompt[] }

function FormEditor({ form, onClose }: { form: InputForm; onClose: () => void }) {
  const language = useLanguage()
  const words = useInputWords()
  const work = useWork(inputForms)
  const saved: Fields = { name: form.name, prompts: form.prompts }
  const draft = useDraft<Fields>(`input form ${form.id ?? 'new'} ${form.version}`, saved, { storage: serverDrafts })
  const { name, prompts } = draft.value
  const change = (changed: Partial<Fields>) => draft.change({ ...draft.value, ...changed })
  const changePrompt = (index: number, changed: Partial<Prompt>) =>
    change({ prompts: prompts.map((one, at) => (at === index ? { ...one, ...changed } : one)) })
  const swap = (index: number, other: number) =>
    change({
      prompts: prompts.map((one, at) => (at === index ? prompts[other] : at === other ? prompts[index] : one) ?? one),
    })
  const add = () => {
    const taken = new Set(prompts.map(({ id }) => id))
    const free = Array.from({ length: 60 }, (_, at) => `own-${at + 1}`).find((id) => !taken.has(id)) ?? 'own-60'
    change({ prompts: [...prompts, { id: free, kind: 'text', words: blank, options: [], required: false }] })
  }
  const keep = (archived: boolean) =>
    work.run(
      () =>
        api.identification.keepInputForm({
          formId: form.id,
          version: Math.max(form.version, 0),
          name,
          prompts,
          archived,
        }),
      () => {
        draft.clear(draft.value)
        notice(words.kept)
        onClose()
      },
    )

  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        keep(false)
      }}
    >
      <ProblemSummary problems={work.listed} />
      <TwoLanguages
        name="name"
        label={words.name}
        rows={1}
        most={200}
        value={name}
        problems={work.problems}
        onChange={(language, text) => change({ name: { ...name, [language]: text } })}
      />
      {prompts.map((prompt, index) => (
        <fieldset key={prompt.id} className={classes.prompt}>
          <legend>{words.promptNumber(index + 1)}</legend>
          <TwoLanguages
            name={`${prompt.id}-words`}
            label={words.words}
            rows={1}
            most={300}
            value={prompt.words}
            onChange={(language, text) => changePrompt(index, { words: { ...prompt.words, [language]: text } })}
          />
          <NativeSelect
            label={words.kind}
            value={prompt.kind}
            data={promptKinds.map((value) => ({ value, label: words.said.promptKinds[value] }))}
            onChange={(event) =>
              changePrompt(index, { kind: promptKinds.find((one) => one === event.currentTarget.value) ?? 'text' })
            }
          />
          {prompt.kind === 'choice' && (
            <>
              {[...prompt.options.keys()].map((at) => (
                <div key={at}>
                  <TwoLanguages
                    name={`${prompt.id}-option-${at + 1}`}
                    label={words.option(at + 1)}
                    rows={1}
                    most={300}
                    value={prompt.options[at] ?? blank}
                    onChange={(language, text) =>
                      changePrompt(index, {
                        options: prompt.options.map((one, place) =>
                          place === at ? { ...one, [language]: text } : one,
                        ),
                      })
                    }
                  />
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    aria-label={formatLabelled(words.remove, words.option(at + 1), language)}
                    onClick={() => changePrompt(index, { options: prompt.options.filter((_, place) => place !== at) })}
                  >
                    {words.remove}
                  </Button>
                </div>
              ))}
              <div>
                <Button
                  variant="subtle"
                  size="compact-sm"
                  disabled={prompt.options.length >= 10}
                  onClick={() => changePrompt(index, { options: [...prompt.options, blank] })}
                >
                  {words.addOption}
                </Button>
              </div>
            </>
          )}
          <Checkbox
            label={words.required}
            checked={prompt.required}
            onChange={(event) => changePrompt(index, { required: event.currentTarget.checked })}
          />
          <div className={classes.actions}>
            {(
              [
                [words.up, index === 0, () => swap(index, index - 1)],
                [words.down, index === prompts.length - 1, () => swap(index, index + 1)],
                [words.remove, false, () => change({ prompts: prompts.filter((_, at) => at !== index) })],
              ] as const
            ).map(([label, disabled, act]) => (
              <Button
                key={label}
                variant="subtle"
                size="compact-sm"
                disabled={disabled}
                aria-label={formatLabelled(label, words.promptNumber(index + 1), language)}
                onClick={act}
              >
                {label}
              </Button>
            ))}
          </div>
        </fieldset>
      ))}
      <div className={classes.actions}>
        <Button variant="default" onClick={add}>
          {words.addPrompt}
        </Button>
        {form.id !== null && (
          <Button variant="subtle" onClick={() => keep(true)}>
            {words.putAway}
          </Button>
        )}
      </div>
      <FormFoot
        busy={work.busy}
        verb={words.keep}
        onCancel={onClose}
        draft={{ state: draft.state, onDiscard: () => draft.clear(saved) }}
      />
    </form>
  )
}
