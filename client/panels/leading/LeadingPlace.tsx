import { lazyPart } from '#client/ui'
import { useView } from '#client/view'

const LeadingNotices = lazyPart(async () => (await import('./LeadingNotices.tsx')).LeadingNotices)

/** Where it is said what facilitators do with everybody's board, while there is anything to say. */
export function LeadingPlace({ isCovered }: { readonly isCovered: boolean }) {
  const isLed = useView(
    ({ session, writesOnSite }) =>
      writesOnSite === true ||
      [session?.paused, session?.lead, session?.spotlight, session?.tools].some(
        (part) => part !== undefined,
      ),
  )
  return isLed ? <LeadingNotices isCovered={isCovered} /> : null
}
