import type { Size } from '#shared/geometry'

/**
 * Gives a canvas one pixel for each device pixel of a window of this size (CSS px), at most one more at its right and lower edge.
 * @returns true if it got another size, and so lost its content
 */
export function fitCanvas(canvas: HTMLCanvasElement, { w, h }: Size, pixelRatio: number): boolean {
  const [width, height] = [Math.ceil(w * pixelRatio), Math.ceil(h * pixelRatio)]
  // By its own pixels: stretched to the window, a canvas is blurred where a device pixel is no whole part of a CSS px.
  canvas.style.width = `${width / pixelRatio}px`
  canvas.style.height = `${height / pixelRatio}px`
  if (canvas.width === width && canvas.height === height) return false
  Object.assign(canvas, { width, height })
  return true
}
