import { systemActor } from "#platform/actor/index.ts";
import type { AuditEvent } from "#platform/audit/index.ts";
import { dateOf } from "#platform/clock/index.ts";
import { asSystem, withActor, withSystem } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { AppError } from "#platform/http/index.ts";
import { formatMoment } from "#platform/locale/index.ts";
import type { CommandContext, DatabaseCommand } from "#platform/module/index.ts";
import type { Directory, DirectoryPerson } from "./directory.ts";
import { accountLink, linkEnd } from "./links.commands.ts";

const refusal = (reason: string): AppError => new AppError("refused", { nl: reason, en: reason });

const word = (value: string | boolean | undefined): string => (typeof value === "string" ? value : "");

const onlyOne = (people: readonly DirectoryPerson[], email: string): DirectoryPerson => {
  const [person, second] = people;
  if (!person) throw refusal(`Nobody in service there has the e-mail address ${email}.`);
  if (second)
    throw refusal(`More than one person has the e-mail address ${email}: give each an own address.`);
  return person;
};

/** Makes the link in the organisation and writes it down, also when it is refused. */
const linkFor = async (
  { db, services }: CommandContext,
  directory: Directory,
  { organisationId, email }: { readonly organisationId: string; readonly email: string },
) => {
  const actor = systemActor(organisationId);
  const now = services.clock.now();
  const record = (tx: Tx, outcome: Pick<AuditEvent, "object" | "result">) =>
    services.audit.record(tx, actor, { event: "account.link-made", origin: "command-line", ...outcome }, now);
  try {
    return await withActor(db, actor, async (tx) => {
      const made = await asSystem(tx, actor, async (system) => {
        const found = await directory.byEmail(system, { organisationId, email }, dateOf(now));
        const person = onlyOne(found, email);
        return { ...person, ...(await accountLink(system, { ...person, email }, now)) };
      });
      await record(tx, { object: { kind: "person", id: made.personId }, result: "done" });
      return { ...made, until: linkEnd(made.purpose, now) };
    });
  } catch (error) {
    if (error instanceof AppError)
      await withActor(db, actor, (tx) => record(tx, { object: null, result: "refused" }));
    throw error;
  }
};

const run = async (context: CommandContext, directory: Directory): Promise<void> => {
  const { db, services, values, positionals, print, progress } = context;
  const name = word(values["organisation"]);
  const organisationId = await withSystem(db, (tx) => directory.organisationCalled(tx, name));
  if (organisationId === undefined) throw refusal(`There is no organisation with the short name "${name}".`);
  const email = positionals[0] ?? "";
  const made = await linkFor(context, directory, { organisationId, email });
  const url = `${services.config.siteUrl}${made.path}`;
  if (values["json"] === true) {
    print(JSON.stringify({ url, name: made.name, until: made.until.toISOString() }));
    return;
  }
  progress(`For ${made.name}, once, until ${formatMoment(made.until, "en")}. Earlier links no longer work.`);
  print(url);
};

/** `accounts link`: lets somebody in where mail does not work and no administrator can help. */
export const linkCommand = (directory: Directory): DatabaseCommand => ({
  kind: "database",
  name: "accounts link",
  summary: "Print a one-time link with which somebody chooses a password, where mail does not work.",
  help: `Use: borgpen accounts link EMAIL --organisation NAME [--json]

Prints a link that works once, a day for who has no password yet and an hour for who has. Links made earlier stop working.
Give it to that person only: whoever has the link chooses the password. A second step that was set up is still asked for.
The audit log of the organisation says that a link was made, and for whom.
  --organisation NAME  short name of the organisation, such as voorbeeldstad
  --json               prints { "url", "name", "until" }
Exit code 1 when nobody in service there has this address. The link begins with BORGPEN_URL: use the settings of the server.`,
  options: { organisation: { type: "string" }, json: { type: "boolean" } },
  takes: { name: "EMAIL" },
  wrongUse: (values) =>
    word(values["organisation"]) === "" ? "Say which organisation: --organisation NAME." : undefined,
  run: (context) => run(context, directory),
});
