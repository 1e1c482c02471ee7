// A small glob matcher for slash-separated package paths: **, *, ? and {a,b}.

/** Compiles globs into one test that says whether a slash-separated relative path matches any of them. */
export function matcher(globs: readonly string[]): (path: string) => boolean {
  const patterns = globs.map(globToRegExp)
  return (path) => patterns.some((pattern) => pattern.test(path))
}

/** Turns one glob into an anchored regular expression; "**" spans folders, "*" and "?" stay inside one segment. */
function globToRegExp(glob: string): RegExp {
  let source = ''
  let depth = 0
  for (let at = 0; at < glob.length; at++) {
    const char = glob.charAt(at)
    if (char === '*' && glob.startsWith('**/', at)) {
      source += '(?:[^/]+/)*'
      at += 2
    } else if (char === '*' && glob.startsWith('**', at)) {
      source += '.*'
      at += 1
    } else if (char === '*') source += '[^/]*'
    else if (char === '?') source += '[^/]'
    else if (char === '{') {
      depth++
      source += '(?:'
    } else if (char === '}' && depth > 0) {
      depth--
      source += ')'
    } else if (char === ',' && depth > 0) source += '|'
    else source += char.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
  }
  if (depth > 0) throw new Error(`unclosed "{" in the glob ${glob}`)
  return new RegExp(`^${source}$`)
}
