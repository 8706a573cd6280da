import { type ComponentProps, useLayoutEffect, useRef, useState } from 'react'
import { renameCluster } from '#client/actions'
import { texts } from '#client/texts'
import { limits } from '#shared/protocol'
import { usePanelParts } from '../panelParts.ts'

/**
 * The field a cluster (its id) is named in, wherever it stands: Enter or leaving it keeps the name, Escape leaves it as it was.
 * @param onEnd it was left by key: where the focus goes
 */
export function useClusterNaming(id: string, onEnd: () => void): ComponentProps<'input'> {
  const { context } = usePanelParts()
  const { view } = context
  const [title, setTitle] = useState(() => view.getState().clusters.get(id)?.title ?? '')
  const ref = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => {
    ref.current?.focus({ preventScroll: true })
    ref.current?.select()
  }, [])
  const isOver = () => view.getState().naming !== id
  const keep = () => {
    if (!isOver()) renameCluster.run(context, { id, title })
    // Also where the board was locked meanwhile.
    if (!isOver()) view.setState({ naming: undefined })
  }
  return {
    ref,
    'aria-label': texts.cluster_name(),
    value: title,
    maxLength: limits.titleCharacters,
    onChange: (event) => setTitle(event.target.value),
    onBlur: keep,
    onKeyDown: (event) => {
      if (event.nativeEvent.isComposing) return
      if (event.key === 'Enter') keep()
      else if (event.key === 'Escape') view.setState({ naming: undefined })
      else return
      onEnd()
      event.preventDefault()
      event.stopPropagation()
    },
  }
}
