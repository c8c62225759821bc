import { Button, NativeSelect, Stack } from '@mantine/core'
import { Link, useLoaderData, useNavigate, useSearchParams } from 'react-router'
import { addDays } from '#kernel/dates.ts'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { pick } from '#web/ui/format.ts'
import { DraftNote } from '#web/ui/forms/draft-note.tsx'
import { FormFoot } from '#web/ui/forms/form-foot.tsx'
import { useEdit } from '#web/ui/forms/use-edit.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { fieldProps, ProblemSummary } from '#web/ui/problems.tsx'
import type { GiverInput, GroupFields, NewGroup } from '../../groups/contract.ts'
import { GiverField } from './giver-field.tsx'
import { GroupFieldsInputs } from './group-fields.tsx'
import classes from './groups.module.css'
import { groupForms, useGroupWords } from './use-group-words.ts'

export function loader(): Promise<NewGroup> {
  return api.provision.newGroup()
}

type Entered = GroupFields & { provisionId: string; ledBy: GiverInput | null }

/** Runs a provision in a period: what it says of itself is filled in, and can be changed for this group. */
export function Component() {
  const { provisions, people, providers }: NewGroup = useLoaderData()
  const words = useGroupWords()
  const language = useLanguage()
  const { today } = useFrame()
  const navigate = useNavigate()
  const work = useWork(groupForms)
  const [search] = useSearchParams()
  const asked = provisions.find(({ id }) => id === search.get('provision'))
  const saved: Entered = {
    ...nothing,
    startsOn: today,
    endsOn: addDays(today, 83),
    ...(asked && fromProvision(asked, today)),
  }
  const edit = useEdit<Entered>(`group new ${asked?.id ?? ''}`.trim(), saved, 0, null)
  const { provisionId, ledBy, ...fields } = edit.fields

  function create() {
    if (provisionId === '') {
      work.refuse([{ field: 'provisionId', message: words.chooseProvision }])
      return
    }
    work.run(
      async () => {
        const { groupId } = await api.provision.addGroup({ provisionId, fields, ledBy })
        edit.finish(saved, 0)
        await navigate(`/provision/groups/${groupId}`, { replace: true })
      },
      () => notice(words.added),
    )
  }

  const head = (
    <PageHead title={words.new} sentence={words.newSentence} back={{ to: '/provision/groups', label: words.back }} />
  )
  if (provisions.length === 0)
    return (
      <>
        {head}
        <EmptyState
          title={words.noProvisions}
          sentence={words.noProvisionsHelp}
          action={
            <Button component={Link} to="/provision/library">
              {words.toLibrary}
            </Button>
          }
        />
      </>
    )
  return (
    <>
      {head}
      <form
        noValidate
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          create()
        }}
      >
        <Stack gap="md">
          <ProblemSummary problems={work.listed} />
          {edit.restored && <DraftNote />}
          <NativeSelect
            {...fieldProps('provisionId', work.problems)}
            label={words.fields.provisionId}
            value={provisionId}
            data={[
              { value: '', label: words.chooseProvision },
              ...([1, 2, 3] as const)
                .map((tier) => ({
                  group: words.tier(tier),
                  items: provisions
                    .filter((one) => one.tier === tier)
                    .map(({ id, name, setting }) => ({
                      value: id,
                      label: `${pick(name, language)} (${words.settings[setting]})`,
                    })),
                }))
                .filter(({ items }) => items.length > 0),
            ]}
            onChange={(event) => {
              const chosen = provisions.find(({ id }) => id === event.currentTarget.value)
              edit.change(chosen ? fromProvision(chosen, fields.startsOn) : { provisionId: '' })
            }}
          />
          <GiverField
            name="ledBy"
            people={people}
            providers={providers}
            value={ledBy}
            problems={work.problems}
            onChange={(giver) => edit.change({ ledBy: giver })}
          />
          <GroupFieldsInputs fields={fields} problems={work.problems} onChange={edit.change} />
          <FormFoot
            busy={work.busy}
            verb={words.create}
            onCancel={() => navigate('/provision/groups')}
            draft={{ state: edit.state, onDiscard: edit.discard }}
          />
        </Stack>
      </form>
    </>
  )
}

const nothing = {
  ...{ provisionId: '', ledBy: null, nameZh: '', nameEn: '', minutes: 35, perWeek: 1, mostStudents: 6 },
  ...{ entryZh: '', entryEn: '', exitZh: '', exitEn: '' },
}

/** What a group of this provision begins with: its name, so many weeks, its minutes and places. */
function fromProvision(
  { id, name, minutes, perWeek, weeks, groupSizeTo }: NewGroup['provisions'][0],
  startsOn: string,
): Partial<Entered> {
  return {
    ...{ provisionId: id, nameZh: name.zh, nameEn: name.en, minutes, perWeek, mostStudents: groupSizeTo },
    endsOn: addDays(startsOn, weeks * 7 - 1),
  }
}
