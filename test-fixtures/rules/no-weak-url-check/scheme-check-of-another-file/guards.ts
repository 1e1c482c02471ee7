export function isWebAddress(text: string): boolean {
  try {
    return /^https?:$/.test(new URL(text).protocol)
  } catch (error) {
    console.warn('no address', error)
    return false
  }
}
