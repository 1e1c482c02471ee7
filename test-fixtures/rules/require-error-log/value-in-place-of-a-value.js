// @preset strict
// Good: what is tried only makes a value, and another takes its place.
export function pageOf(codec, text) {
  try {
    return codec.read(text).page
  } catch {
    return 1
  }
}
