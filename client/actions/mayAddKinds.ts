import type { ToolName } from '#client/view'
import { mayAdd } from '#shared/access'
import type { Item } from '#shared/board'
import type { ActionContext } from './action.ts'

/** Whether this person may put all of these kinds (of items, or 'cluster') on the board now. */
export function mayAddKinds(
  { view }: Pick<ActionContext, 'view'>,
  kinds: Iterable<string>,
): boolean {
  const { self, session } = view.getState()
  return [...kinds].every((kind) => mayAdd(self.role, kind, session ?? {}).ok)
}

/** What a tool puts on the board; undefined for those that put nothing there. */
export const kindOfTool: { readonly [Tool in ToolName]?: string } = {
  note: 'note',
  text: 'text',
  shape: 'shape',
  arrow: 'arrow',
  pen: 'stroke',
  sticker: 'sticker',
}

export function mayUseTool(context: Pick<ActionContext, 'view'>, tool: ToolName): boolean {
  const kind = kindOfTool[tool]
  return kind === undefined || mayAddKinds(context, [kind])
}

export function kindsOf(items: readonly Pick<Item, 'kind'>[]): ReadonlySet<string> {
  return new Set(items.map(({ kind }) => kind))
}
