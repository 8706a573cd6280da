import { LeadNotice } from './LeadNotice.tsx'
import { OnSiteNotice } from './OnSiteNotice.tsx'
import { PausedNotice } from './PausedNotice.tsx'
import { SpotlightNotice } from './SpotlightNotice.tsx'
import { ToolsNotice } from './ToolsNotice.tsx'

/** What facilitators do with everybody's board. Where a phone shows the outline in the board's place, some of it stands above that. */
export function LeadingNotices({ isCovered }: { readonly isCovered: boolean }) {
  return (
    <>
      {!isCovered && <PausedNotice />}
      <LeadNotice />
      <OnSiteNotice />
      <SpotlightNotice />
      {!isCovered && <ToolsNotice />}
    </>
  )
}
