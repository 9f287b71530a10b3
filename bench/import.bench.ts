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

/** A register of as many declarations, of the people of the file above: half known by number, half by address. */
const register = (): string =>
  [
    "personeelsnummer;e-mail;organisatie;werkzaamheid;uren per week;betaling;begindatum;opgegeven op;besluit;kenmerk",
    ...Array.from({ length: lines }, (_, n) => {
      const who = n % 2 === 0 ? `P${n};` : `;p${n}@bench.example`;
      return `${who};Stichting ${n % 5000};Bestuurslid ${n % 7};${n % 9},5;onbetaald;01-09-2023;28-08-2023;toegestaan;NW-${n}`;
    }),
  ].join("\n");

type Environment = Readonly<Record<string, string>>;

interface Measured {
  readonly seconds: number;
  readonly megabytes: number;
}

/** Runs the import as a process of its own; its largest resident memory is read from the kernel while it runs. */
const importOnce = async (
  file: string,
  environment: Environment,
  kind: readonly [string, ...string[]] = ["people"],
): Promise<Measured> => {
  const started = performance.now();
  const [subject, ...wishes] = kind;
  const command = [subject, "import", file, "--organisation", "toezicht", ...wishes];
  const words = [...(await commandWords()), ...command];
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

const tell = (name: string, { seconds, megabytes }: Measured, target = 60): void => {
  report({ name: `import.${name}`, value: seconds, unit: "s", target });
  report({ name: `import.${name}.memory`, value: megabytes, unit: "MB", target: 500 });
};

// Everybody joins the organisation that oversees: it is made first and has nobody else but its overseer.
const nothingElse = ["--reports", "0", "--declarations", "0"];
const smallest = ["--organisations", "1", "--people", "20", ...nothingElse];
const folder = await mkdtemp(join(tmpdir(), "borgpen-bench-"));
try {
  const file = join(folder, "people.csv");
  await writeFile(file, csv());
  const { url } = await filled(await removed(beside(nationalPlace(), "import")), smallest);
  const onPostgres = { DATABASE_URL: url };
  tell("first", await importOnce(file, onPostgres));
  tell("again", await importOnce(file, onPostgres));
  const declared = join(folder, "register.csv");
  await writeFile(declared, register());
  const activities = ["registers", "--register", "side-activities"] as const;
  tell("registers.first", await importOnce(declared, onPostgres, activities), 90);
  tell("registers.again", await importOnce(declared, onPostgres, activities), 90);
  const onEmbedded = { DATABASE_URL: "", DATABASE_OWNER_URL: "", BORGPEN_DATA: join(folder, "data") };
  await runToEnd(["generate", ...smallest], onEmbedded);
  tell("embedded.first", await importOnce(file, onEmbedded));
  tell("embedded.again", await importOnce(file, onEmbedded));
} finally {
  await rm(folder, { recursive: true });
}
