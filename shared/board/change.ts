/**
 * Who made a change and what it was. `origin` is compared by identity: undo keeps the changes of one
 * origin, sync does not send a change back where it came from. `label` is verb and noun, e.g. `moveItems`.
 */
export interface Change {
  readonly origin: unknown
  readonly label: string
  /** Changes of one group are one step of undo, however many transactions they are; see `inSlices`. */
  readonly group?: string | undefined
}
