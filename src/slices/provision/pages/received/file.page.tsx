import { Button } from '@mantine/core'
import { IconUsersGroup } from '@tabler/icons-react'
import { Link, type LoaderFunctionArgs, useLoaderData, useParams } from 'react-router'
import { api } from '#web/api.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import type { Received } from '../../received/contract.ts'
import classes from './received.module.css'
import { ReceivedItem } from './received-item.tsx'
import { useReceivedWords } from './use-received-words.ts'

interface Loaded {
  received: Received[]
  may: { keep: boolean; seeMoney: boolean }
}

export function loader({ params }: LoaderFunctionArgs): Promise<Loaded> {
  return api.provision.provisionOf({ id: params.id ?? '' })
}

/** What a student receives now and is to receive; what was earlier is folded away. */
export function Component() {
  const { received, may }: Loaded = useLoaderData()
  const words = useReceivedWords()
  const { id } = useParams()
  const earlier = received.filter((one) => one.when === 'earlier')
  const list = (of: readonly Received[]) => (
    <ul className={classes.list}>
      {of.map((one) => (
        <ReceivedItem key={one.memberId} received={one} />
      ))}
    </ul>
  )
  if (received.length === 0)
    return (
      <EmptyState
        icon={IconUsersGroup}
        title={words.empty.title}
        sentence={may.keep ? words.empty.keep : words.empty.read}
        action={
          may.keep && (
            <Button component={Link} to="/provision/groups">
              {words.groups}
            </Button>
          )
        }
      />
    )
  return (
    <>
      {may.seeMoney && (
        <p>
          <Link to={`/provision/cost/students/${id}`}>{words.cost}</Link>
        </p>
      )}
      {(['now', 'planned'] as const).map((when) => {
        const these = received.filter((one) => one.when === when)
        return (
          these.length > 0 && (
            <section key={when} className={classes.section} aria-labelledby={when}>
              <h2 id={when}>
                {words.when[when]} <small>{these.length}</small>
              </h2>
              {list(these)}
            </section>
          )
        )
      })}
      {earlier.length > 0 && (
        <details className={classes.earlier} open={earlier.length === received.length}>
          <summary>{words.earlier(earlier.length)}</summary>
          {list(earlier)}
        </details>
      )}
    </>
  )
}
