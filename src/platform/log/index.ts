/** What the operator of the server reads: events and faults, never content, names or addresses of persons. */
export interface Log {
  info(event: string, facts?: Readonly<Record<string, string | number | boolean>>): void;
  fault(event: string, error: unknown): void;
}

const line = (level: string, event: string, rest: object): string =>
  `${JSON.stringify({ at: new Date().toISOString(), level, event, ...rest })}\n`;

/** One JSON line for each event on standard error, so that standard output stays free for data. */
export const streamLog = (write: (text: string) => unknown): Log => ({
  info: (event, facts = {}) => void write(line("info", event, facts)),
  fault: (event, error) => {
    const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
    write(
      line("fault", event, {
        name,
        message,
        stack: (stack ?? "").split("\n").slice(1, 6).join(" | ").slice(0, 1000),
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
