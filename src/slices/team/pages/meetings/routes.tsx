import type { RouteObject } from 'react-router'

/** Tabs of a student’s file. */
export const meetingsFilePages: RouteObject[] = [
  { path: 'meetings', lazy: () => import('./student-meetings.page.tsx') },
]

/** Tabs of the room: the meetings, and each with pages of its own. */
export const meetingsRoomPages: RouteObject[] = [
  { path: 'meetings', lazy: () => import('./meetings.page.tsx') },
  { path: 'meetings/new', lazy: () => import('./new.page.tsx') },
  { path: 'meetings/:meetingId', lazy: () => import('./meeting.page.tsx') },
  { path: 'meetings/:meetingId/sheet', lazy: () => import('./sheet.page.tsx') },
]
