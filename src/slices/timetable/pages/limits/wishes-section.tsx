import { Checkbox, Group, NativeSelect, NumberInput, Radio, Stack } from '@mantine/core'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { EditHead } from '#web/ui/forms/edit-form.tsx'
import { useEdit } from '#web/ui/forms/use-edit.ts'
import { useSettled } from '#web/ui/forms/use-settled.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { SavedMark } from '#web/ui/marks.tsx'
import { fieldProps } from '#web/ui/problems.tsx'
import { SubmitButton } from '#web/ui/submit-button.tsx'
import { useUiWords } from '#web/ui/words.ts'
import type { Limits } from '../../limits/contract.ts'
import { leadings, type Wishes, weighed } from '../../limits/model.ts'
import classes from './limits.module.css'
import { type Frame, limitsForms, useFrameNames, useLimitsWords } from './use-limits-words.ts'

/** How much each wish counts, and what may be used at all. */
export function WishesSection({ limits, frame }: { limits: Limits; frame: Frame }) {
  const words = useLimitsWords()
  const ui = useUiWords()
  const names = useFrameNames(frame)
  const work = useWork(limitsForms)
  const { version, ...saved } = limits.wishes
  const edit = useEdit<Wishes & Record<string, unknown>>('timetable wishes', saved, version, work.clash)
  const { fields, change } = edit
  const labelOf = (field: string) => (field === 'mostADay' ? words.studentDay : (words.fields[field] ?? field))
  const isSettled = useSettled(work, edit, labelOf)
  const field = (name: keyof Wishes & string) => ({ ...fieldProps(name, work.problems), label: labelOf(name) })
  const periods = frame.periods.map(({ key }) => ({ value: key, label: names.period(key) }))

  function save() {
    if (!isSettled()) return
    const { fields: changed, base } = edit.changes()
    work.run(
      () => api.timetable.keepWishes({ version: edit.version, fields: sent(changed), base: sent(base) }),
      (answer) => {
        edit.keep(fields, answer.version)
        notice(words.kept)
      },
    )
  }

  return (
    <section aria-labelledby="wishes" className={classes.section}>
      <h2 id="wishes">{words.wishes}</h2>
      <p className={classes.soft}>{words.wishesHelp}</p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <Stack gap="lg" maw="46rem">
          <EditHead
            work={work}
            edit={edit}
            textOf={(_name, value) => (typeof value === 'object' ? JSON.stringify(value) : String(value ?? words.any))}
            labelOf={labelOf}
          />
          <div className={classes.weights}>
            {weighed.map((name) => (
              <NativeSelect
                key={name}
                {...field(name)}
                description={words.weighedHelp[name]}
                value={String(fields[name])}
                data={words.weights.map((label, value) => ({ value: String(value), label }))}
                onChange={(event) => change({ [name]: Number(event.currentTarget.value) })}
              />
            ))}
          </div>
          <CoreSubjects
            subjects={limits.subjects}
            core={fields.core}
            problem={fieldProps('core', work.problems)}
            onChange={(core) => change({ core })}
          />
          <Group gap="md" align="flex-end">
            <NumberInput
              {...field('mostADay')}
              min={1}
              max={6}
              allowDecimal={false}
              value={fields.mostADay}
              onChange={(value) => typeof value === 'number' && change({ mostADay: value })}
            />
            <NumberInput
              {...field('grace')}
              min={0}
              max={15}
              allowDecimal={false}
              value={fields.grace}
              onChange={(value) => typeof value === 'number' && change({ grace: value })}
            />
          </Group>
          <Checkbox.Group
            label={words.mayUse}
            value={(['useBreaks', 'useBefore', 'useAfter'] as const).filter((name) => fields[name])}
          >
            <Group gap="md" mt="xs">
              {(['useBreaks', 'useBefore', 'useAfter'] as const).map((name) => (
                <Checkbox
                  key={name}
                  value={name}
                  label={words.fields[name]}
                  onChange={() => change({ [name]: !fields[name] })}
                />
              ))}
            </Group>
          </Checkbox.Group>
          <Group gap="md">
            {(['earliest', 'latest'] as const).map((name) => (
              <NativeSelect
                key={name}
                {...field(name)}
                value={fields[name] ?? ''}
                data={[{ value: '', label: words.any }, ...periods]}
                onChange={(event) => change({ [name]: event.currentTarget.value || null })}
              />
            ))}
          </Group>
          <Radio.Group
            {...field('leading')}
            value={fields.leading}
            onChange={(value) => change({ leading: value as Wishes['leading'] })}
          >
            <Stack gap="xs" mt="xs">
              {leadings.map((one) => (
                <Radio key={one} value={one} label={words.leading[one]} />
              ))}
            </Stack>
          </Radio.Group>
          <Group gap="sm">
            <SubmitButton busy={work.busy}>{ui.save}</SubmitButton>
            <SavedMark state={edit.state} />
          </Group>
        </Stack>
      </form>
    </section>
  )
}

type Sent = Parameters<typeof api.timetable.keepWishes>[0]['fields']

/** What is sent is the same, in lists that the contract may change. */
function sent({ core, ...rest }: Partial<Wishes>): Sent {
  return { ...rest, ...(core ? { core: core.map((one) => ({ ...one })) } : {}) }
}

interface CoreSubjectsProps {
  subjects: readonly string[]
  core: Wishes['core']
  problem: { id: string; error?: string | undefined }
  onChange: (core: Wishes['core']) => void
}

/** Subjects whose missed lessons count more, and how many times. */
function CoreSubjects({ subjects, core, problem, onChange }: CoreSubjectsProps) {
  const words = useLimitsWords()
  const all = [...new Set([...subjects, ...core.map(({ subject }) => subject)])]
  const weightOf = (subject: string) => core.find((one) => one.subject === subject)?.weight ?? 1
  const set = (subject: string, weight: number) =>
    onChange([...core.filter((one) => one.subject !== subject), ...(weight > 1 ? [{ subject, weight }] : [])])
  return (
    <fieldset className={classes.core} id={problem.id} tabIndex={-1}>
      <legend>{words.fields.core}</legend>
      {all.length === 0 && <p className={classes.soft}>{words.noSubjects}</p>}
      {problem.error && <p className={classes.problem}>{problem.error}</p>}
      <div className={classes.subjects}>
        {all.map((subject) => (
          <NativeSelect
            key={subject}
            label={subject}
            value={String(weightOf(subject))}
            data={[1, 2, 3, 4, 5, 6, 7, 8, 9].map((weight) => ({ value: String(weight), label: words.counts(weight) }))}
            onChange={(event) => set(subject, Number(event.currentTarget.value))}
          />
        ))}
      </div>
    </fieldset>
  )
}
