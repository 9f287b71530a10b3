// Sends filled-in questionnaires over a number of connections, each by a link of its own, and prints how long each took and how many were taken. Some
// links are sent twice at the same time. A process of its own, so that the server and whoever sends do not share a thread.
import { readFile } from "node:fs/promises";
import { Agent, request } from "node:http";
import { z } from "zod";

const wish = z
  .object({
    url: z.url().refine((url) => new URL(url).hostname === "127.0.0.1", "only this machine"),
    /** A file with the links, one on each line. */
    links: z.string(),
    connections: z.number().int().min(1).max(50),
    body: z.string(),
  })
  .parse(JSON.parse(process.argv[2] ?? "{}"));

const links = (await readFile(wish.links, "utf8")).split("\n").filter((link) => link !== "");
const agent = new Agent({ keepAlive: true, maxSockets: wish.connections });
const headers = { "content-type": "application/x-www-form-urlencoded", origin: new URL(wish.url).origin };

interface Answer {
  readonly took: number;
  readonly status: number;
}

const send = (link: string): Promise<Answer> => {
  const { promise, resolve } = Promise.withResolvers<Answer>();
  const started = performance.now();
  const end = (status: number): void => resolve({ took: performance.now() - started, status });
  const asked = request(`${wish.url}${link}`, { agent, method: "POST", headers }, (answer) => {
    answer.resume();
    answer.on("end", () => end(answer.statusCode ?? 0));
  });
  asked.on("error", () => end(0));
  asked.end(wish.body);
  return promise;
};

const answers: Answer[] = [];
const started = performance.now();
let next = 0;
const connection = async (): Promise<void> => {
  while (next < links.length) {
    const link = links[next] ?? "";
    next += 1;
    answers.push(await send(link));
  }
};
await Promise.all(Array.from({ length: wish.connections }, connection));
agent.destroy();
console.log(
  JSON.stringify({
    seconds: (performance.now() - started) / 1000,
    times: answers.map(({ took }) => took),
    taken: answers.filter(({ status }) => status === 200).length,
  }),
);
