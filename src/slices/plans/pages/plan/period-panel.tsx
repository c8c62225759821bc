import { Button, NativeSelect } from '@mantine/core'
import { api } from '#web/api.ts'
import { DateInputField } from '#web/ui/date-input-field.tsx'
import { formatLabelled, nameOf } from '#web/ui/format.ts'
import { EditPanel } from '#web/ui/forms/edit-panel.tsx'
import { useEdit } from '#web/ui/forms/use-edit.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { fieldProps } from '#web/ui/problems.tsx'
import { type Doer, teamParts } from '../../model.ts'
import type { PlanFields, PlanShown } from '../../plan/contract.ts'
import { sayDoer } from '../../plan/rules/doers.ts'
import { useColleagues } from './colleagues.ts'
import classes from './plan.module.css'
import { planForms, usePlanWords } from './use-plan-words.ts'

/** Changes a plan's period, its review day and who works on it. */
export function PeriodPanel({ plan, onClose }: { plan: PlanShown; onClose: () => void }) {
  const words = usePlanWords()
  const language = useLanguage()
  const colleagues = useColleagues()
  const work = useWork(planForms)
  const { startsOn, endsOn, reviewOn, team } = plan
  const saved: PlanFields = { startsOn, endsOn, reviewOn, team }
  const edit = useEdit(`plan ${plan.id} period`, saved, plan.version, work.clash)
  const { fields, change } = edit
  const nameOfMember = (one: Doer) => sayDoer(one, [...colleagues, ...plan.people], language)
  const free = colleagues.filter(({ id }) => !fields.team.some(({ personId }) => personId === id))

  function save() {
    const { fields: changed, base } = edit.changes()
    work.run(
      () => api.plans.changePlan({ id: plan.studentId, planId: plan.id, version: edit.version, base, fields: changed }),
      ({ version }) => {
        edit.finish(fields, version)
        onClose()
      },
    )
  }

  return (
    <EditPanel
      title={words.period}
      work={work}
      edit={edit}
      textOf={(_field, value) => (Array.isArray(value) ? value.map(nameOfMember).join(', ') : String(value))}
      labelOf={(name) => words.fields[name] ?? name}
      onSave={save}
      onClose={onClose}
    >
      {(['startsOn', 'endsOn', 'reviewOn'] as const).map((name) => (
        <DateInputField
          key={name}
          {...fieldProps(name, work.problems)}
          label={words.fields[name]}
          value={fields[name]}
          onChange={(date) => date && change({ [name]: date })}
        />
      ))}
      <div>
        <h3>{words.team}</h3>
        <ul className={classes.list}>
          {fields.team.map((member, index) => (
            <li key={`${member.personId} ${member.name}`} className={classes.line}>
              <span>{nameOfMember(member)}</span>
              <NativeSelect
                aria-label={formatLabelled(words.team, nameOfMember(member), language)}
                value={member.part}
                data={teamParts.map((value) => ({ value, label: words.teamParts[value] }))}
                onChange={(event) => {
                  const part = teamParts.find((one) => one === event.currentTarget.value) ?? 'teaches'
                  change({ team: fields.team.map((one, at) => (at === index ? { ...one, part } : one)) })
                }}
              />
              <Button
                variant="subtle"
                size="compact-sm"
                onClick={() => change({ team: fields.team.filter((_, at) => at !== index) })}
              >
                {words.remove}
                <span className="for-screen-readers">{` (${nameOfMember(member)})`}</span>
              </Button>
            </li>
          ))}
        </ul>
        <NativeSelect
          label={words.teamAdd}
          value=""
          data={[
            { value: '', label: words.whoFind },
            ...free.map((one) => ({ value: one.id, label: nameOf(one, language).main })),
          ]}
          onChange={(event) => {
            const found = free.find(({ id }) => id === event.currentTarget.value)
            if (!found) return
            const member = { personId: found.id, name: nameOf(found, language).main, part: 'teaches' as const }
            change({ team: [...fields.team, member] })
          }}
        />
      </div>
    </EditPanel>
  )
}
