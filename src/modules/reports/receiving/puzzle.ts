import { sodium } from "#platform/vault/crypto/index.ts";
import { zeroBits } from "./puzzle.rules.ts";

// Runs in the browser as well: nothing of Node.

/** Whether this number answers the puzzle. Costs one hash. */
export const isAnswer = (puzzle: string, bits: number, answer: number): boolean =>
  zeroBits(sodium.crypto_generichash(16, `${puzzle} ${answer}`, null)) >= bits;

const atATime = 2000;

/** Finds the number that answers a puzzle, `pause` in between so that the page stays alive. Costs about two to the power of `bits` hashes. */
export const solve = async (puzzle: string, bits: number, pause: () => Promise<void>): Promise<number> => {
  for (let answer = 0; ; answer += 1) {
    if (isAnswer(puzzle, bits, answer)) return answer;
    // oxlint-disable-next-line no-await-in-loop -- one try after the other
    if (answer % atATime === atATime - 1) await pause();
  }
};
