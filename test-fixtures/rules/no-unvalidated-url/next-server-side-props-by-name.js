// getServerSideProps is called with the page's address.
export async function getServerSideProps(context) {
  const answer = await fetch(context.query.feed) //! no-unvalidated-url(host)
  return { props: { feed: await answer.json() } }
}

export default function Feed({ feed }) {
  return feed.title
}
