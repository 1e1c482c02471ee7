// Good: a check that throws says no; what is made of its result needs nothing that could be lost.
declare class Session { constructor(claims: object) }
declare function verify(stored: string): Promise<object>

export async function find(stored: string) {
  try {
    const claims = await verify(stored)
    return new Session(claims)
  } catch {
    return undefined
  }
}
