import { afterPainting } from './afterPainting.tsx'

/** What stands around the board a moment after its first picture. */
export const BoardNotices = afterPainting(
  async () => (await import('./BoardNotices.tsx')).BoardNotices,
)
export const SelectionBar = afterPainting(
  async () => (await import('./SelectionBar.tsx')).SelectionBar,
)
export const ClusterNameField = afterPainting(
  async () => (await import('./clusters/ClusterNameField.tsx')).ClusterNameField,
)
export const FollowFrame = afterPainting(
  async () => (await import('./FollowFrame.tsx')).FollowFrame,
)
export const Minimap = afterPainting(async () => (await import('./minimap/Minimap.tsx')).Minimap)
export const VotesOnBoard = afterPainting(
  async () => (await import('./rounds/VotesOnBoard.tsx')).VotesOnBoard,
)
export const RemarkNotice = afterPainting(
  async () => (await import('./RemarkNotice.tsx')).RemarkNotice,
)
