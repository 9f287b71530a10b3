// Reporting a wrong: how many reports come in a second without JavaScript, how fast a full inbox and one file open, and what a large
// attachment costs. On two databases beside the one that is named: with 5,000 and with 200,000 reports, all read by one officer.
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";
import { startServer } from "./child.ts";
import { ask, beside, filled, nationalPlace, removed } from "./databases.ts";
import type { Place } from "./databases.ts";
import { attachmentUpAndDown } from "./large-attachment.ts";
import { quantile, timesOf } from "./measure.ts";
import { report, say } from "./report.ts";
import { averageOrganisation, sessionOf } from "./session.ts";
import { openVault } from "./vault.ts";

const connections = 16;
const reports = 5000;
const textSize = 4096;
const targets = { rate: 100, submit: 300, inbox: 150, inboxRatio: 1.5, open: 100, memory: 100 };

const run = promisify(execFile);
const submitted = z.object({ seconds: z.number(), failures: z.number(), times: z.array(z.number()) });

type Submitted = z.output<typeof submitted>;

/** Sends reports as browsers without JavaScript do, from another process. */
const submit = async (address: string, place: Place, count: number): Promise<Submitted> => {
  const { organisation_id: organisationId, short_name: shortName } = await averageOrganisation(place);
  const url = `${address}/melden/${shortName}/nieuw/schending`;
  const wish = { url, organisationId, connections, requests: count, textSize, question: "what-happened" };
  const { stdout } = await run(process.execPath, ["bench/submit.ts", JSON.stringify(wish)], {
    maxBuffer: 1e8,
  });
  return submitted.parse(JSON.parse(stdout));
};

const rounded = (value: number): number => Math.round(value * 100) / 100;

const reportSubmitted = ({ seconds, failures, times }: Submitted): void => {
  const figures = { rate_per_s: rounded(times.length / seconds), p95_ms: rounded(quantile(times, 0.95)) };
  console.log(JSON.stringify({ name: "reports.submit", ...figures, failures, connections }));
  report({ name: "reports.submit.rate", value: figures.rate_per_s, unit: "a second", target: targets.rate });
  report({ name: "reports.submit.p95", value: figures.p95_ms, unit: "ms", target: targets.submit });
  report({ name: "reports.submit.failures", value: failures, unit: "reports", target: 0 });
};

/** Reports that the officer opened before: their content shows at once. */
const openedBefore = async ({ ownerUrl }: Place): Promise<readonly string[]> => {
  const rows = await ask(
    ownerUrl,
    z.object({ report_id: z.string() }),
    "select report_id from report_statements order by report_id limit 40",
  );
  return rows.map(({ report_id: reportId }) => reportId);
};

interface Read {
  readonly inbox: number;
  readonly open: number;
}

/** One officer turns the first page of the inbox, and opens one file after another; in milliseconds. */
const read = async (address: string, place: Place): Promise<Read> => {
  const { short_name: shortName } = await averageOrganisation(place);
  const cookie = await sessionOf(place, shortName, "report-officer");
  await openVault(address, cookie);
  const inbox = { url: `${address}/dossiers?stand=all`, cookie, expect: "M25-", connections: 1 };
  await timesOf({ ...inbox, requests: 20 });
  const times = await timesOf({ ...inbox, requests: 100 });
  const files: number[] = [];
  for (const reportId of await openedBefore(place))
    files.push(
      ...(await timesOf({
        url: `${address}/dossiers/${reportId}`,
        cookie,
        expect: "gedeclareerd",
        connections: 1,
        requests: 3,
      })),
    );
  return { inbox: quantile(times, 0.95), open: quantile(files, 0.95) };
};

const wish = ["--organisations", "1", "--people", "200", "--reports"];
const national = nationalPlace();
const few = await filled(await removed(beside(national, "reports_few")), [...wish, "5000"]);
const many = await filled(beside(national, "reports_many"), [...wish, "200000"]);
const data = await mkdtemp(join(tmpdir(), "borgpen-bench-"));

const withServer = async <T>(
  place: Place,
  work: (address: string, pid: number) => Promise<T>,
): Promise<T> => {
  const server = await startServer({ DATABASE_URL: place.url, BORGPEN_DATA: data });
  try {
    return await work(server.address, server.pid);
  } finally {
    await server.stop();
  }
};

try {
  say("The inbox and one file, with 5,000 and with 200,000 reports …");
  const ofFew = await withServer(few, (address) => read(address, few));
  const ofMany = await withServer(many, (address) => read(address, many));
  report({ name: "reports.inbox.5000.p95", value: ofFew.inbox, unit: "ms", target: targets.inbox });
  report({ name: "reports.inbox.200000.p95", value: ofMany.inbox, unit: "ms", target: null });
  const ratio = ofMany.inbox / ofFew.inbox;
  report({ name: "reports.inbox.ratio", value: ratio, unit: "times", target: targets.inboxRatio });
  report({ name: "reports.open.5000.p95", value: ofFew.open, unit: "ms", target: targets.open });
  report({ name: "reports.open.200000.p95", value: ofMany.open, unit: "ms", target: targets.open });
  say("An attachment of 200 MB, up and down …");
  const large = await withServer(few, (address, pid) => attachmentUpAndDown({ address, pid, place: few }));
  report({ name: "reports.attachment.up", value: large.up.seconds, unit: "s", target: null });
  report({
    name: "reports.attachment.up.memory",
    value: large.up.megabytes,
    unit: "MB",
    target: targets.memory,
  });
  report({ name: "reports.attachment.down", value: large.down.seconds, unit: "s", target: null });
  report({
    name: "reports.attachment.down.memory",
    value: large.down.megabytes,
    unit: "MB",
    target: targets.memory,
  });
  say(`${reports} reports over ${connections} connections …`);
  const sent = await withServer(few, async (address) => {
    await submit(address, few, 200);
    return submit(address, few, reports);
  });
  reportSubmitted(sent);
} finally {
  await rm(data, { recursive: true });
}
