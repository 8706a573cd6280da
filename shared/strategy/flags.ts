import type { Flag } from './flag.ts'
import { borrowed } from './flags/borrowed.ts'
import { byJourneyMap } from './flags/byJourneyMap.ts'
import { byTechnology } from './flags/byTechnology.ts'
import { fieldsComplete } from './flags/fieldsComplete.ts'
import { generic } from './flags/generic.ts'
import { noMeasure } from './flags/noMeasure.ts'
import { notResourced } from './flags/notResourced.ts'
import { oneSilo } from './flags/oneSilo.ts'
import { outOfOrder } from './flags/outOfOrder.ts'
import { sideProject } from './flags/sideProject.ts'

/** The list of flags: a new one is a file in flags/ and a line here, in `flagIds` and in the catalogues of texts. */
export const flags: readonly Flag[] = [
  byTechnology,
  byJourneyMap,
  notResourced,
  noMeasure,
  borrowed,
  generic,
  sideProject,
  oneSilo,
  outOfOrder,
  fieldsComplete,
]
