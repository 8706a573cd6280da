import { statusIn, useSteadyView } from '#client/view'
import type { Line } from '#shared/board'

/** How many of the lines are agreed. */
export function useAgreed(lines: readonly Line[]): number {
  const session = useSteadyView((state) => state.session)
  return lines.filter((line) => statusIn({ session }, line) === 'agreed').length
}
