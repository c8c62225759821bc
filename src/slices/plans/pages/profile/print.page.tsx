import { Link, type LoaderFunctionArgs, useLoaderData, useParams, useSearchParams } from 'react-router'
import { type Paper, type PaperLanguage, paperLanguages } from '#platform/paper/model.ts'
import { api } from '#web/api.ts'
import { DownloadButton } from '#web/ui/download-button.tsx'
import { currentLanguage } from '#web/ui/language.tsx'
import { PaperLanguageField } from '#web/ui/paper-language.tsx'
import { PaperView } from '#web/ui/paper-view.tsx'
import { PrintButton } from '#web/ui/print.tsx'
import classes from './profile.module.css'
import { useProfileWords } from './use-profile-words.ts'

interface Loaded {
  language: PaperLanguage
  paper: Paper
}

export async function loader({ params, request }: LoaderFunctionArgs): Promise<Loaded> {
  const id = params.id ?? ''
  const asked = new URL(request.url).searchParams.get('language')
  const language = paperLanguages.find((one) => one === asked) ?? currentLanguage()
  return { language, paper: await api.plans.paper({ id, kind: 'profile', language }) }
}

/** The one-page profile as it will look on paper, in one language or both, with the student's own pictures. */
export function Component() {
  const { language, paper }: Loaded = useLoaderData()
  const { id = '' } = useParams()
  const words = useProfileWords()
  const [, setSearch] = useSearchParams()
  const choose = (value: PaperLanguage) => setSearch({ language: value }, { replace: true, preventScrollReset: true })
  return (
    <>
      <p className="no-print">
        <Link to="..">‹ {words.backToProfile}</Link>
      </p>
      <div className={`${classes.bar} no-print`}>
        <PaperLanguageField value={language} onChange={choose} />
        <PrintButton />
        <DownloadButton label="word" ask={() => api.plans.document({ id, kind: 'profile', language })} />
      </div>
      <PaperView paper={paper} />
    </>
  )
}
