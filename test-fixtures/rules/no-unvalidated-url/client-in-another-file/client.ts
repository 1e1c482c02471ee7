import axios from 'axios'

export async function load(address: string, attempts = 3) {
  //                  ^^^^ step 2: "is requested in"
  const answer = await axios.get(address, { timeout: 1000 * attempts })
  return answer.data
}
