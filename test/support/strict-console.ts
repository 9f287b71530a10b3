import { afterEach, vi } from "vitest";

// Unexpected output fails a test: a warning nobody reads is a fault nobody mends.
const spies = (["log", "info", "warn", "error", "debug"] as const).map((method) => ({
  method,
  spy: vi.spyOn(console, method).mockImplementation(() => {}),
}));

afterEach(() => {
  const printed = spies.flatMap(({ method, spy }) =>
    spy.mock.calls.map((call) => [method, ...call.map(String)]),
  );
  for (const { spy } of spies) spy.mockClear();
  if (printed.length > 0) throw new Error(`Unexpected output: ${JSON.stringify(printed)}`);
});
