/**
 * What the server's process is told about memory (glibc reads it before our first line; other systems pass it over). By
 * itself glibc keeps the more freed memory for later, the larger what was freed: up to 64 MB after one body of 30 MB.
 */
export const memorySettings: Readonly<Record<string, string>> = {
  MALLOC_MMAP_THRESHOLD_: String(256 * 1024),
  MALLOC_TRIM_THRESHOLD_: String(2 * 1024 * 1024),
}
