import type { z } from "zod";
import { AppError } from "./app-error.ts";
import type { FormState, RawForm } from "./form.ts";
import { emptyForm, parseForm, refusedForm } from "./form.ts";
import { later, refuse } from "./reply.ts";
import type {
  JsonReply,
  LaterReply,
  PageReply,
  PromptReply,
  RedirectReply,
  RefusalReply,
  Reply,
} from "./reply.ts";
import { compile, ordinaryReading } from "./route.ts";
import type { Addressed, Files, RequestContext, Route } from "./route.ts";

type Values = Parameters<typeof emptyForm>[0];

interface FormPage<P extends z.ZodType, Q extends z.ZodType, F extends z.ZodType, L> extends Addressed<P, Q> {
  readonly form: F;
  readonly files?: Files;
  /** What the page needs to be drawn; throws "not found" where the thing does not exist. */
  readonly load: (context: RequestContext<z.output<P>, z.output<Q>>) => Promise<L>;
  /** What the form holds before anybody typed. */
  readonly initial?: (loaded: L, context: RequestContext<z.output<P>, z.output<Q>>) => Values;
  /** Draws what was loaded; asks the database nothing, because it may be drawn after the transaction. */
  readonly view: (
    context: RequestContext<z.output<P>, z.output<Q>>,
    loaded: L,
    form: FormState,
  ) => PageReply | Promise<PageReply>;
  readonly submit: (
    context: RequestContext<z.output<P>, z.output<Q>>,
    input: z.output<F>,
    loaded: L,
  ) => Promise<RedirectReply | RefusalReply | PageReply | LaterReply>;
}

const withErrors = (reply: PageReply): PageReply => ({ ...reply, status: 422 });

/** A command that says no with a reason says it at the form, where what was typed is kept. */
const refusing = async <R extends Reply>(work: () => Promise<R>): Promise<R | RefusalReply> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AppError && error.code === "refused" && error.reason)
      return refuse("form", error.reason);
    throw error;
  }
};

/** A form on a page of its own: GET shows it, POST parses and submits; what is refused comes back with the input kept. */
export const formPage = <P extends z.ZodType, Q extends z.ZodType, F extends z.ZodType, L>(
  spec: FormPage<P, Q, F, L>,
): Route[] => {
  const show = async (context: RequestContext<z.output<P>, z.output<Q>>): Promise<Reply> => {
    const loaded = await spec.load(context);
    return spec.view(context, loaded, emptyForm(spec.initial?.(loaded, context)));
  };
  const take = async (context: RequestContext<z.output<P>, z.output<Q>>, raw: RawForm): Promise<Reply> => {
    const loaded = await spec.load(context);
    const parsed = parseForm(spec.form, raw, context.locale);
    if (!parsed.ok) return withErrors(await spec.view(context, loaded, parsed.form));
    const reply = await refusing(() => spec.submit(context, parsed.input, loaded));
    const finish = async (answered: PromptReply): Promise<PromptReply> => {
      if (answered.kind !== "refusal") return answered;
      return withErrors(await spec.view(context, loaded, refusedForm(raw, answered.errors, context.locale)));
    };
    return reply.kind === "later" ? later(async () => finish(await refusing(reply.make))) : finish(reply);
  };
  return [
    compile({ ...spec, audit: ordinaryReading }, { method: "GET", files: false }, show),
    compile(spec, { method: "POST", files: spec.files ?? false }, take),
  ];
};

interface ButtonSpec<P extends z.ZodType, Q extends z.ZodType, F extends z.ZodType> extends Addressed<P, Q> {
  readonly form: F;
  readonly files?: Files;
  readonly submit: (
    context: RequestContext<z.output<P>, z.output<Q>>,
    input: z.output<F>,
  ) => Promise<RedirectReply | RefusalReply | PageReply | JsonReply>;
  /** Draws the page on which the form stands: what is refused comes back there with the input kept. */
  readonly show?: (context: RequestContext<z.output<P>, z.output<Q>>, form: FormState) => Promise<PageReply>;
}

const asRefusal = ({ errors }: FormState): RefusalReply => ({
  kind: "refusal",
  errors: errors.map(({ field, message }) => ({ field, message: { nl: message, en: message } })),
});

/**
 * A step without a page of its own: a button, or with \`show\` a short form on another page. Without \`show\` a refusal becomes a
 * page that says why. It answers with a page only where something is shown once and never again, and with data only a script of ours.
 */
export const post = <P extends z.ZodType, Q extends z.ZodType, F extends z.ZodType>(
  spec: ButtonSpec<P, Q, F>,
): Route =>
  compile(spec, { method: "POST", files: spec.files ?? false }, async (context, raw): Promise<Reply> => {
    const { show } = spec;
    const parsed = parseForm(spec.form, raw, context.locale);
    if (!parsed.ok) return show ? withErrors(await show(context, parsed.form)) : asRefusal(parsed.form);
    if (!show) return spec.submit(context, parsed.input);
    const reply = await refusing(() => spec.submit(context, parsed.input));
    if (reply.kind !== "refusal") return reply;
    return withErrors(await show(context, refusedForm(raw, reply.errors, context.locale)));
  });
