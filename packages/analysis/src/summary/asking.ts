// Questions about functions that wait for the answers to others. Where functions call each other in a circle, also through modules,
// a question meets itself: it is answered with what is known so far, and what rests on that is forgotten when the first one of
// the circle has its answer.

/** A question that is being answered. */
interface Frame {
  /** The outermost open question that its answer rests on; its own number when it rests on none. */
  low: number
  /** Forgets what rests on this question's provisional answer. */
  readonly forget: (() => void)[]
}

/** An answer, and the number of the open question that it rests on; null: it is final. */
export interface Answer<T> {
  readonly value: T
  readonly restsOn: number | null
}

/** The open questions of a project. One for all flows that may ask each other. */
export class Asking {
  readonly #frames: Frame[] = []

  /** The number of the innermost open question; -1 for none. */
  get innermost(): number {
    return this.#frames.length - 1
  }

  /** Answers a question; `forget` is called later if the answer is provisional. `work` is told the question's number. */
  run<T>(work: (number: number) => T, forget: () => void): Answer<T> {
    const number = this.#frames.length
    const frame: Frame = { low: number, forget: [] }
    this.#frames.push(frame)
    try {
      return this.#close(frame, number, work(number), forget)
    } finally {
      this.#frames.length = number
    }
  }

  /** What is being answered rests on the provisional answer to an open question. */
  restOn(number: number): void {
    const frame = this.#frames[this.#frames.length - 1]
    if (frame && number < frame.low) frame.low = number
  }

  #close<T>(frame: Frame, number: number, value: T, forget: () => void): Answer<T> {
    if (frame.low >= number) {
      for (const each of frame.forget) each()
      return { value, restsOn: null }
    }
    this.#frames[frame.low]?.forget.push(forget, ...frame.forget)
    const outer = this.#frames[number - 1]
    if (outer && frame.low < outer.low) outer.low = frame.low
    return { value, restsOn: frame.low }
  }
}

/** Answers by key, each worked out when it is first asked for. */
export class AnswerTable<K> {
  readonly #asking: Asking
  readonly #answers = new Map<K, Answer<unknown>>()

  constructor(asking: Asking) {
    this.#asking = asking
  }

  /** The answer to a question of always the same type; `least` is what is believed while it is worked out. */
  answer<T>(key: K, least: T, work: () => T): T {
    const known = this.#answers.get(key) as Answer<T> | undefined
    if (known) {
      if (known.restsOn !== null) this.#asking.restOn(known.restsOn)
      return known.value
    }
    let answer: Answer<T> | null = null
    try {
      answer = this.#asking.run(
        (number) => {
          this.#answers.set(key, { value: least, restsOn: number })
          return work()
        },
        () => this.#answers.delete(key),
      )
      this.#answers.set(key, answer)
      return answer.value
    } finally {
      if (answer === null) this.#answers.delete(key)
    }
  }
}
