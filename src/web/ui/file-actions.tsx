import { Button } from '@mantine/core'
import { Link } from 'react-router'
import type { FileAction } from './file-action.ts'
import { pick } from './format.ts'
import { useFrame } from './frame.ts'
import { useLanguage } from './language.tsx'

interface FileActionsProps {
  /** Left out: the action begins with choosing a student. */
  studentId?: string
  /** The plan on whose page they stand: then only what rooms do from a plan. */
  planId?: string
  /** The page's main action. */
  main?: boolean
  small?: boolean
}

/** What other rooms do for a student, wherever this person meets one: in the register, at a ticked row, in the file. */
export function FileActions({ studentId, planId, main = false, small = false }: FileActionsProps) {
  const { fileActions, abilities } = useFrame()
  const language = useLanguage()
  const fits = (within: FileAction['within']) =>
    planId ? within === 'plan' : within === undefined || (within === 'student' && studentId !== undefined)
  const pageOf = (path: string, start: string, within: FileAction['within']) => {
    if (!studentId) return start
    if (within === 'student') return `${start}${start.includes('?') ? '&' : '?'}student=${studentId}`
    return `/students/${studentId}/${path}${planId ? `?plan=${planId}` : ''}`
  }
  return fileActions
    .filter(({ opensWith, within }) => abilities.includes(opensWith) && fits(within))
    .map(({ path, start, name, within }) => (
      <Button
        key={path}
        component={Link}
        to={pageOf(path, start, within)}
        variant={main ? 'filled' : 'default'}
        size={small ? 'compact-md' : 'sm'}
      >
        {pick(name, language)}
      </Button>
    ))
}
