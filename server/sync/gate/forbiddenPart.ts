/** Thrown while an update is read, and caught by whoever reads it. The message names the part. */
export class ForbiddenPart extends Error {
  override readonly name = 'ForbiddenPart'
}
