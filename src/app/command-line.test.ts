import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { runCommandLine } from "./command-line.ts";
import { commands } from "./commands.ts";
import { refusalReason } from "./refusal-reason.ts";

let out: string[];
let err: string[];
beforeEach(() => {
  out = [];
  err = [];
  vi.spyOn(process.stdout, "write").mockImplementation((text) => out.push(String(text)) > 0);
  vi.spyOn(process.stderr, "write").mockImplementation((text) => err.push(String(text)) > 0);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

const run = async (...words: string[]) => {
  const code = await runCommandLine(words);
  return { code, out: out.join(""), err: err.join("") };
};

describe.each(commands.map((command) => [command.name, command] as const))("%s", (name, command) => {
  test("--help prints its page on standard output, naming every option", async () => {
    const said = await run(...name.split(" "), "--help");
    expect(said).toMatchObject({ code: 0, err: "" });
    expect(said.out).toMatch(new RegExp(`^Use: borgpen ${name}\\b`));
    for (const option of Object.keys(command.options)) expect(said.out).toContain(`--${option}`);
    expect(said.out.split("\n")[0]).toContain(command.takes?.name ?? name);
    expect(command.summary).toMatch(/^[A-Z].*\.$/);
  });

  test("an option or a word it does not know is wrong use, with the page on standard error", async () => {
    const option = await run(...name.split(" "), "--nonsense");
    expect(option).toMatchObject({ code: 2, out: "" });
    expect(option.err).toContain("There is no option --nonsense here");
    const word = await run(...name.split(" "), "one", "two");
    expect(word).toMatchObject({ code: 2, out: "" });
    expect(word.err).toContain(command.takes ? '"two" is not expected here.' : '"one two" is not expected');
  });
});

test.each(commands.filter(({ takes }) => takes && takes.optional !== true))(
  "$name without its word is wrong use",
  async ({ name, takes }) => {
    const said = await run(...name.split(" "));
    expect(said.code).toBe(2);
    expect(said.err).toContain(`Name the ${takes?.name ?? ""}.`);
  },
);

test("without a command, with an unknown one, or with half of one it says what there is", async () => {
  expect(await run()).toMatchObject({ code: 2, out: "" });
  expect(err.join("")).toContain("people import");
  const unknown = await run("dance");
  expect(unknown.code).toBe(2);
  expect(unknown.err).toContain('There is no command "dance".');
  err = [];
  const half = await run("audit");
  expect(half.code).toBe(2);
  expect(half.err).toMatch(/There are:\n {2}audit verify .*\n {2}audit head /);
  expect(half.err).not.toContain("people import");
});

test("help is asked for in any of the usual ways", async () => {
  for (const words of [["--help"], ["help"], ["-h"]]) {
    out = [];
    expect((await run(...words)).out).toContain("account build");
  }
  out = [];
  expect(await run("people", "--help")).toMatchObject({
    code: 0,
    out: expect.stringContaining("people import"),
  });
});

test("an option without its value, or with one it does not take", async () => {
  expect((await run("people", "import", "x.csv", "--organisation")).err).toContain(
    "--organisation needs a value after it.",
  );
  expect((await run("migrate", "--json=yes")).err).toContain("--json takes no value.");
});

test("every wrong setting is one sentence, and the exit code is 1", async () => {
  vi.stubEnv("PORT", "many");
  vi.stubEnv("DATABASE_URL", "mysql://elsewhere");
  const said = await run("start");
  expect(said.code).toBe(1);
  expect(said.err.trim().split("\n")).toHaveLength(2);
});

test.each([
  [{ code: "ENOENT", path: "/x/y" }, "/x/y is not there."],
  [{ code: "EISDIR" }, "The file is a directory, not a file."],
  [{ code: "EADDRINUSE", port: 3000 }, "Port 3000 is in use by another program."],
  [{ code: "ECONNREFUSED" }, "The database does not answer."],
  [{}, "raw words"],
])("%j is said as %s", (facts, words) => {
  expect(refusalReason(Object.assign(new Error("raw words"), facts))).toContain(words);
});
