export const en = {
  from: { plan: 'plan', profile: 'profile', accommodation: 'accommodation' },
  /** What the trail says of each operation: somebody … */
  audit: { 'cards.listed': 'looked at the cards for lessons' } as Readonly<Record<string, string>>,
}
