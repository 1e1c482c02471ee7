// The try holds a look-up beside the check, whose failure is no verdict.
declare const db: { load(id: object): Promise<object> }
declare function verify(stored: string): Promise<object>

export async function find(stored: string) {
  try {
    return await db.load(await verify(stored))
  } catch { //! require-error-log(catch)
    return undefined
  }
}
