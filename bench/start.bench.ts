import { readFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { startServer } from "./child.ts";
import { beside, filled, nationalPlace } from "./databases.ts";
import { quantile } from "./measure.ts";
import { report } from "./report.ts";

/** Resident memory of a process in megabytes, as the kernel counts it. */
const residentMegabytes = async (pid: number): Promise<number> => {
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
};

const place = await filled(beside(nationalPlace(), "one"), ["--organisations", "1", "--people", "2000"]);
const answered: number[] = [];
const memory: number[] = [];
for (let run = 0; run < 5; run++) {
  const server = await startServer({ DATABASE_URL: place.url });
  answered.push(server.answeredAfter / 1000);
  // What start-up leaves behind is given back within a few seconds.
  await pause(5000);
  memory.push(await residentMegabytes(server.pid));
  await server.stop();
}
report({ name: "start.answers.median", value: quantile(answered, 0.5), unit: "s", target: 2 });
report({ name: "start.memory.median", value: quantile(memory, 0.5), unit: "MB", target: 250 });
