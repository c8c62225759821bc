import { useOutletContext } from 'react-router'
import type { StudentFile } from '../../contract.ts'

/** The file that the tab belongs to. */
export function useStudentFile(): StudentFile {
  return useOutletContext<StudentFile>()
}
