import { type RefCallback, useCallback, useContext } from 'react'
import { ViewContext, type ViewState } from '#client/view'
import type { Point } from '#shared/geometry'

/**
 * Keeps an element, whose own place is the canvas' corner, where `placeOf` says (canvas px, whole ones are shown), without React:
 * it moves with every frame of a pan. Where there is no place the element stays where it was. `placeOf` must not change.
 */
export function usePlace(
  placeOf: (state: ViewState) => Point | undefined,
): RefCallback<HTMLElement> {
  const view = useContext(ViewContext)
  return useCallback(
    (element: HTMLElement | null) => {
      if (!element || !view) return
      const put = () => {
        const place = placeOf(view.getState())
        if (place) element.style.translate = `${Math.round(place.x)}px ${Math.round(place.y)}px`
      }
      put()
      return view.subscribe(put)
    },
    [view, placeOf],
  )
}
