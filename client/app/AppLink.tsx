import type { AnchorHTMLAttributes, MouseEvent } from 'react'
import { navigate } from './useRoute.ts'

interface AppLinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly to: string
}

/** A link within the app: a plain click does not load the page again, every other click is the browser's. */
export function AppLink({ to, ...rest }: AppLinkProps) {
  const follow = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
      return
    event.preventDefault()
    navigate(to)
  }
  return <a {...rest} href={to} onClick={follow} />
}
