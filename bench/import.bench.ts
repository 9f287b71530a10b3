import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { commandWords, runToEnd } from "./child.ts";
import { beside, filled, nationalPlace, removed } from "./databases.ts";
import { report } from "./report.ts";

const lines = 100_000;
const units = 400;

const csv = (): string =>
  [
    "personeelsnummer;naam;e-mail;dienstverband;functie;eenheid;naam eenheid;begindatum;einddatum",
    ...Array.from(
      { length: lines },
      (_, n) =>
        `P${n};Medewerker ${n};p${n}@bench.example;ambtenaar;Functie ${n % 97};E${n % units};Eenheid ${n % units};2020-01-01;`,
    ),
  ].join("\n");

type Environment = Readonly<Record<string, string>>;

interface Measured {
  readonly seconds: number;
  readonly megabytes: number;
}

/** Runs the import as a process of its own; its largest resident memory is read from the kernel while it runs. */
const importOnce = async (file: string, environment: Environment): Promise<Measured> => {
  const started = performance.now();
  const words = [...(await commandWords()), "people", "import", file, "--organisation", "toezicht"];
  const child = spawn(process.execPath, words, {
    env: { ...process.env, ...environment },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const ended = once(child, "exit");
  let megabytes = 0;
  while (child.exitCode === null) {
    const status = await readFile(`/proc/${child.pid}/status`, "utf8").catch(() => "");
    megabytes = Math.max(megabytes, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
    await pause(50);
  }
  const [code] = await ended;
  if (code !== 0) throw new Error(`the import ended with ${String(code)}`);
  return { seconds: (performance.now() - started) / 1000, megabytes };
};

const tell = (name: string, { seconds, megabytes }: Measured): void => {
  report({ name: `import.${name}`, value: seconds, unit: "s", target: 60 });
  report({ name: `import.${name}.memory`, value: megabytes, unit: "MB", target: 500 });
};

// Everybody joins the organisation that oversees: it is made first and has nobody else but its overseer.
const smallest = ["--organisations", "1", "--people", "20"];
const folder = await mkdtemp(join(tmpdir(), "borgpen-bench-"));
try {
  const file = join(folder, "people.csv");
  await writeFile(file, csv());
  const { url } = await filled(await removed(beside(nationalPlace(), "import")), smallest);
  const onPostgres = { DATABASE_URL: url };
  tell("first", await importOnce(file, onPostgres));
  tell("again", await importOnce(file, onPostgres));
  const onEmbedded = { DATABASE_URL: "", DATABASE_OWNER_URL: "", BORGPEN_DATA: join(folder, "data") };
  await runToEnd(["generate", ...smallest], onEmbedded);
  tell("embedded.first", await importOnce(file, onEmbedded));
  tell("embedded.again", await importOnce(file, onEmbedded));
} finally {
  await rm(folder, { recursive: true });
}
