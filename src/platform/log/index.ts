/** What the operator of the server reads: events and faults, never content, names or addresses of persons. */
export interface Log {
  info(event: string, facts?: Readonly<Record<string, string | number | boolean>>): void;
  fault(event: string, error: unknown): void;
}

const line = (level: string, event: string, rest: object): string =>
  `${JSON.stringify({ at: new Date().toISOString(), level, event, ...rest })}\n`;

const sqlState = /^(?=.*\d)[0-9A-Z]{5}$/;

const textOf = (error: Error, name: string): string | undefined => {
  const value: unknown = Object.entries(error).find(([key]) => key === name)?.[1];
  return typeof value === "string" ? value : undefined;
};

/**
 * What went wrong without what somebody typed: the database and the parsers of data quote it in their messages, so of theirs
 * only the code and the names of table, column and constraint are kept.
 */
const messageOf = (error: Error): string => {
  const code = textOf(error, "code");
  if (code !== undefined && sqlState.test(code))
    return ["SQLSTATE", code, ...["table", "column", "constraint"].map((part) => textOf(error, part))]
      .filter((part) => part !== undefined)
      .join(" ");
  const quotes = error instanceof SyntaxError || error instanceof URIError || error.name === "ZodError";
  return quotes ? "" : error.message;
};

const frame = /^\s+at /;

/** One JSON line for each event on standard error, so that standard output stays free for data. */
export const streamLog = (write: (text: string) => unknown): Log => ({
  info: (event, facts = {}) => void write(line("info", event, facts)),
  fault: (event, thrown) => {
    const error = thrown instanceof Error ? thrown : new Error("something that is no error was thrown");
    const frames = (error.stack ?? "").split("\n").filter((text) => frame.test(text));
    write(
      line("fault", event, {
        name: error.name,
        message: messageOf(error),
        stack: frames.slice(0, 5).join(" | ").slice(0, 1000),
      }),
    );
  },
});

/** For tests: keeps what was logged. */
export const memoryLog = (): Log & { readonly entries: { event: string; error?: unknown }[] } => {
  const entries: { event: string; error?: unknown }[] = [];
  return {
    entries,
    info: (event) => void entries.push({ event }),
    fault: (event, error) => void entries.push({ event, error }),
  };
};
