// Sends many reports without JavaScript over a number of connections, and prints how long each took and how many failed. A process of its
// own, so that the server and whoever sends do not share a thread. Bounded: so many, to this machine only.
import { randomInt, randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { Agent, request } from "node:http";
import { z } from "zod";

const wish = z
  .object({
    url: z.url().refine((url) => new URL(url).hostname === "127.0.0.1", "only this machine"),
    organisationId: z.uuid(),
    connections: z.number().int().min(1).max(50),
    requests: z.number().int().min(1).max(10_000),
    /** Bytes of what the reporter tells. */
    textSize: z.number().int().min(10).max(100_000),
    /** The field of what happened. */
    question: z.string(),
  })
  .parse(JSON.parse(process.argv[2] ?? "{}"));

const words = (await readFile("content/words/nl.txt", "utf8")).split("\n").filter((word) => word !== "");
const code = (): string => Array.from({ length: 7 }, () => words[randomInt(words.length)] ?? "").join("-");
const told = "Ik zag dat de bonnen niet klopten en schreef op wat er gebeurde. ".repeat(wish.textSize);
const boundary = "----borgpen-bench";

const bodyOf = (): Buffer => {
  const fields = {
    _organisation: wish.organisationId,
    _file: randomUUID(),
    _code: code(),
    _openness: "anonymous",
    [wish.question]: told.slice(0, wish.textSize),
  };
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return Buffer.from(`${parts.join("")}--${boundary}--\r\n`);
};

const agent = new Agent({ keepAlive: true, maxSockets: wish.connections });
const headers = {
  "content-type": `multipart/form-data; boundary=${boundary}`,
  origin: new URL(wish.url).origin,
};

interface Answer {
  readonly took: number;
  readonly isReceived: boolean;
}

const send = (body: Buffer): Promise<Answer> => {
  const { promise, resolve } = Promise.withResolvers<Answer>();
  const started = performance.now();
  const end = (isReceived: boolean): void => resolve({ took: performance.now() - started, isReceived });
  const asked = request(wish.url, { agent, method: "POST", headers }, (answer) => {
    let text = "";
    answer.setEncoding("utf8");
    answer.on("data", (part: string) => {
      text += part;
    });
    // The page with the code, and no other.
    answer.on("end", () => end(answer.statusCode === 200 && /M\d\d-\w{4}-\w{4}/.test(text)));
  });
  asked.on("error", () => end(false));
  asked.end(body);
  return promise;
};

const bodies = Array.from({ length: wish.requests }, bodyOf);
const answers: Answer[] = [];
const started = performance.now();
const connection = async (): Promise<void> => {
  for (let body = bodies.pop(); body !== undefined; body = bodies.pop()) answers.push(await send(body));
};
await Promise.all(Array.from({ length: wish.connections }, connection));
const seconds = (performance.now() - started) / 1000;
agent.destroy();
const failures = answers.filter(({ isReceived }) => !isReceived).length;
console.log(JSON.stringify({ seconds, failures, times: answers.map(({ took }) => took) }));
