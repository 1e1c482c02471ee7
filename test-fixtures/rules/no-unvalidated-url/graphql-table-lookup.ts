// Good: the argument chooses from a table of addresses.
const FEEDS = new Map([['news', 'https://news.example.com/feed']])

export const feed = async (parent: unknown, args: { name: string }, context: unknown) => {
  const url = FEEDS.get(args.name)
  return url ? (await fetch(url)).text() : null
}
