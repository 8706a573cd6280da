/// <reference lib="webworker" />
import { type NotedText, suggestClusters } from '#shared/likeness'

/** Compares texts away from the page, so that the board stays smooth while thousands of notes are sorted. */
self.addEventListener('message', ({ data }: MessageEvent<readonly NotedText[]>) => {
  self.postMessage(suggestClusters(data))
})
