// How many changes a second an identity provider gets done, in an organisation of some size, at twenty connections.
import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { promisify } from "node:util";
import { z } from "zod";
import { newToken } from "../src/platform/auth/token.ts";
import { startServer } from "./child.ts";
import { ask, beside, filled, nationalPlace, removed } from "./databases.ts";
import { report } from "./report.ts";
import { averageOrganisation } from "./session.ts";

const run = promisify(execFile);
const target = 200;
const paces = z.object({
  create: z.number(),
  patch: z.number(),
  members: z.number(),
  deactivate: z.number(),
});

const place = await filled(await removed(beside(nationalPlace(), "scim")), [
  "--organisations",
  "2",
  "--people",
  "5000",
  "--reports",
  "0",
  "--declarations",
  "0",
]);
const { organisation_id: organisationId } = await averageOrganisation(place);
const { text: token, hash } = newToken(organisationId);
await ask(
  place.ownerUrl,
  z.object({}),
  `insert into provisioning_tokens (organisation_id, token_id, name, token_hash, created_at, ends_on)
   values ($1, $2, 'bench', $3, now(), current_date + 1)`,
  [organisationId, randomUUID(), hash],
);
const server = await startServer({ DATABASE_URL: place.url });
try {
  const wish = { url: `${server.address}/scim/v2`, token, connections: 20, people: 1000 };
  const { stdout } = await run(process.execPath, ["bench/scim-load.ts", JSON.stringify(wish)]);
  for (const [name, value] of Object.entries(paces.parse(JSON.parse(stdout))))
    report({ name: `scim.${name}`, value, unit: "changes/s", target });
} finally {
  await server.stop();
}
