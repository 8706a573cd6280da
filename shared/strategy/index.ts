export { agreementOf } from './alignment/agreementOf.ts'
export type {
  Alignment,
  AlignmentRow,
  Belief,
  FunctionDistances,
  Rating,
} from './alignment/alignmentOf.ts'
export { alignmentOf } from './alignment/alignmentOf.ts'
export type { FunctionPair, FunctionPairs } from './alignment/functionPairs.ts'
export { functionPairsOf } from './alignment/functionPairs.ts'
export type {
  ConflictSide,
  LayerConflict,
  LayerMessage,
  LayersPicture,
} from './alignment/layersOf.ts'
export { layersOf } from './alignment/layersOf.ts'
export type { GroupedBy, GroupSpread, Question } from './alignment/questionOf.ts'
export type { Answer } from './answer.ts'
export type { CheckAnswer } from './answerChecks.ts'
export type {
  Coverage,
  CoverageGrid,
  CoverageRow,
  GridColumns,
  GridRows,
  OwnedAlone,
} from './coverage.ts'
export { coverageOf } from './coverage.ts'
export type { FlagCause, FlagId } from './flag.ts'
export { flagIds } from './flag.ts'
export type { StrategyInput } from './input.ts'
export type { RaisedFlag, StrategyTest } from './testStrategy.ts'
export { testStrategy } from './testStrategy.ts'
export { toStrategyInput } from './toStrategyInput.ts'
