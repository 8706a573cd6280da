import { MenuBeside, type OpenMenu } from '#client/ui'
import { useLeadingEntries } from './useLeadingEntries.tsx'

/** The menu with which a facilitator leads. */
export function LeadMenu({ menu }: { readonly menu: OpenMenu }) {
  return <MenuBeside {...menu} entries={useLeadingEntries()} />
}
