import { Button } from '@mantine/core'
import { useState } from 'react'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { api } from '#web/api.ts'
import { pick } from '#web/ui/format.ts'
import { InTwoLanguages } from '#web/ui/in-two-languages.tsx'
import { useLanguage } from '#web/ui/language.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { PrintButton, PrintHeader } from '#web/ui/print.tsx'
import type { Group } from '../../groups/contract.ts'
import { AddMembersPanel } from './add-members-panel.tsx'
import { CloseDialog } from './close-dialog.tsx'
import { GroupFacts } from './group-facts.tsx'
import { GroupPanel } from './group-panel.tsx'
import classes from './groups.module.css'
import { MembersSection } from './members-section.tsx'
import { StaffSection } from './staff-section.tsx'
import { TimesSection } from './times-section.tsx'
import { useGroupWords } from './use-group-words.ts'

export function loader({ params }: LoaderFunctionArgs): Promise<Group> {
  return api.provision.group({ groupId: params.groupId ?? '' })
}

/** One group: what it is, who gives it and when, who is in it; the same as a sheet to print. */
export function Component() {
  const group: Group = useLoaderData()
  const words = useGroupWords()
  const language = useLanguage()
  const [open, setOpen] = useState<'change' | 'close' | 'add' | null>(null)
  const close = () => setOpen(null)
  const { provision, may } = group
  const title = pick(group.name, language)
  const sentence = `${pick(provision.name, language)} · ${words.settings[provision.setting]} · ${words.tier(provision.tier)}`
  return (
    <>
      <PageHead
        title={title}
        sentence={sentence}
        back={{ to: '/provision/groups', label: words.back }}
        action={
          <div className={classes.actions}>
            {may.keep && (
              <>
                <Button variant="default" onClick={() => setOpen('change')}>
                  {words.change}
                </Button>
                <Button variant="default" onClick={() => setOpen('close')}>
                  {group.closedOn === null ? words.close : words.reopen}
                </Button>
              </>
            )}
            <PrintButton />
          </div>
        }
      />
      <PrintHeader title={title} detail={sentence} />
      <section className={classes.section} aria-label={title}>
        <GroupFacts group={group} />
      </section>
      <MembersSection group={group} onAdd={() => setOpen('add')} />
      <div className={classes.columns}>
        <TimesSection group={group} />
        <StaffSection group={group} />
      </div>
      <Criteria group={group} />
      {open === 'change' && <GroupPanel group={group} onClose={close} />}
      {open === 'close' && <CloseDialog group={group} onClose={close} />}
      {open === 'add' && <AddMembersPanel group={group} onClose={close} />}
    </>
  )
}

function Criteria({ group }: { group: Group }) {
  const words = useGroupWords()
  const criteria = [
    { name: words.entry, text: group.entryCriterion },
    { name: words.exit, text: group.exitCriterion },
  ]
  return (
    <section className={classes.section} aria-labelledby="criteria">
      <div className={classes.head}>
        <h2 id="criteria">{words.criteria}</h2>
      </div>
      <div className={classes.columns}>
        {criteria.map(({ name, text }) => (
          <div key={name}>
            <h3>{name}</h3>
            <div className={classes.criterion}>
              {text.zh || text.en ? (
                <InTwoLanguages text={text} />
              ) : (
                <span className={classes.second}>{words.noCriterion}</span>
              )}
            </div>
          </div>
        ))}
      </div>
    </section>
  )
}
