// find searches the list that is made here, as each method of it; of a store it would be a query.
export function linksOf(texts) {
  const links = []
  for (const text of texts) {
    try {
      const link = new URL(text)
      if (!links.find((other) => other.href === link.href)) links.push(link)
    } catch {
    }
  }
  return links
}

export async function firstOf(store, text) {
  try {
    return await store.find(new URL(text).host)
  } catch { //! require-error-log(catch)
    store.touched = true
  }
}
