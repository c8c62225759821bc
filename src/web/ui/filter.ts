/** One way to narrow a list; its id is the name in the address. */
export interface Filter {
  id: string
  label: string
  options: readonly { value: string; label: string; count?: number }[]
  /** Only one value at a time. */
  single?: boolean
}
