import { NativeSelect } from '@mantine/core'
import { type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router'
import { type Paper, type PaperLanguage, paperLanguages } from '#platform/paper/model.ts'
import { refusalIn } from '#slices/access/words/refusal.ts'
import { api } from '#web/api.ts'
import { DownloadButton } from '#web/ui/download-button.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { currentLanguage, useWords } from '#web/ui/language.tsx'
import { PaperLanguageField } from '#web/ui/paper-language.tsx'
import { PaperView } from '#web/ui/paper-view.tsx'
import { PrintButton } from '#web/ui/print.tsx'
import { type DocumentKind, documentKinds } from '../../documents/model.ts'
import { en } from '../../documents/words.en.ts'
import { zh } from '../../documents/words.zh.ts'
import type { PlanShown } from '../../plan/contract.ts'
import { usePlan } from '../plan/plan-context.ts'
import classes from './print.module.css'
import { en as pageEn } from './words.en.ts'
import { zh as pageZh } from './words.zh.ts'

interface Loaded {
  kind: DocumentKind
  language: PaperLanguage
  paper: Paper | null
  /** Why there is none yet. */
  problem: string | null
}

const both = { en: { ...en, ...pageEn }, zh: { ...zh, ...pageZh } }

export async function loader({ params, request }: LoaderFunctionArgs): Promise<Loaded> {
  const asked = new URL(request.url).searchParams
  // Without a choice: the version that everybody who sees the plan may have.
  const kind = documentKinds.find((one) => one === asked.get('kind')) ?? 'plan-for-teachers'
  const language = paperLanguages.find((one) => one === asked.get('language')) ?? currentLanguage()
  try {
    const paper = await api.plans.paper({ id: params.id ?? '', planId: params.planId ?? '', kind, language })
    return { kind, language, paper, problem: null }
  } catch (error) {
    const refusal = refusalIn(error)
    if (refusal?.code !== 'PROBLEMS') throw error
    return { kind, language, paper: null, problem: refusal.problems[0]?.problem ?? '' }
  }
}

/** What can be printed of a plan, in which language, as it will look on paper. */
export function Component() {
  const { kind, language, paper, problem }: Loaded = useLoaderData()
  const { plan } = usePlan()
  const words = useWords(both)
  const [search, setSearch] = useSearchParams()
  const of = { id: plan.studentId, planId: plan.id, kind, language }
  const choose = (name: 'kind' | 'language', value: string) =>
    setSearch({ ...Object.fromEntries(search), [name]: value }, { replace: true, preventScrollReset: true })
  return (
    <>
      <div className={`${classes.bar} no-print`}>
        <NativeSelect
          label={words.which}
          value={kind}
          data={kindsFor(plan).map((value) => ({ value, label: words.kinds[value] }))}
          onChange={(event) => choose('kind', event.currentTarget.value)}
        />
        <PaperLanguageField value={language} onChange={(value) => choose('language', value)} />
        {paper && (
          <>
            <PrintButton />
            <DownloadButton label="word" ask={() => api.plans.document(of)} />
          </>
        )}
      </div>
      {paper ? (
        <PaperView paper={paper} />
      ) : (
        <EmptyState title={words.kinds[kind]} sentence={words.problems[problem ?? ''] ?? words.notYet} />
      )}
    </>
  )
}

/** Which documents of a plan this person may have. */
function kindsFor({ state, agreements, may }: PlanShown): DocumentKind[] {
  const whole = agreements !== null
  return documentKinds.filter((kind) => {
    if (kind === 'plan') return whole
    if (kind === 'review') return whole && may.compare && state !== 'draft'
    return kind !== 'parents-letter' || may.agree || may.review
  })
}
