import {
  IconBook2,
  IconCalendarTime,
  IconCertificate,
  IconChartDots,
  IconCoins,
  IconHeartHandshake,
  IconHome2,
  IconSettings,
  IconSunHigh,
  IconTargetArrow,
  IconUsers,
  IconUsersGroup,
  IconZoomQuestion,
} from '@tabler/icons-react'
import type { Room } from './ui/frame.ts'

/** Every room of the workbench, in the order of the rail. `roomsShown` picks those of a person. */
export const allRooms: readonly Room[] = [
  { id: 'today', path: '/today', icon: IconSunHigh, name: { zh: '今天', en: 'Today' } },
  { id: 'students', path: '/students', icon: IconUsers, name: { zh: '學生', en: 'Students' } },
  { id: 'identification', path: '/identification', icon: IconZoomQuestion, name: { zh: '識別', en: 'Identification' } },
  { id: 'plans', path: '/plans', icon: IconTargetArrow, name: { zh: '計劃', en: 'Plans' } },
  { id: 'provision', path: '/provision', icon: IconHeartHandshake, name: { zh: '支援', en: 'Provision' } },
  { id: 'timetable', path: '/timetable', icon: IconCalendarTime, name: { zh: '時間表', en: 'Timetable' } },
  { id: 'funding', path: '/funding', icon: IconCoins, name: { zh: '津貼', en: 'Funding' } },
  { id: 'team', path: '/team', icon: IconUsersGroup, name: { zh: '團隊', en: 'Team' } },
  { id: 'home', path: '/home', icon: IconHome2, name: { zh: '家校', en: 'Home' } },
  { id: 'training', path: '/training', icon: IconCertificate, name: { zh: '培訓', en: 'Training' } },
  { id: 'evaluation', path: '/evaluation', icon: IconChartDots, name: { zh: '檢討', en: 'Evaluation' } },
  { id: 'handbook', path: '/handbook', icon: IconBook2, name: { zh: '手冊', en: 'Handbook' } },
  { id: 'settings', path: '/settings', icon: IconSettings, name: { zh: '設定', en: 'Settings' } },
]

/** The rooms that are open to somebody with these abilities, in the rail's order. */
export function roomsShown(abilities: readonly string[], opensWith: Readonly<Record<string, string>>): readonly Room[] {
  return allRooms.filter((room) => {
    const needed = opensWith[room.id]
    return needed !== undefined && abilities.includes(needed)
  })
}
