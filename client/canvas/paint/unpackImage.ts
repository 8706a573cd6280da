/** A picture as pixels, no wider than asked for; undefined where it cannot be had or read. */
export async function unpackImage(
  load: (asset: string) => Promise<Blob | undefined>,
  asset: string,
  width: number,
): Promise<ImageBitmap | undefined> {
  const file = await load(asset)
  if (!file) return undefined
  const whole = await createImageBitmap(file).catch(() => undefined)
  if (!whole || whole.width <= width) return whole
  const small = await createImageBitmap(whole, { resizeWidth: width, resizeQuality: 'high' })
  whole.close()
  return small
}
