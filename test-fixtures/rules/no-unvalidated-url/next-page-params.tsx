// The path of a page decides the host.
export default async function Page({ params }: { params: Promise<{ tenant: string }> }) {
  const { tenant } = await params
  const answer = await fetch(`https://${tenant}/status`) //! no-unvalidated-url(host)
  return <p>{await answer.text()}</p>
}
