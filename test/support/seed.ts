/** The seed of every random test: set FC_SEED to run a failing one again. */
export const SEED = Number(process.env.FC_SEED ?? Date.now() % 2 ** 31)
