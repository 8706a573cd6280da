import type { ShapeForm } from '#shared/board'
import { formSteps } from '#shared/scene'
import { pathData } from './pathData.ts'

/** A shape's form as a picture in a button. */
export function FormPicture({ form }: { readonly form: ShapeForm }) {
  const wide = form === 'triangle' || form === 'diamond' ? { x: 3, w: 18 } : { x: 2, w: 20 }
  return (
    <svg width={22} height={22} viewBox="0 0 24 24" aria-hidden>
      <path
        d={pathData(formSteps(form, { ...wide, y: 4, h: 16 }, 5))}
        fill="none"
        stroke="currentColor"
        strokeWidth={1.8}
        strokeLinejoin="round"
      />
    </svg>
  )
}
