import { problem } from '#shared/protocol'
import { problemMediaType } from './problems.ts'

const asProblem = (description: string) => ({
  description,
  content: { [problemMediaType]: { schema: problem } },
})

/** The error answers every route may give, for the description at /openapi.json. */
export const answers = {
  '4xx': asProblem('Refused; `type` says why (RFC 9457)'),
  '5xx': asProblem('Our mistake or not available now; nothing was lost (RFC 9457)'),
}
