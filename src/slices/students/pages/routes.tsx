import type { RouteObject } from 'react-router'
import type { TrailWords } from './student/looks.page.tsx'

/**
 * The students' room: the register, a student's page with the tabs that other rooms bring, adding one, importing lists. People look
 * at a file through other rooms too: whoever puts the map of the web together hands in what each look is called.
 */
export const studentsPages = (
  fromOtherRooms: readonly RouteObject[],
  loadTrailWords: () => Promise<TrailWords>,
): RouteObject[] => [
  { path: '/students', lazy: () => import('./register/register.page.tsx') },
  { path: '/students/new', lazy: () => import('./student/new-student.page.tsx') },
  { path: '/students/import', lazy: () => import('./import/choose-file.page.tsx') },
  { path: '/students/import/:id', lazy: () => import('./import/import.page.tsx') },
  {
    path: '/students/:id',
    lazy: () => import('./student/student.page.tsx'),
    children: [
      { index: true, lazy: () => import('./student/overview.page.tsx') },
      { path: 'needs', lazy: () => import('./student/needs.page.tsx') },
      { path: 'tier', lazy: () => import('./student/tier.page.tsx') },
      { path: 'timeline', lazy: () => import('./student/timeline.page.tsx') },
      {
        path: 'looks',
        lazy: async () => {
          const [{ LooksPage, ...page }, trailWords] = await Promise.all([
            import('./student/looks.page.tsx'),
            loadTrailWords(),
          ])
          return { ...page, element: <LooksPage trailWords={trailWords} /> }
        },
      },
      ...fromOtherRooms,
    ],
  },
]
