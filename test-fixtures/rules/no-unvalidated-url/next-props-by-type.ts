// Next: what a page's loader is given holds the query.
import type { GetServerSideProps } from 'next'

export const getServerSideProps: GetServerSideProps = async ({ query }) => {
  const answer = await fetch(String(query.feed)) //! no-unvalidated-url(host)
  return { props: { text: await answer.text() } }
}
