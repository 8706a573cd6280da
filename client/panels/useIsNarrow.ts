export { useIsNarrow } from '#client/ui'
