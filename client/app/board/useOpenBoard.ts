import { useEffect, useState } from 'react'
import type { Entry } from '../browserMemory.ts'
import { useParts } from '../parts.ts'
import { type OpenBoard, openBoard, type Predecessor } from './openBoard.ts'

/**
 * The board of whoever entered, open as long as the page shows it; undefined for a moment before. It becomes another one when
 * its document could not go on.
 */
export function useOpenBoard(entry: Entry): OpenBoard | undefined {
  const parts = useParts()
  const [board, setBoard] = useState<OpenBoard>()
  useEffect(() => {
    let opened: OpenBoard | undefined
    const open = (before?: Predecessor) => {
      opened?.close()
      opened = openBoard(parts, entry, open, before)
      setBoard(opened)
    }
    open()
    return () => opened?.close()
  }, [parts, entry])
  return board
}
