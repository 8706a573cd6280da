import type { ViewState } from './viewState.ts'

/** Whether notes say their colour in words: as this person set it, else where the system paints all notes alike. */
export function showsColorNames({
  preferences,
  hasForcedColors,
}: Pick<ViewState, 'preferences' | 'hasForcedColors'>): boolean {
  return preferences?.colorNames ?? hasForcedColors ?? false
}
