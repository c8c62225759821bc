import { Link, type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router'
import { type Paper, type PaperLanguage, paperLanguages } from '#platform/paper/model.ts'
import { api } from '#web/api.ts'
import { DownloadButton } from '#web/ui/download-button.tsx'
import { currentLanguage } from '#web/ui/language.tsx'
import { PaperLanguageField } from '#web/ui/paper-language.tsx'
import { PaperView } from '#web/ui/paper-view.tsx'
import { PrintButton } from '#web/ui/print.tsx'
import classes from './handover.module.css'
import { useHandoverWords } from './use-handover-words.ts'

interface Loaded {
  language: PaperLanguage
  paper: Paper
}

export async function loader({ request }: LoaderFunctionArgs): Promise<Loaded> {
  const asked = new URL(request.url).searchParams.get('language')
  const language = paperLanguages.find((one) => one === asked) ?? currentLanguage()
  return { language, paper: await api.team.handoverPaper({ language }) }
}

/** The pack for the next SENCO as it will look on paper, in which language, and as a Word file. */
export function Component() {
  const { language, paper }: Loaded = useLoaderData()
  const words = useHandoverWords()
  const [, setSearch] = useSearchParams()
  return (
    <>
      <p className="no-print">
        <Link to="/team/people/handover">{words.back}</Link>
      </p>
      <div className={`${classes.bar} no-print`}>
        <PaperLanguageField
          value={language}
          onChange={(value) => setSearch({ language: value }, { replace: true, preventScrollReset: true })}
        />
        <PrintButton />
        <DownloadButton label="word" ask={() => api.team.handoverDocument({ language })} />
      </div>
      <PaperView paper={paper} />
    </>
  )
}
