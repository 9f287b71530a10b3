/** What the database calls a row whose key another row has already. */
const uniqueViolation = "23505";

/** Whether something was not kept because a row with one of its ids is there already. */
export const isAlreadyThere = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === uniqueViolation;
