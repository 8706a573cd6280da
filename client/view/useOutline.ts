import { useContext } from 'react'
import type { Outline } from '#shared/board'
import { outlineIn } from './outlineIn.ts'
import { useView, ViewContext } from './useView.ts'

/** The outline of the board around (ViewContext); the component renders again only when it is another one. */
export function useOutline(): Outline {
  const view = useContext(ViewContext)
  return useView(() => (view ? outlineIn(view) : noOutline))
}

const noOutline: Outline = { sections: [], order: [] }
