import type { ReportAuthor } from '#shared/report'
import type { Labels } from './createLabels.ts'
import { layerLabel } from './labelOf.ts'

/** Function and layer of a person in one line, and what else there is to say; '' for nothing. */
export function authorDetail(person: ReportAuthor, labels: Labels, more?: string): string {
  const layer = person.layer && layerLabel(labels, person.layer)
  return [person.function, layer, more].filter((part) => part).join(' · ')
}
