import { useDeferredValue, useMemo, useState } from 'react'
import { type LoaderFunctionArgs, type ShouldRevalidateFunctionArgs, useLoaderData } from 'react-router'
import { formatNumber } from '#web/ui/format.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { askedOf, askRegister, type RegisterAnswer } from './asked.ts'
import { EmptyRegister } from './empty-register.tsx'
import { narrow } from './narrowing.ts'
import { RegisterBar } from './register-bar.tsx'
import { RegisterHead } from './register-head.tsx'
import { RegisterTable } from './register-table.tsx'
import { useNarrowing } from './use-narrowing.ts'
import { useRegisterColumns } from './use-register-columns.tsx'
import { useRegisterWords } from './use-register-words.ts'

/** All rows of the day come at once; search and filters then work in the browser, letter by letter. */
export function loader({ request }: LoaderFunctionArgs): Promise<RegisterAnswer> {
  return askRegister(askedOf(new URL(request.url).searchParams))
}

/** Another day or another list is another answer; search, filters and sort are not. */
export function shouldRevalidate({
  currentUrl,
  nextUrl,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs): boolean {
  if (currentUrl.href === nextUrl.href || currentUrl.pathname !== nextUrl.pathname) return defaultShouldRevalidate
  const [before, after] = [askedOf(currentUrl.searchParams), askedOf(nextUrl.searchParams)]
  return before.who !== after.who || before.asAt !== after.asAt
}

/** Who is on the register, why, at which tier, since when. */
export function Component() {
  const answer: RegisterAnswer = useLoaderData()
  const { today } = useFrame()
  const words = useRegisterWords()
  const language = useLanguage()
  const { narrowing, onType } = useNarrowing()
  const shown = useMemo(() => narrow(answer.rows, narrowing, answer.asAt), [answer, narrowing])
  // The letters in the search box come first; the list follows.
  const rows = useDeferredValue(shown)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const { columns, chooser } = useRegisterColumns(answer)

  return (
    <>
      <RegisterHead answer={answer} narrowing={narrowing} />
      {answer.rows.length === 0 ? (
        <EmptyRegister answer={answer} isToday={answer.asAt === today} />
      ) : (
        <>
          <RegisterBar
            answer={answer}
            narrowing={narrowing}
            onType={onType}
            shown={shown.length}
            columns={columns}
            chooser={chooser}
          />
          <RegisterTable answer={answer} rows={rows} columns={columns} selected={selected} onSelect={setSelected} />
          {answer.total > answer.rows.length && <p>{words.more(formatNumber(answer.rows.length, language))}</p>}
        </>
      )}
    </>
  )
}
