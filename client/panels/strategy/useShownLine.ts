import { useSteadyView } from '#client/view'

/** That a line (its id) was made or asked for, until it is shown; each time a new object. */
export function useShownLine(id: string) {
  return useSteadyView(({ shownLine }) => (shownLine?.id === id ? shownLine : undefined))
}
