import { hash, verify } from "@node-rs/argon2";
import { AppError } from "#platform/http/index.ts";
import { normalPassword } from "./password.rules.ts";

const atOnce = 2;
const mostWaiting = 64;
const waiting: (() => void)[] = [];
let running = 0;

/** Slow hashes take processor and memory on purpose; a crowd waits in line instead of taking everything. */
const inLine = async <T>(work: () => Promise<T>): Promise<T> => {
  if (running >= atOnce) {
    if (waiting.length >= mostWaiting)
      throw new AppError("too-many", {
        nl: "Er loggen nu heel veel mensen tegelijk in. Probeer het over een minuut opnieuw.",
        en: "A great many people are signing in right now. Try again in a minute.",
      });
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    // The place in the line goes straight to the next one.
    if (next) next();
    else running -= 1;
  }
};

/** argon2id with 19 MiB and 2 passes (OWASP Password Storage Cheat Sheet), in PHC form. */
export const hashPassword = (password: string): Promise<string> =>
  inLine(() => hash(normalPassword(password), { memoryCost: 19_456, timeCost: 2, parallelism: 1 }));

// The hash of a password that nobody kept, at the same cost: comparing with it takes the time that a real comparison takes.
const nobody =
  "$argon2id$v=19$m=19456,t=2,p=1$rzSIt/WqCzGYRpjzDd+E6w$dAMzoLlctqzK2UHQufTjUVfUiQe2iyZE+ZXSOZ0vjGo";

/** Compares with a stored hash; without one it takes as long and says no, so that time does not tell who has an account. */
export const passwordMatches = async (stored: string | null, password: string): Promise<boolean> => {
  const same = await inLine(() => verify(stored ?? nobody, normalPassword(password)));
  return same && stored !== null;
};
