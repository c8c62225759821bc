import { type LoaderFunctionArgs, useLoaderData, useLocation } from 'react-router'
import type { Bilingual } from '#kernel/language.ts'
import { api } from '#web/api.ts'
import { Facts } from '#web/ui/facts.tsx'
import { formatDate, pick } from '#web/ui/format.ts'
import { InTwoLanguages } from '#web/ui/in-two-languages.tsx'
import { htmlLanguage, useLanguage } from '#web/ui/language.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { PrintHeader } from '#web/ui/print.tsx'
import { TierDisc } from '#web/ui/tier-disc.tsx'
import { useUiWords } from '#web/ui/words.ts'
import type { Provision } from '../../library/contract.ts'
import { stepsIn } from '../../library/rules.ts'
import classes from './library.module.css'
import { ProvisionActions } from './provision-actions.tsx'
import { EntryNeeds } from './use-library-columns.tsx'
import { useLibraryWords, useSayEntry } from './use-library-words.ts'

export function loader({ params }: LoaderFunctionArgs): Promise<Provision> {
  return api.provision.provision({ provisionId: params.provisionId ?? '' })
}

/** One provision on one page: what it is for, how a session runs, how one sees whether it helps; the same as a sheet to print. */
export function Component() {
  const provision: Provision = useLoaderData()
  const words = useLibraryWords()
  const ui = useUiWords()
  const language = useLanguage()
  const { search } = useLocation()
  const { name, tier, setting, archivedOn, groups, origin, may } = provision
  const title = pick(name, language)
  return (
    <>
      <PageHead
        title={title}
        sentence={
          <>
            <TierDisc tier={tier} word /> · {words.settings[setting]}
          </>
        }
        back={{ to: `/provision/library${search}`, label: words.back }}
        action={<ProvisionActions provision={provision} />}
      />
      <PrintHeader title={title} detail={`${ui.tier(tier)} · ${words.settings[setting]}`} />
      {archivedOn !== null && (
        <p className={classes.away}>
          {words.archivedSince(formatDate(archivedOn, language))} {groups ? words.stillRuns(groups) : ''}
        </p>
      )}
      <div className={classes.entry}>
        <div>
          <Part name="aim" text={provision.aim} />
          <section className={classes.part} aria-labelledby="part-how">
            <h2 id="part-how">{words.parts.how}</h2>
            <Steps how={provision.how} />
          </section>
          <Part name="entryMeasure" text={provision.entryMeasure} />
          <Part name="exitMeasure" text={provision.exitMeasure} />
          <Part name="materials" text={provision.materials} />
          {origin === 'shipped' && may.keep && <p className={`${classes.soft} no-print`}>{words.note}</p>}
        </div>
        <aside className={classes.side} aria-label={title}>
          <EntryFacts provision={provision} />
        </aside>
      </div>
    </>
  )
}

function Part({ name, text }: { name: 'aim' | 'entryMeasure' | 'exitMeasure' | 'materials'; text: Bilingual }) {
  const words = useLibraryWords()
  const isEmpty = text.zh === '' && text.en === ''
  return (
    <section className={classes.part} aria-labelledby={`part-${name}`}>
      <h2 id={`part-${name}`}>{words.parts[name]}</h2>
      {isEmpty ? <p className={classes.soft}>{words.notWritten}</p> : <InTwoLanguages text={text} />}
    </section>
  )
}

/** The steps of a session, numbered where there are several. */
function Steps({ how }: { how: Bilingual }) {
  const words = useLibraryWords()
  const ui = useUiWords()
  const language = useLanguage()
  const other = language === 'zh' ? 'en' : 'zh'
  const written = how[language] === '' ? other : language
  const steps = stepsIn(how[written])
  if (steps.length === 0) return <p className={classes.soft}>{words.notWritten}</p>
  if (steps.length === 1) return <InTwoLanguages text={how} />
  return (
    <>
      <ol className={classes.steps} lang={htmlLanguage[written]}>
        {steps.map(({ number, text }) => (
          <li key={number}>{text}</li>
        ))}
      </ol>
      {written === other && <p className={classes.soft}>{ui.untranslated}</p>}
    </>
  )
}

function EntryFacts({ provision }: { provision: Provision }) {
  const words = useLibraryWords()
  const say = useSayEntry()
  const { needs, groupSizeFrom, groupSizeTo, minutes, perWeek, weeks, givenBy, groups, origin } = provision
  return (
    <Facts
      facts={[
        { label: words.facts.needs, value: <EntryNeeds needs={needs} /> },
        { label: words.facts.size, value: words.size(groupSizeFrom, groupSizeTo) },
        {
          label: words.facts.time,
          value: words.time(minutes, perWeek, weeks),
          help: words.sessions(Math.max(1, Math.round(perWeek * weeks))),
        },
        { label: words.facts.givenBy, value: say.givers(givenBy) },
        ...(groups === null ? [] : [{ label: words.facts.groups, value: groups }]),
        { label: words.facts.origin, value: words.origins[origin] },
      ]}
    />
  )
}
