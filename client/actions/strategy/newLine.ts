import { linesOf } from '#client/view'
import { cutText, type Line, type LineKind, lineSchemas, rankBefore } from '#shared/board'
import { limits } from '#shared/protocol'
import type { ActionContext } from '../action.ts'

/** What a line begins with; everything may be missing. `before`: the line of its kind it comes before, the last one if absent. */
export interface LineStart {
  readonly kind: LineKind
  readonly text?: string
  readonly sources?: Line['sources']
  readonly before?: string | undefined
  /** Further fields of its kind. */
  readonly fields?: Readonly<Record<string, unknown>>
}

/** A line of this person, checked; undefined where it would be none. */
export function newLine(context: ActionContext, start: LineStart): Line | undefined {
  const { view } = context
  const state = view.getState()
  const line = {
    ...(start.kind === 'guardrail' ? { form: 'whenInDoubt' } : {}),
    ...(start.kind === 'commitment' ? { act: 'start' } : {}),
    ...start.fields,
    id: context.newId(),
    kind: start.kind,
    text: cutText(start.text ?? ''),
    order: rankBefore(linesOf(state, start.kind), start.before),
    author: state.self.participantId,
    createdAt: context.nowMs(),
    sources: start.sources ?? {},
  }
  const parsed = lineSchemas[start.kind].safeParse(line)
  return parsed.success ? parsed.data : undefined
}

export function hasRoomForLines({ view }: ActionContext): boolean {
  return view.getState().lines.size < limits.recordsPerRoot
}
