import type { z } from "zod";
import { AppError } from "./app-error.ts";
import type { Dialect } from "./dialect.ts";
import type { RawForm } from "./form.ts";
import type { Reply } from "./reply.ts";
import { compile } from "./route.ts";
import type { Addressed, RequestContext, Route } from "./route.ts";

/** Deeper than anything a program has to say; what goes deeper is made to exhaust. */
const deepest = 16;

const wrong = (nl: string, en: string, options?: ErrorOptions): AppError =>
  new AppError("bad-request", { nl, en }, options);

/** No database takes a null character, and nobody needs one. */
const isSound = (value: unknown, depth = 0): boolean => {
  if (typeof value === "string") return !value.includes("\0");
  if (typeof value !== "object" || value === null) return true;
  if (depth === deepest) return false;
  return Object.entries(value).every(([name, part]) => !name.includes("\0") && isSound(part, depth + 1));
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw wrong("De inhoud is geen JSON.", "The body is not JSON.", { cause: error });
  }
};

const jsonOf = ({ type = "", json = "" }: RawForm, { accepts }: Dialect): unknown => {
  if (typeof json !== "string" || typeof type !== "string" || json === "") return undefined;
  const [sentAs = ""] = type.toLowerCase().split(";");
  if (!accepts.includes(sentAs.trim()))
    throw wrong(`Stuur ${accepts.join(" of ")}.`, `Send ${accepts.join(" or ")}.`);
  const value = parsed(json);
  if (!isSound(value)) throw wrong("De inhoud is te diep of ongeldig.", "The body is too deep or not valid.");
  return value;
};

/** What a program sent along. */
export interface Sent {
  /** The JSON that was sent, whatever it says; undefined when nothing was. */
  readonly body: unknown;
  /** Only when the thing is at one of these versions. */
  readonly ifMatch: string | undefined;
  /** Only when the thing is at none of these versions. */
  readonly ifNoneMatch: string | undefined;
}

const headerIn = (value: RawForm[string] | undefined): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;

const sentIn = (raw: RawForm, dialect: Dialect): Sent => ({
  body: jsonOf(raw, dialect),
  ifMatch: headerIn(raw["ifMatch"]),
  ifNoneMatch: headerIn(raw["ifNoneMatch"]),
});

interface ProgramSpec<P extends z.ZodType, Q extends z.ZodType> extends Pick<
  Addressed<P, Q>,
  "audit" | "params" | "query" | "path"
> {
  readonly method: Route["method"];
  readonly dialect: Dialect;
  readonly answer: (context: RequestContext<z.output<P>, z.output<Q>>, sent: Sent) => Promise<Reply>;
}

/**
 * An address for another program, below the base of its dialect: it says with a token which organisation it works for, and acts as the
 * system of that organisation. What was sent is looked at only once it is known who sent it.
 */
export const program = <P extends z.ZodType, Q extends z.ZodType>(spec: ProgramSpec<P, Q>): Route => {
  const { method, dialect, path, ...rest } = spec;
  return compile(
    { ...rest, dialect, path: `${dialect.base}${path}`, permission: "program" },
    { method, files: false },
    (context, raw) => spec.answer(context, sentIn(raw, dialect)),
  );
};
