export type { Health, HealthChecks } from './createHealth.ts'
export { createHealth } from './createHealth.ts'
export type { Log } from './createLog.ts'
export { createLog } from './createLog.ts'
