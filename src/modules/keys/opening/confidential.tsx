import { withReturn } from "#platform/auth/index.ts";
import { emptyForm, page, refusedForm } from "#platform/http/index.ts";
import type {
  FormState,
  PageReply,
  RawForm,
  RequestContext,
  Route,
  StepBefore,
} from "#platform/http/index.ts";
import { haveKeys } from "#platform/vault/index.ts";
import { OpenVaultView, openVaultTitle } from "../views/open-vault.tsx";
import { keyOfVisitor, personOf } from "./open-vault.ts";
import { openWith } from "./opening.commands.ts";
import { passphraseField, passphraseIn, typedIn, withoutPassphrase } from "./typed.rules.ts";

/** The address that was asked for, with what stood after the question mark. */
const addressOf = ({ path, query }: RequestContext): string => {
  const words = new URLSearchParams(asTexts(query)).toString();
  return words === "" ? path : `${path}?${words}`;
};

const asTexts = (query: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(query ?? {}).filter((pair): pair is [string, string] => typeof pair[1] === "string"),
  );

/** Whether whoever asks has a key of the vault. */
export const hasOwnKey = async ({ tx, actor }: Pick<RequestContext, "tx" | "actor">): Promise<boolean> => {
  const { organisationId, personId } = personOf(actor);
  return (await haveKeys(tx, organisationId, [personId])).size > 0;
};

interface Asking extends Pick<Route, "files"> {
  /** Where the form goes. */
  readonly action: string;
  /** Where to come back to after making a key. */
  readonly back: string;
  readonly body: RawForm;
  readonly form: FormState;
}

/** The page that asks for the passphrase, or for a key to be made first. */
export const askToOpen = async (
  context: RequestContext,
  { action, back, body, form, files }: Asking,
): Promise<PageReply> => {
  const { locale, services } = context;
  const hasKey = await hasOwnKey(context);
  const { demonstration } = services.config;
  const makeKeyHref = withReturn("/kluis/sleutel", back);
  const typed = typedIn(body);
  const props = { locale, hasKey, action, form, files, demonstration, makeKeyHref, typed };
  return { ...page(openVaultTitle(props), <OpenVaultView {...props} />), asksFirst: true };
};

/** The way to the page that opens the vault and leads back. */
const openFirst = (back: string): string => withReturn("/kluis/openen", back);

const asking = (
  route: Route,
  context: RequestContext,
  body: RawForm,
  form: FormState,
): Promise<PageReply> => {
  const address = addressOf(context);
  const action = route.method === "GET" ? openFirst(address) : address;
  const back = route.method === "GET" ? address : "/kluis";
  return askToOpen(context, { action, back, body, form, files: route.files });
};

/** Opens the vault with the passphrase that a form brings along, before the rest of the form is looked at. */
const openingBefore = (route: Route): StepBefore => ({
  isAskedBy: (body) => passphraseIn(body) !== undefined,
  take: async (context, body) => {
    const refused = await openWith(context, passphraseIn(body) ?? "");
    if (!refused) return undefined;
    const form = refusedForm({}, [{ field: passphraseField, message: refused }], context.locale);
    return { ...(await asking(route, context, body, form)), status: 422 };
  },
});

/**
 * A route that answers only while the vault of whoever asks is open in this session. Closed, it asks for the passphrase first: a page
 * leads back to its address, a form goes on with everything that was typed.
 */
export const confidential = (route: Route): Route => ({
  ...route,
  ...(route.method === "POST" && { before: openingBefore(route) }),
  answer: async (context, body) =>
    (await keyOfVisitor(context))
      ? route.answer(context, withoutPassphrase(body))
      : asking(route, context, withoutPassphrase(body), emptyForm()),
});
