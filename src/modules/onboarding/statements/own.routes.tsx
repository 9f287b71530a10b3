import { z } from "zod";
import { personNames } from "#modules/organisations/index.ts";
import { contentId } from "#platform/content/index.ts";
import {
  fields,
  formPage,
  found,
  get,
  ordinaryReading,
  page,
  redirect,
  refuse,
} from "#platform/http/index.ts";
import type { RequestContext, Route } from "#platform/http/index.ts";
import { bothOf } from "#platform/locale/index.ts";
import { renderMarkdown } from "#platform/markdown/index.ts";
import { ownBase, signForm } from "./statement.ts";
import type { Signature } from "./statement.ts";
import { sign } from "./statements.commands.ts";
import { findSignature, signaturesOf, statementsOf, statementVersions } from "./statements.queries.ts";
import { texts } from "./texts.ts";
import { OwnStatements } from "./views/own-statements.tsx";
import { SignedPage, SignPage } from "./views/sign-page.tsx";

const both = bothOf(texts);
const oneStatement = z.object({ statement: contentId });
const oneSignature = z.object({ signatureId: fields.id() });

const crumbs = ({ locale }: RequestContext) => [{ href: ownBase, label: texts[locale].mine }];

/** The version that was signed, as it was. */
const signedVersion = async ({ tx }: RequestContext, { statement, version }: Signature) =>
  found((await statementVersions(tx)).find((one) => one.statement === statement && one.version === version));

const overview = async (context: RequestContext) => {
  const { tx, actor, locale, today } = context;
  const personId = found(actor.personId);
  const versions = await statementVersions(tx);
  const titleOf = ({ statement, version }: Signature): string =>
    found(versions.find((one) => one.statement === statement && one.version === version)).title[locale];
  const signatures = await signaturesOf(tx, personId);
  const history = signatures.map((signature) => ({ ...signature, title: titleOf(signature) }));
  const statements = await statementsOf(tx, personId, today);
  return page(texts[locale].mineTitle, <OwnStatements {...{ locale, statements, history }} />);
};

const signing = formPage({
  path: `${ownBase}/:statement`,
  permission: "signed-in",
  audit: "onboarding.statement-signed",
  params: oneStatement,
  form: signForm,
  load: async ({ tx, actor, params, today }) => {
    const own = await statementsOf(tx, found(actor.personId), today);
    return found(own.find(({ version }) => version.statement === params.statement));
  },
  view: (context, own, form) => {
    const { locale } = context;
    const html = renderMarkdown(own.version.text[locale]);
    return page(
      own.version.title[locale],
      <SignPage {...{ locale, form, html }} {...own} />,
      crumbs(context),
    );
  },
  submit: async (context, { agreed, ...shown }, own) => {
    if (!agreed)
      return refuse(
        "agreed",
        both((t) => t.agreedNeeded),
      );
    const { signatureId, sha256 } = await sign(context, own, shown);
    context.about("signature", sha256);
    return redirect(
      `${ownBase}/getekend/${signatureId}`,
      both((t) => t.signedNow),
    );
  },
});

/** What somebody signs for the work: the own page, the text with the place to sign, and what was signed. */
export const ownStatementRoutes: readonly Route[] = [
  get({ path: ownBase, permission: "signed-in", audit: ordinaryReading, answer: overview }),
  get({
    path: `${ownBase}/getekend/:signatureId`,
    permission: "signed-in",
    audit: ordinaryReading,
    params: oneSignature,
    answer: async (context) => {
      const { tx, locale, params } = context;
      const signature = found(await findSignature(tx, params.signatureId));
      const version = await signedVersion(context, signature);
      const name = found((await personNames(tx, [signature.personId])).get(signature.personId));
      const html = renderMarkdown(version.text[signature.language]);
      return page(
        version.title[signature.language],
        <SignedPage {...{ locale, version, signature, name, html }} />,
        crumbs(context),
      );
    },
  }),
  ...signing,
];
