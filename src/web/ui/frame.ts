import { type ComponentType, createContext, type FunctionComponent, useContext } from 'react'
import type { IsoDate, SchoolYearLabel } from '#kernel/dates.ts'
import type { Bilingual, Language } from '#kernel/language.ts'
import type { CommandSource } from './command.ts'
import type { FileAction } from './file-action.ts'
import type { NamePair } from './format.ts'
import type { OpenTab } from './open-tab.ts'
import type { TimelineEvent } from './timeline-event.ts'

/** A room of the workbench as the rail shows it. */
export interface Room {
  id: string
  path: string
  icon: FunctionComponent<{ size?: number | string; stroke?: number | string }>
  name: Bilingual
}

/** What a person chose for themselves. */
export interface Preferences {
  language?: Language
  scheme?: 'light' | 'dark' | 'auto'
  /** Choices of a page's own by name, such as the columns of a list. Those not named stay as they are. */
  choices?: Readonly<Record<string, unknown>>
}

/** Something that another room tells of a student's time-line; `kind` is what the time-line is narrowed by. */
export interface FileEvents {
  kind: string
  name: Bilingual
  load: (studentId: string, language: Language) => Promise<readonly TimelineEvent[]>
}

/** A colleague whom another room knows to be there for a student. */
export interface FilePeople {
  id: string
  /** Nobody: `null`. `what` says what they are for the student. */
  load: (studentId: string) => Promise<{ person: NamePair & { id: string }; what: Bilingual } | null>
}

/** What stands round every page of somebody who has signed in. */
export interface Frame {
  school: Bilingual
  /** Null until the school has set up its year. */
  schoolYear: SchoolYearLabel | null
  /** The day that everything is computed for; the demo school has a fixed one. */
  today: IsoDate
  person: NamePair & { id: string; roles: readonly Bilingual[] }
  /** What this person may do, by the actions of the access slice. */
  abilities: readonly string[]
  /** Only the rooms that this person may enter, in their order. */
  rooms: readonly Room[]
  /** Tabs that other rooms bring to a student's file. */
  fileTabs: readonly OpenTab[]
  /** What other rooms do for a student. */
  fileActions: readonly FileAction[]
  /** What other rooms know to have happened with a student, for the time-line. */
  fileEvents: readonly FileEvents[]
  /** Colleagues whom other rooms know to be there for a student. */
  filePeople: readonly FilePeople[]
  /** What other rooms let a person choose on the page of their account. */
  accountSections: readonly { id: string; load: () => Promise<ComponentType> }[]
  isDemo: boolean
  accountPath: string
  /** What Ctrl K searches besides the rooms. */
  commandSources: readonly CommandSource[]
  /** Sends what lies on this device alone; how many things remain that would go with the person. */
  leaveBehind: () => Promise<number>
  signOut: () => void | Promise<void>
  /** The choices kept with the account, as they were when the workbench was opened. */
  choices?: Readonly<Record<string, unknown>>
  /** Called when the person changes language, colours or another choice, to keep it with their account. */
  keepPreferences?: (preferences: Preferences) => void
}

export const FrameContext = createContext<Frame | null>(null)

/** School, school year, today, person and rooms. Throws outside the shell: signed-out pages have no school. */
export function useFrame(): Frame {
  const frame = useContext(FrameContext)
  if (!frame) throw new Error('useFrame was called on a page outside the shell')
  return frame
}
