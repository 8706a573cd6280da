/** The database's schema is not one this version can open. The message says what to do; nothing was changed. */
export class SchemaError extends Error {
  override readonly name = 'SchemaError'
}
