import { NativeSelect } from '@mantine/core'
import { type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router'
import { api } from '#web/api.ts'
import { formatDateTime, nameOf, pick } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import type { PlanFile } from '../../model.ts'
import type { VersionLine } from '../../plan/contract.ts'
import { type Compared, comparePlans } from '../../plan/rules/compare.ts'
import { usePlan } from './plan-context.ts'
import { usePlanWords } from './use-plan-words.ts'
import classes from './versions.module.css'

type Kept = VersionLine & { plan: PlanFile }
type Answer = { versions: VersionLine[]; older: Kept | null; newer: Kept | null }

/** Which two are laid side by side stands in the address; unless said, the latest that was kept and the plan as it is now. */
export async function loader({ params, request }: LoaderFunctionArgs): Promise<Answer> {
  const of = { id: params.id ?? '', planId: params.planId ?? '' }
  const asked = new URL(request.url).searchParams
  const versions = await api.plans.versions(of)
  const find = async (versionId: string | undefined) =>
    versionId && versions.some(({ id }) => id === versionId) ? api.plans.planVersion({ ...of, versionId }) : null
  const [older, newer] = await Promise.all([
    find(asked.get('older') ?? versions[versions.length > 1 ? 1 : 0]?.id),
    find(asked.get('newer') ?? undefined),
  ])
  return { versions, older, newer }
}

/** Two versions of the plan side by side, what changed marked. */
export function Component() {
  const { versions, older, newer }: Answer = useLoaderData()
  const { plan } = usePlan()
  const words = usePlanWords()
  const language = useLanguage()
  const [search, setSearch] = useSearchParams()
  if (versions.length === 0) return <p className={classes.soft}>{words.versions.empty}</p>
  const lineOf = ({ why, madeAt, madeBy }: VersionLine) =>
    words.versions.line(
      words.versionReasons[why],
      formatDateTime(madeAt, language),
      madeBy ? nameOf(madeBy, language).main : '',
    )
  const choose = (side: 'older' | 'newer', id: string) => {
    const next = new URLSearchParams(search)
    if (id) next.set(side, id)
    else next.delete(side)
    setSearch(next, { replace: true })
  }
  const options = versions.map((one) => ({ value: one.id, label: lineOf(one) }))
  const compared = older ? comparePlans(older.plan, newer?.plan ?? plan, language) : []
  const changed = compared.filter(({ change }) => change !== 'same')
  const same = compared.length - changed.length
  return (
    <>
      <div className={classes.choice}>
        <NativeSelect
          label={words.versions.older}
          value={older?.id ?? ''}
          data={options}
          onChange={(event) => choose('older', event.currentTarget.value)}
        />
        <NativeSelect
          label={words.versions.newer}
          value={newer?.id ?? ''}
          data={[{ value: '', label: words.versions.now }, ...options]}
          onChange={(event) => choose('newer', event.currentTarget.value)}
        />
      </div>
      {changed.length === 0 && <p>{words.versions.same}</p>}
      {changed.map((one) => (
        <ComparedPart key={`${one.kind} ${one.id}`} part={one} />
      ))}
      {changed.length > 0 && same > 0 && <p className={classes.soft}>{words.versions.unchanged(same)}</p>}
    </>
  )
}

function ComparedPart({ part }: { part: Compared }) {
  const words = usePlanWords()
  const language = useLanguage()
  const { kind, label: of } = part
  const named = { frame: words.period, section: '', target: words.target(Number(of)), strategy: words.strategies }
  const label = typeof of === 'object' ? pick(of, language) : named[kind]
  const said = {
    added: words.versions.added,
    removed: words.versions.removed,
    changed: words.versions.changed,
    same: '',
  }
  const side = (without: 'added' | 'removed') => {
    const pieces = part.pieces.filter(({ change }) => change !== without)
    if (pieces.length === 0) return <span className={classes.soft}>{words.versions.blank}</span>
    return pieces.map(({ text, change }, index) => {
      const key = `${index} ${change}`
      if (change === 'added') return <ins key={key}>{text}</ins>
      if (change === 'removed') return <del key={key}>{text}</del>
      return <span key={key}>{text}</span>
    })
  }
  return (
    <section className={classes.part}>
      <h3>
        {label} <small>{said[part.change]}</small>
      </h3>
      <div className={classes.sides}>
        <div className={classes.text}>{side('added')}</div>
        <div className={classes.text}>{side('removed')}</div>
      </div>
    </section>
  )
}
