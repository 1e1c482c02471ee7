import { root } from '#make'
export function report(error: unknown, where: string) { root.error({ err: error, where }, 'failed') }
export function ignore(error: unknown) { return error === undefined }
export const log = root.child({ app: 'api' })
