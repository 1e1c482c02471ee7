// Good: the parameters of a function that is no page are its callers' matter.
export const load = async ({ params }: { params: { host: string } }) => fetch(`https://${params.host}/status`)
