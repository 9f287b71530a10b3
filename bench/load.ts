// Asks one page many times over a number of connections and prints how long each answer took. A process of its own, so that the server
// and whoever measures it do not share a thread. Bounded: so many requests, to this machine only.
import { Agent, request } from "node:http";
import { z } from "zod";

const wish = z
  .object({
    url: z.url().refine((url) => new URL(url).hostname === "127.0.0.1", "only this machine"),
    cookie: z.string(),
    expect: z.string(),
    connections: z.number().int().min(1).max(50),
    requests: z.number().int().min(1).max(5000),
  })
  .parse(JSON.parse(process.argv[2] ?? "{}"));

const agent = new Agent({ keepAlive: true, maxSockets: wish.connections });

const ask = (): Promise<number> => {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const started = performance.now();
  const asked = request(wish.url, { agent, headers: { cookie: wish.cookie } }, (answer) => {
    let text = "";
    answer.setEncoding("utf8");
    answer.on("data", (part: string) => {
      text += part;
    });
    answer.on("end", () => {
      const took = performance.now() - started;
      if (answer.statusCode === 200 && text.includes(wish.expect)) resolve(took);
      else reject(new Error(`${wish.url} answered ${answer.statusCode ?? 0}: ${text.slice(0, 500)}`));
    });
  });
  asked.on("error", reject);
  asked.end();
  return promise;
};

const times: number[] = [];
let left = wish.requests;
const connection = async (): Promise<void> => {
  while (left > 0) {
    left -= 1;
    times.push(await ask());
  }
};
await Promise.all(Array.from({ length: wish.connections }, connection));
agent.destroy();
console.log(JSON.stringify(times));
