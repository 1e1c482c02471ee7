// Whether a text names a locale is asked by trying it; a fallback is the answer.
export function localeOf(candidate: string) {
  try {
    Intl.getCanonicalLocales(candidate)
    return candidate
  } catch {
    return 'en'
  }
}
