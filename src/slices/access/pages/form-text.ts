import type { Problem } from '../operation.ts'

/** The text of a field of a form; empty when it was not sent. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

/** What is wrong with a new password and its repetition, as the server would say it. Between 10 and 128 characters. */
export function newPasswordProblems(password: string, repeat: string, field = 'password'): Problem[] {
  if (password === '') return [{ field, problem: 'required' }]
  const problems: Problem[] = []
  if (password.length < 10) problems.push({ field, problem: 'too-short', params: { minimum: 10 } })
  if (password.length > 128) problems.push({ field, problem: 'too-long', params: { maximum: 128 } })
  if (repeat !== password) problems.push({ field: 'repeat', problem: repeat === '' ? 'required' : 'passwords-differ' })
  return problems
}
