export function describeRound(round: number) {
  console.info('round', round)
}
