import type { ComponentType, FunctionComponent, ReactNode } from 'react'
import { lazyPart } from '#client/ui'
import { useView, type ViewState } from '#client/view'

/**
 * A part of the board page that can wait for the first picture, or for the news that there will be none for now: its code comes
 * then, and it stands there from then on.
 */
export function afterPainting<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): FunctionComponent<Props> {
  const Part = lazyPart(load)
  return (props) => (
    <WhenPainted>
      <Part {...props} />
    </WhenPainted>
  )
}

function WhenPainted({ children }: { readonly children: ReactNode }) {
  return useView(isTime) ? children : null
}

function isTime({ isPainted, saveState }: ViewState): boolean {
  return isPainted === true || saveState.kind === 'refused' || saveState.kind === 'offline'
}
