import { useRouteLoaderData } from 'react-router'
import type { Me } from '../contract.ts'

/** Who is signed in, as the route round every room has loaded it. */
export function useMe(): Me {
  const me: Me | undefined = useRouteLoaderData('session')
  if (!me) throw new Error('useMe was called on a page outside the session')
  return me
}
