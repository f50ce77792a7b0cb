/** The work's answer, or undefined where it takes more than so many milliseconds; the work goes on. */
export async function inTime<Answer>(work: Promise<Answer>, patience: number): Promise<Answer | undefined> {
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, patience, undefined)
  })
  try {
    return await Promise.race([work, tooLong])
  } finally {
    clearTimeout(timer)
  }
}
