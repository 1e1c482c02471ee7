// Next.js: the search parameters of a page come from its address.
export default async function Page({ searchParams }: { searchParams: Promise<{ feed: string }> }) {
  const { feed } = await searchParams
  const answer = await fetch(feed) //! no-unvalidated-url(host)
  return <pre>{await answer.text()}</pre>
}
