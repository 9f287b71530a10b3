import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { ask, beside, filled, nationalPlace } from "./databases.ts";
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

interface Measured {
  readonly seconds: number;
  readonly megabytes: number;
}

/** Runs the import as a process of its own; its largest resident memory is read from the kernel while it runs. */
const importOnce = async (file: string, organisation: string, url: string): Promise<Measured> => {
  const started = performance.now();
  const words = ["dist/server/main.js", "people", "import", file, "--organisation", organisation];
  const child = spawn(process.execPath, words, {
    env: { ...process.env, DATABASE_URL: url },
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

const place = await filled(beside(nationalPlace(), "import"), ["--organisations", "1", "--people", "10"]);
const [organisation] = await ask(
  place.ownerUrl,
  z.object({ short_name: z.string() }),
  "select short_name from organisations where kind <> 'other' order by short_name limit 1",
);
const folder = await mkdtemp(join(tmpdir(), "borgpen-bench-"));
try {
  const file = join(folder, "people.csv");
  await writeFile(file, csv());
  const first = await importOnce(file, organisation?.short_name ?? "", place.url);
  report({ name: "import.first", value: first.seconds, unit: "s", target: 60 });
  report({ name: "import.first.memory", value: first.megabytes, unit: "MB", target: 500 });
  const again = await importOnce(file, organisation?.short_name ?? "", place.url);
  report({ name: "import.again", value: again.seconds, unit: "s", target: 60 });
} finally {
  await rm(folder, { recursive: true });
}
