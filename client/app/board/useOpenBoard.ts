import { useEffect, useState } from 'react'
import type { Entry } from '../browserMemory.ts'
import { useParts } from '../parts.ts'
import { type OpenBoard, openBoard } from './openBoard.ts'

/** The board of whoever entered, open as long as the page shows it; undefined for a moment before. */
export function useOpenBoard(entry: Entry): OpenBoard | undefined {
  const parts = useParts()
  const [board, setBoard] = useState<OpenBoard>()
  useEffect(() => {
    const opened = openBoard(parts, entry)
    setBoard(opened)
    return opened.close
  }, [parts, entry])
  return board
}
