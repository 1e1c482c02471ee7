const note = (problem: unknown) => console.error(problem)

export default { note }
