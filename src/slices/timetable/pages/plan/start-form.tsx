import { Button, Checkbox, Radio, Stack } from '@mantine/core'
import { useState } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { api } from '#web/api.ts'
import { DateInputField } from '#web/ui/date-input-field.tsx'
import { pick } from '#web/ui/format.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { fieldProps, ProblemSummary } from '#web/ui/problems.tsx'
import type { Planning } from '../../plan/contract.ts'
import classes from './plan.module.css'
import { planForms, usePlanWords } from './use-plan-words.ts'

/** From which day, and for whom; then the search begins. */
export function StartForm({ planning }: { planning: Planning }) {
  const words = usePlanWords()
  const language = useLanguage()
  const { today } = useFrame()
  const navigate = useNavigate()
  const [, setSearch] = useSearchParams()
  const work = useWork(planForms)
  const [some, setSome] = useState(false)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const { scope, startsOn } = planning
  const groups = scope?.groups ?? []

  function start() {
    if (some && chosen.length === 0) {
      work.refuse([{ field: 'groupIds', message: words.chooseSome }])
      return
    }
    work.run(
      () => api.timetable.startPlan({ kind: 'plan', startsOn, groupIds: some ? [...chosen] : null, from: null }),
      ({ proposalId }) => void navigate(`/timetable/plan/${proposalId}`),
    )
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        start()
      }}
    >
      <Stack gap="md" maw="44rem">
        <ProblemSummary problems={work.listed} />
        <DateInputField
          {...fieldProps('startsOn', work.problems)}
          label={words.startsOn}
          description={words.startsOnHelp}
          min={today}
          value={startsOn}
          onChange={(date) => date && setSearch({ from: date })}
        />
        {groups.length > 0 && (
          <>
            <Radio.Group
              {...fieldProps('groupIds', work.problems)}
              label={words.scope}
              value={some ? 'some' : 'all'}
              onChange={(value) => setSome(value === 'some')}
            >
              <Stack gap="xs" mt="xs">
                <Radio value="all" label={words.scopeAll(groups.length)} />
                <Radio value="some" label={words.scopeSome} />
              </Stack>
            </Radio.Group>
            {some && (
              <ul className={classes.scope}>
                {groups.map((group) => (
                  <li key={group.id}>
                    <Checkbox
                      checked={chosen.includes(group.id)}
                      onChange={() =>
                        setChosen(
                          chosen.includes(group.id) ? chosen.filter((id) => id !== group.id) : [...chosen, group.id],
                        )
                      }
                      label={pick(group.name, language) || group.name.zh || group.name.en}
                      description={
                        group.nobody ? words.nobody : words.wanted(group.sessions, group.wanted, group.pinned)
                      }
                    />
                  </li>
                ))}
              </ul>
            )}
            <p className={classes.soft}>
              {scope && words.facts(scope.rooms, scope.lessons)}{' '}
              <Link to="/timetable/limits#wishes">{words.limitsLink}</Link>
            </p>
            {scope?.lessons === 0 && <p className={classes.warning}>{words.noLessons}</p>}
            {scope?.rooms === 0 && <p className={classes.warning}>{words.noRooms}</p>}
            <div>
              <Button type="submit" loading={work.busy}>
                {words.start}
              </Button>
            </div>
          </>
        )}
      </Stack>
    </form>
  )
}
