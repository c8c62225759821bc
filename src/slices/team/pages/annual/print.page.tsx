import { NativeSelect } from '@mantine/core'
import { type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router'
import { type Paper, type PaperLanguage, paperLanguages } from '#platform/paper/model.ts'
import { api } from '#web/api.ts'
import { DownloadButton } from '#web/ui/download-button.tsx'
import { formatShortDate } from '#web/ui/format.ts'
import { currentLanguage, useLanguage } from '#web/ui/language.tsx'
import { PaperLanguageField } from '#web/ui/paper-language.tsx'
import { PaperView } from '#web/ui/paper-view.tsx'
import { PrintButton } from '#web/ui/print.tsx'
import classes from './annual.module.css'
import { useAnnualPlan } from './annual-context.ts'
import { useAnnualWords } from './use-annual-words.ts'

type Loaded = { asked: { planId: string; language: PaperLanguage; decisionId?: string | undefined }; paper: Paper }

export async function loader({ params, request }: LoaderFunctionArgs): Promise<Loaded> {
  const search = new URL(request.url).searchParams
  const language = paperLanguages.find((one) => one === search.get('language')) ?? currentLanguage()
  const asked = { planId: params.planId ?? '', language, decisionId: search.get('decision') ?? undefined }
  return { asked, paper: await api.team.annualPaper(asked) }
}

/** The plan as it is printed and as a Word file, as it is now or as it stood at a decision. */
export function Component() {
  const { asked, paper }: Loaded = useLoaderData()
  const plan = useAnnualPlan()
  const words = useAnnualWords()
  const language = useLanguage()
  const [search, setSearch] = useSearchParams()
  const choose = (name: 'decision' | 'language', value: string) => {
    const { [name]: _before, ...others } = Object.fromEntries(search)
    setSearch(value === '' ? others : { ...others, [name]: value }, { replace: true, preventScrollReset: true })
  }
  return (
    <>
      <div className={`${classes.bar} no-print`}>
        {plan.decisions.length > 0 && (
          <NativeSelect
            label={words.which}
            value={asked.decisionId ?? ''}
            data={[
              { value: '', label: words.asNow },
              ...plan.decisions.map(({ id, to, decidedOn }) => ({
                value: id,
                label: `${words.states[to]} · ${formatShortDate(decidedOn, language)}`,
              })),
            ]}
            onChange={(event) => choose('decision', event.currentTarget.value)}
          />
        )}
        <PaperLanguageField value={asked.language} onChange={(value) => choose('language', value)} />
        <PrintButton />
        <DownloadButton label="word" ask={() => api.team.annualDocument(asked)} />
      </div>
      <PaperView paper={paper} />
    </>
  )
}
