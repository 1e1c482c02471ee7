// Good: what a language model writes comes in pieces that are called tokens. The token of its interface is another thing.
exports.complete = async function complete(client, prompt, apiToken) {
  const onProgress = (token) => {
    console.debug(token)
  }
  for await (const chunk of client.stream(prompt)) {
    const token = chunk.choices[0].delta.content
    if (token) console.debug(token)
    onProgress(token)
  }
  console.debug(apiToken)
  //            ^^^^^^^^ error: no-sensitive-data-in-logs(reaches)
}
