import type { ReactNode } from 'react'
import type { IsoDate } from '#kernel/dates.ts'

/** Something that happened on a day. */
export interface TimelineEvent {
  id: string
  date: IsoDate
  title: ReactNode
  detail?: ReactNode
  by?: string
  href?: string
}
