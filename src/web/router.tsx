import { createBrowserRouter, Outlet, type RouteObject } from 'react-router'
import { accessDoors, accessPages } from '#slices/access/pages/routes.tsx'
import { fundingPages } from '#slices/funding/pages/routes.tsx'
import { identificationFilePages, identificationPages } from '#slices/identification/pages/routes.tsx'
import { plansFilePages, plansPages } from '#slices/plans/pages/routes.tsx'
import { provisionFilePages, provisionPages } from '#slices/provision/pages/routes.tsx'
import { schoolPages } from '#slices/school/pages/routes.tsx'
import { studentsPages } from '#slices/students/pages/routes.tsx'
import { teamFilePages, teamPages } from '#slices/team/pages/routes.tsx'
import { timetableFilePages, timetablePages } from '#slices/timetable/pages/routes.tsx'
import { todayDoors, todayPages } from '#slices/today/pages/routes.tsx'
import { FirstRoom, SignedIn, sessionLoader, sessionMayHaveChanged } from './session.tsx'
import { ErrorPage, PlainErrorPage } from './shell/error-page.tsx'
import { NotFound } from './shell/not-found.tsx'
import { PlainFrame } from './shell/plain-frame.tsx'
import { ProgressLine } from './shell/progress-line.tsx'
import { setOut } from './ui/on-the-way.ts'

/** What the trail says, in the words of every slice. */
const loadTrailWords = () => import('./trail-words.ts').then((file) => file.trailWords)

/** Pages of people who have signed in, inside the shell: add the routes of a slice here. */
const rooms: readonly RouteObject[][] = [
  studentsPages(
    [...identificationFilePages, ...plansFilePages, ...provisionFilePages, ...timetableFilePages, ...teamFilePages],
    loadTrailWords,
  ),
  identificationPages,
  plansPages,
  provisionPages,
  timetablePages,
  fundingPages,
  teamPages,
  todayPages,
  schoolPages,
  accessPages(loadTrailWords),
]

/** Pages for everybody else (sign-in, set-up, invitation, demo door), in the plain frame. */
const doors: readonly RouteObject[][] = [accessDoors, todayDoors]

/** The whole map of the web. Each slice brings its own part; every page is loaded when it is first visited. */
export const router = createBrowserRouter([
  {
    errorElement: <PlainErrorPage />,
    HydrateFallback,
    children: [
      {
        id: 'doors',
        element: (
          <PlainFrame>
            <Outlet />
          </PlainFrame>
        ),
        children: [{ errorElement: <ErrorPage />, children: doors.flat() }],
      },
      {
        id: 'session',
        loader: sessionLoader,
        shouldRevalidate: sessionMayHaveChanged,
        Component: SignedIn,
        children: [
          {
            errorElement: <ErrorPage />,
            children: [{ path: '/', Component: FirstRoom }, ...rooms.flat(), { path: '*', Component: NotFound }],
          },
        ],
      },
    ],
  },
])

router.subscribe(({ navigation }) => setOut(navigation.location?.pathname))

/** Before the first page is there: nothing for a second, then the thin line. */
function HydrateFallback() {
  return <ProgressLine always />
}
