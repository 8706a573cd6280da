import { PDFDocument } from '@cantoo/pdf-lib'

/**
 * The same document with its objects in compressed streams, about half the size: the tag tree of a report
 * is thousands of small objects, which Typst writes one by one. Tags, metadata and bookmarks are kept.
 */
export async function compactPdf(bytes: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  return document.save({
    useObjectStreams: true,
    addDefaultPage: false,
    updateFieldAppearances: false,
    // The default pauses after every 50 objects, which here lets nothing else in.
    objectsPerTick: Infinity,
  })
}
