import type { Labels } from '../labels/createLabels.ts'
import type { TextGate } from '../text/textGate.ts'

/** What every page is made with. */
export interface TypesetParts {
  readonly labels: Labels
  readonly gate: TextGate
  /** Files of the pictures on the board, by name. */
  readonly images: ReadonlyMap<string, Uint8Array>
  /** What people call the workshop's template. */
  readonly templateTitle: string
}

/** Names of the places in the document that links go to, by zone id. */
export type Anchors = ReadonlyMap<string, string>
