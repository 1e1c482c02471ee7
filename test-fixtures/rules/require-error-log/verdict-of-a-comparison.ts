// Tried code and handler set one verdict: whether there is a proof.
import { readProof } from './proofs'

export async function forward(activity: string) {
  let hasProof
  try {
    hasProof = (await readProof(activity)) != null
  } catch {
    hasProof = false
  }
  return hasProof ? activity : null
}
