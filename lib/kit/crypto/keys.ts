import { config } from '../config'

/** Key version → 32 bytes, in the order configured: the last one encrypts, all decrypt. */
export type FieldKeys = ReadonlyMap<number, Buffer>

/** The configured field keys. */
export const fieldKeys = (): FieldKeys => config.appKeys

/** The configured secret that all other keys are derived from. */
export const appSecret = (): string => config.appSecret
