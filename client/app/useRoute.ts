import { useMemo, useSyncExternalStore } from 'react'
import { parseRoute, type Route } from './route.ts'

const moved = 'accord:moved'

/** Goes to another page of the app without loading it again. */
export function navigate(address: string): void {
  history.pushState(null, '', address)
  window.dispatchEvent(new Event(moved))
  window.scrollTo(0, 0)
}

/** Takes the token out of the address bar and this entry of the history; the page stays. */
export function hideToken(path: string): void {
  history.replaceState(null, '', path)
  window.dispatchEvent(new Event(moved))
}

/** The page the address bar means now. */
export function useRoute(): Route {
  const address = useSyncExternalStore(listen, readAddress)
  return useMemo(() => {
    const url = new URL(address, 'http://accord.invalid')
    return parseRoute(url.pathname, url.hash)
  }, [address])
}

function readAddress(): string {
  return location.pathname + location.hash
}

function listen(onChange: () => void): () => void {
  const names = ['popstate', 'hashchange', moved]
  for (const name of names) window.addEventListener(name, onChange)
  return () => {
    for (const name of names) window.removeEventListener(name, onChange)
  }
}
