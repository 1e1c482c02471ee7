const note = (problem: unknown) => String(problem).length

export default { note }
