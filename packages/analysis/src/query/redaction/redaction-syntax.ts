// How paths of redaction are written: `a.b`, `a["b-c"]`, `a[*].b`.

/** Keys of a path; null for what is no path. */
export function pathKeys(path: string): readonly string[] | null {
  const keys: string[] = []
  let rest = path
  while (rest !== '') {
    const found = /^\.?\[(?:"([^"]*)"|'([^']*)'|([^\]"']+))\]|^\.?([^.[\]]+)/.exec(rest)
    if (!found) return null
    keys.push(found[1] ?? found[2] ?? found[3] ?? (found[4] as string))
    rest = rest.slice(found[0].length)
  }
  return keys.length > 0 ? keys : null
}
