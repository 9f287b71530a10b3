import { rm } from "node:fs/promises";
import { connectionTo } from "#platform/embedded/index.ts";
import { AppError } from "#platform/http/index.ts";
import type { LoneCommand } from "#platform/module/index.ts";
import { demonstrationAccounts, loadDemonstration } from "./demonstration/index.ts";
import { openGround } from "./ground.ts";
import { demonstrationDirectory as directory } from "./settings-of-command.ts";
import { serveUntilStopped } from "./start.ts";

const help = `Use: borgpen demo [--fresh]

Starts on the embedded database in ${directory} with the demonstration world: the twelve ministries with the findings that the Court
of Audit published over 2023, and the invented municipality of Voorbeeldstad. What is entered is kept; --fresh begins anew.
Answers on 127.0.0.1 only; PORT changes the port (3000).`;

const beginAnew = async (): Promise<void> => {
  if (await connectionTo(directory))
    throw new AppError("conflict", {
      nl: "De demonstratie draait nog. Stop die eerst.",
      en: "The demonstration is still running. Stop it first.",
    });
  await rm(directory, { recursive: true, force: true });
};

/** Settings of the demonstration: its own directory, this machine only, never somebody's real database or mail server. */
const settings = (environment: NodeJS.ProcessEnv): Record<string, string | undefined> => ({
  PORT: environment["PORT"],
  BORGPEN_DATA: directory,
  HOST: "127.0.0.1",
});

/** Where to look and as whom, for whoever has just started it. */
const welcome = (address: string): string => {
  const width = Math.max(...demonstrationAccounts.map(({ email }) => email.length));
  const rows = demonstrationAccounts.map(({ email, sees }) => `  ${email.padEnd(width)}  ${sees.nl}`);
  return [
    `Borgpen answers on ${address}`,
    `Without sign-in: ${address}/openbaar/jaarverslagen/2025`,
    `Sign in without a password, as one of these: ${address}/demo/inloggen`,
    ...rows,
  ].join("\n");
};

export const demoCommand: LoneCommand = {
  kind: "alone",
  name: "demo",
  summary: "Show Borgpen with the demonstration world, on this machine only.",
  help,
  options: { fresh: { type: "boolean" } },
  run: async ({ values, progress, print }) => {
    if (values["fresh"] === true) await beginAnew();
    const ground = await openGround(settings(process.env), { mayShare: false, demonstration: true });
    try {
      await loadDemonstration(ground, progress);
      await serveUntilStopped(ground, progress, (address) => {
        print(welcome(address));
      });
    } finally {
      await ground.close();
    }
  },
};
