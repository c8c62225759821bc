import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link, type LoaderFunctionArgs, useLoaderData, useParams } from 'react-router'
import { api } from '#web/api.ts'
import { useWords } from '#web/ui/language.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { attempt } from '../../../access/words/refusal.ts'
import classes from './digest.module.css'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

const both = { en: en.stop, zh: zh.stop }

/** Whether the mails that the link stops are wanted still; `null` when it stops none. */
export async function loader({ params }: LoaderFunctionArgs): Promise<{ wanted: boolean } | null> {
  const { answer, refused } = await attempt(() => api.today.openDigest({ token: params.token ?? '' }))
  if (refused && refused.code !== 'NOT_FOUND' && refused.code !== 'PROBLEMS')
    throw new Response(null, { status: refused.code === 'NETWORK' ? 503 : 500 })
  return answer ?? null
}

/** The page behind the link of a morning mail: one press stops them. */
export function Component() {
  const found = useLoaderData<typeof loader>()
  const { token = '' } = useParams()
  const words = useWords(both)
  const [state, setState] = useState<'open' | 'busy' | 'stopped' | 'failed'>(
    found?.wanted === false ? 'stopped' : 'open',
  )

  async function stop() {
    setState('busy')
    const { refused } = await attempt(() => api.today.stopDigest({ token }))
    setState(refused ? 'failed' : 'stopped')
  }

  return (
    <>
      <PageHead title={words.title} />
      <div className={classes.door}>
        {!found && <p>{words.gone}</p>}
        {found && state !== 'stopped' && (
          <>
            <p>{words.ask}</p>
            <Button disabled={state === 'busy'} onClick={() => void stop()}>
              {words.press}
            </Button>
          </>
        )}
        <p role="status">{state === 'stopped' ? words.stopped : state === 'failed' ? words.failed : ''}</p>
        {state === 'stopped' && <p>{words.again}</p>}
        {(!found || state === 'stopped') && <Link to="/sign-in">{words.signIn}</Link>}
      </div>
    </>
  )
}
