export type { NotedText, SuggestedCluster } from './suggestClusters.ts'
export { suggestClusters } from './suggestClusters.ts'
