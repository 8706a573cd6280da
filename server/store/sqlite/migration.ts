/** One step of the schema, forward only. Numbers count from 1 without gaps; a released one is never edited. */
export interface Migration {
  readonly number: number
  readonly name: string
  readonly sql: string
}
