import { Button, Group } from '@mantine/core'
import { useEffect, useState } from 'react'
import { Link, useLocation, useNavigate, useRevalidator, useRouteError } from 'react-router'
import { useDocumentTitle } from '#web/ui/page-head.tsx'
import { useShellWords } from '#web/words.ts'
import classes from './error-page.module.css'
import { PlainFrame } from './plain-frame.tsx'
import { type Trouble, whatWentWrong } from './what-went-wrong.ts'

/** Inside the shell: says what happened and what to do, while the rooms stay at hand. */
export function ErrorPage() {
  const error = useRouteError()
  const thrown = whatWentWrong(error)
  const isAway = useIsAway(thrown === 'newVersion')
  const trouble = isAway ? 'network' : thrown
  useEffect(() => {
    // The console is where the person who hosts the workbench looks first.
    if (trouble === 'server') console.error(error)
  }, [trouble, error])
  // A page's file that could not be fetched is only fetched again when the whole page is.
  return <TroublePage trouble={trouble} onTryAgain={isAway ? reloadWhenBack : undefined} />
}

/** Whether the server gives no answer: a page's file that does not come may be gone, or nothing comes at all. */
function useIsAway(asks: boolean): boolean {
  const [isAway, setIsAway] = useState(asks && !navigator.onLine)
  useEffect(() => {
    if (asks) void isAnswering().then((answers) => setIsAway(!answers))
  }, [asks])
  return isAway
}

function isAnswering(): Promise<boolean> {
  return fetch('/health', { cache: 'no-store' }).then(
    () => true,
    () => false,
  )
}

/** Loading again without a network would leave the browser's own page of errors, and no way back. */
async function reloadWhenBack(): Promise<void> {
  if (await isAnswering()) window.location.reload()
}

/** What happened, what to do, and the ways on. */
export function TroublePage({ trouble, onTryAgain }: { trouble: Trouble; onTryAgain?: (() => void) | undefined }) {
  const words = useShellWords().errors
  const navigate = useNavigate()
  const { pathname, search } = useLocation()
  const { revalidate } = useRevalidator()
  const text = words[trouble]
  useDocumentTitle(text.title)
  return (
    <div className={classes.page}>
      <h1 tabIndex={-1} className={classes.title}>
        {text.title}
      </h1>
      <p>{text.what}</p>
      <p>{text.next}</p>
      <Group gap="sm" mt="lg">
        {trouble === 'signedOut' && (
          <Button component={Link} to={`/sign-in?to=${encodeURIComponent(pathname + search)}`}>
            {words.signIn}
          </Button>
        )}
        {(trouble === 'network' || trouble === 'server') && (
          <Button onClick={onTryAgain ?? (() => void revalidate())}>{words.tryAgain}</Button>
        )}
        {trouble === 'newVersion' && <Button onClick={() => window.location.reload()}>{words.reload}</Button>}
        <Button variant="default" onClick={() => navigate(-1)}>
          {words.goBack}
        </Button>
        <Button variant="default" component={Link} to="/">
          {words.toStart}
        </Button>
      </Group>
    </div>
  )
}

/** When there is no shell to stand in: before sign-in, or when the frame itself could not be loaded. */
export function PlainErrorPage() {
  return (
    <PlainFrame>
      <ErrorPage />
    </PlainFrame>
  )
}
