import { useMediaQuery } from '@mantine/hooks'

/** True on a screen as narrow as a phone's; paper is none. */
export function usePhone(): boolean {
  return useMediaQuery('screen and (max-width: 47.99em)', undefined, { getInitialValueInEffect: false })
}
