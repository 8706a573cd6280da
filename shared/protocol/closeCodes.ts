/** Why the server closed a sync connection. The numbers are part of the contract with other people's clients. */
export const closeCodes = {
  tooSlow: 1013,
  malformed: 4400,
  notSignedIn: 4401,
  forbidden: 4403,
  epochChanged: 4409,
  tooLarge: 4413,
  refusedUpdate: 4422,
  clientTooOld: 4426,
  tooFast: 4429,
} as const

export type CloseCode = (typeof closeCodes)[keyof typeof closeCodes]
