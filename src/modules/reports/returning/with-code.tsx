import { page, refusedForm } from "#platform/http/index.ts";
import type {
  FormState,
  PageReply,
  RawForm,
  RequestContext,
  Route,
  StepBefore,
} from "#platform/http/index.ts";
import { codeField } from "./code-field.ts";
import { texts } from "./texts.ts";
import { CodePage } from "./views/code-page.tsx";
import { findVisit, visitWith } from "./visit.ts";

const typedCode = (body: RawForm): string => {
  const value = body[codeField];
  return typeof value === "string" ? value : "";
};

const withoutCode = (body: RawForm): RawForm =>
  Object.fromEntries(Object.entries(body).filter(([name]) => name !== codeField));

interface Asking {
  readonly body?: RawForm;
  readonly form: FormState;
  readonly files?: boolean;
  /** Where the form goes. */
  readonly action: string;
}

/** The page that asks for the code; what was typed elsewhere goes along. */
export const askCode = ({ locale, visit, services }: RequestContext, asked: Asking): PageReply => {
  const { body = {}, form, action, files = false } = asked;
  const { values: typed } = refusedForm(withoutCode(body), [], locale);
  const ended = visit.token !== null;
  return {
    ...page(
      texts[locale].title,
      <CodePage
        {...{ locale, form, action, typed, files, ended }}
        demonstration={services.config.demonstration}
      />,
    ),
    asksFirst: true,
  };
};

const enteringBefore = (route: Route): StepBefore => ({
  isAskedBy: (body) => body[codeField] !== undefined,
  take: async (context, body) => {
    const fault = await visitWith(context, typedCode(body));
    if (!fault) return undefined;
    const form = refusedForm(
      { [codeField]: typedCode(body) },
      [{ field: codeField, message: fault }],
      context.locale,
    );
    const { files } = route;
    return { ...askCode(context, { action: context.path, body, form, files }), status: 422 };
  },
});

/**
 * A route that answers only to whoever visits with a code. Without a visit it asks for the code: a page begins there, and a form goes on
 * with everything that was typed, so that nothing is lost when half an hour went by.
 */
export const withCode = (route: Route): Route => ({
  ...route,
  ...(route.method === "POST" && { before: enteringBefore(route) }),
  answer: async (context, body) => {
    if (await findVisit(context)) return route.answer(context, withoutCode(body));
    const form = refusedForm({}, [], context.locale);
    if (route.method === "GET") return askCode(context, { action: "/melden/dossier", form });
    return askCode(context, { action: context.path, body, form, files: route.files });
  },
});
