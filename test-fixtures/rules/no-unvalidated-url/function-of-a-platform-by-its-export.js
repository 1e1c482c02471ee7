// The body of the event that an exported function of a serverless platform is given is the outsider's.
const axios = require('axios')

const create = async (event) => {
  const { image } = JSON.parse(event.body)
  const { data } = await axios.get(image)
  //                               ^^^^^ error: no-unvalidated-url(host)
  return { statusCode: 201, body: data }
}
exports.create = create
