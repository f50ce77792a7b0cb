/** Teams wants an invoke answered soon; what takes longer is answered afterwards. */
const PATIENCE_MILLISECONDS = 2_500

/** The work's answer, or undefined where it takes too long; the work goes on. */
export async function inTime<Answer>(work: Promise<Answer>, patience = PATIENCE_MILLISECONDS): Promise<Answer | undefined> {
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
