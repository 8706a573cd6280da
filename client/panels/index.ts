export { BelievedAndMeasured } from './alignment/BelievedAndMeasured.tsx'
export { CoverageGrids } from './alignment/CoverageGrids.tsx'
export { FunctionPairs } from './alignment/FunctionPairs.tsx'
export { LayersAndConflicts } from './alignment/LayersAndConflicts.tsx'
export { coveredEdges } from './coveredEdges.ts'
export { keyText } from './keyText.ts'
export { LiveRegions } from './LiveRegions.tsx'
export {
  BoardNotices,
  ClusterNameField,
  FollowFrame,
  Minimap,
  RemarkNotice,
  SelectionBar,
  VotesOnBoard,
} from './laterParts.ts'
export { Celebration } from './leading/Celebration.tsx'
export { PausedVeil } from './leading/PausedVeil.tsx'
export { Spotlight } from './leading/Spotlight.tsx'
export { NoteTray } from './NoteTray.tsx'
export { Overlays } from './overlays/Overlays.tsx'
export { PastNotice } from './PastNotice.tsx'
export type { Invitations, PanelParts, Versions } from './panelParts.ts'
export { PanelContext } from './panelParts.ts'
export { ScreenResult } from './projector/ScreenResult.tsx'
export { ScreenSide } from './projector/ScreenSide.tsx'
export { SaveStatus } from './SaveStatus.tsx'
export type { SidePanelName } from './SidePanel.tsx'
export { SidePanel } from './SidePanel.tsx'
export { snapshotTime } from './snapshotRows.ts'
export { StrategyDocument } from './strategy/reading/StrategyDocument.tsx'
export { ToolBar } from './ToolBar.tsx'
export { TopBar } from './TopBar.tsx'
export { ToolOptionsPlace } from './toolOptions/ToolOptionsPlace.tsx'
export { useIsNarrow } from './useIsNarrow.ts'
export { ZoomBar } from './ZoomBar.tsx'
