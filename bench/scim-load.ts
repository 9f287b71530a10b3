// Changes people and groups as an identity provider does, over a number of connections, and prints how many changes a second were done. A
// process of its own, so that the server and whoever measures it do not share a thread. To this machine only.
import { Agent, request } from "node:http";
import { z } from "zod";

const wish = z
  .object({
    url: z.url().refine((url) => new URL(url).hostname === "127.0.0.1", "only this machine"),
    token: z.string(),
    connections: z.number().int().min(1).max(50),
    people: z.number().int().min(1).max(5000),
  })
  .parse(JSON.parse(process.argv[2] ?? "{}"));

const agent = new Agent({ keepAlive: true, maxSockets: wish.connections });
const headers = { authorization: `Bearer ${wish.token}`, "content-type": "application/scim+json" };

const send = (method: string, path: string, body: unknown, expected: number): Promise<string> => {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const asked = request(`${wish.url}${path}`, { method, agent, headers }, (answer) => {
    let text = "";
    answer.setEncoding("utf8");
    answer.on("data", (part: string) => {
      text += part;
    });
    answer.on("end", () => {
      if (answer.statusCode === expected) resolve(text);
      else reject(new Error(`${method} ${path} answered ${answer.statusCode ?? 0}: ${text.slice(0, 500)}`));
    });
  });
  asked.on("error", reject);
  asked.end(JSON.stringify(body));
  return promise;
};

/** Does this for each, as many at once as there are connections; how many were done in a second. */
const pace = async <T>(things: readonly T[], work: (thing: T) => Promise<void>): Promise<number> => {
  const began = performance.now();
  const waiting = things.values();
  const connection = async (): Promise<void> => {
    // oxlint-disable-next-line no-await-in-loop -- one after the other on each connection
    for (const thing of waiting) await work(thing);
  };
  await Promise.all(Array.from({ length: wish.connections }, connection));
  return things.length / ((performance.now() - began) / 1000);
};

const made = z.object({ id: z.string() });
const ids: string[] = [];
const numbers = Array.from({ length: wish.people }, (_, n) => n);
const change = (path: string, operation: unknown, expected: number): Promise<unknown> =>
  send("PATCH", path, { Operations: [operation] }, expected);

const createOne = async (n: number): Promise<void> => {
  const userName = `scim${n}@bench.example`;
  const emails = [{ value: userName, type: "work", primary: true }];
  const name = { givenName: "Medewerker", familyName: String(n) };
  const text = await send(
    "POST",
    "/Users",
    { userName, externalId: `x${n}`, name, emails, active: true, title: "Jurist" },
    201,
  );
  ids.push(made.parse(JSON.parse(text)).id);
};
/** A server that has just started compiles its code during the first requests; an identity provider goes on for hours. */
const warmUp = Array.from({ length: 200 }, (_, n) => wish.people + n);
await pace(warmUp, createOne);
const create = await pace(numbers, createOne);
const group = made.parse(JSON.parse(await send("POST", "/Groups", { displayName: "Bench" }, 201))).id;
const patch = await pace(ids, async (id) => {
  await change(
    `/Users/${id}`,
    { op: "Replace", path: "name.familyName", value: `van ${id.slice(0, 8)}` },
    200,
  );
});
const members = await pace(ids, async (id) => {
  await change(`/Groups/${group}`, { op: "Add", path: "members", value: [{ value: id }] }, 204);
});
const deactivate = await pace(ids, async (id) => {
  await change(`/Users/${id}`, { op: "Replace", path: "active", value: "False" }, 200);
});
agent.destroy();
console.log(JSON.stringify({ create, patch, members, deactivate }));
