import { z } from "zod";
import { unitTree } from "#modules/organisations/index.ts";
import { holds } from "#platform/actor/index.ts";
import { contentId } from "#platform/content/index.ts";
import { formPage, found, get, ordinaryReading, page, redirect, refuse } from "#platform/http/index.ts";
import type { RequestContext, Route } from "#platform/http/index.ts";
import { bothOf } from "#platform/locale/index.ts";
import { remember } from "#platform/memory/index.ts";
import { offsetOf, pageSize } from "#ui/index.ts";
import { standardStatements } from "./content.ts";
import { chosenTotal } from "./register.rules.ts";
import { registerBase, registerQuery, versionForm } from "./statement.ts";
import type { RegisterQuery, StandardStatement, StatementVersion } from "./statement.ts";
import { mayStart, versionOn } from "./statement.rules.ts";
import { addVersion } from "./statements.commands.ts";
import { statementCounts, statementPage } from "./statement-standings.queries.ts";
import { statementVersions } from "./statements.queries.ts";
import { texts } from "./texts.ts";
import { RegisterPage } from "./views/register-page.tsx";
import { TextsPage } from "./views/texts-page.tsx";
import type { ManagedStatement } from "./views/texts-page.tsx";
import { VersionForm } from "./views/version-form.tsx";

const both = bothOf(texts);
const readers = ["coordinator", "authority"] as const;
const coordinator = ["coordinator"] as const;

type Registered = RequestContext<unknown, RegisterQuery>;
const counts = remember(100, ({ tx, today }) => statementCounts(tx, today));
const people = remember(100, ({ tx, today, ...asked }: Registered & { readonly statement: string }) =>
  statementPage(tx, today, { ...asked.query, statement: asked.statement }),
);

const inUse = (versions: readonly StatementVersion[], today: string): StatementVersion[] =>
  [...Map.groupBy(versions, ({ statement }) => statement).values()].flatMap((all) => {
    const current = versionOn(all, today);
    return current === undefined || current.engagements.length === 0 ? [] : [current];
  });

const register = async (context: Registered) => {
  const { tx, actor, locale, today, query } = context;
  const statements = inUse(await statementVersions(tx), today);
  const current = statements.find(({ statement }) => statement === query.verklaring) ?? statements[0];
  const ofStatement = (await counts(context)).filter(({ statement }) => statement === current?.statement);
  const total = chosenTotal(ofStatement, query);
  const shown = { ...query, pagina: offsetOf(query.pagina, total) / pageSize + 1 };
  const listed =
    current === undefined || total === 0
      ? []
      : await people(
          { ...context, query: shown, statement: current.statement },
          JSON.stringify({ ...shown, of: current.statement }),
        );
  return page(
    texts[locale].registerTitle,
    <RegisterPage
      {...{ locale, query, statements, current }}
      units={await unitTree(tx, today)}
      counts={ofStatement}
      people={listed}
      total={total}
      mayChange={holds(actor, "coordinator")}
    />,
  );
};

const managed = async ({ tx, today }: RequestContext): Promise<readonly ManagedStatement[]> => {
  const versions = await statementVersions(tx);
  return (await standardStatements()).map((standard) => {
    const own = versions.filter(({ statement }) => statement === standard.key);
    const next = own.findLast(({ startsOn }) => startsOn > today);
    return { standard, current: versionOn(own, today), next };
  });
};

const initial = (standard: StandardStatement, latest: StatementVersion | undefined, today: string) => {
  const { title, text, engagements, days, months } = latest ?? standard;
  return {
    titleNl: title.nl,
    titleEn: title.en,
    textNl: text.nl.trim(),
    textEn: text.en.trim(),
    engagements: [...engagements],
    days: String(days),
    months: months == null ? "" : String(months),
    signAgain: "yes",
    startsOn: today,
  };
};

const versionPages = formPage({
  path: `${registerBase}/teksten/:statement`,
  permission: coordinator,
  audit: "onboarding.statement-changed",
  params: z.object({ statement: contentId }),
  form: versionForm,
  load: async ({ tx, params, about }) => {
    const standard = found((await standardStatements()).find(({ key }) => key === params.statement));
    about("statement", standard.key);
    const versions = (await statementVersions(tx)).filter(({ statement }) => statement === standard.key);
    return { standard, versions };
  },
  initial: ({ standard, versions }, { today }) => initial(standard, versions.at(-1), today),
  view: ({ locale }, { standard, versions }, form) =>
    page(
      texts[locale].versionTitle,
      <VersionForm
        {...{ locale, form, statement: standard.key, title: standard.title[locale] }}
        isUsed={versions.length > 0}
      />,
      [
        { href: registerBase, label: texts[locale].registerTitle },
        { href: `${registerBase}/teksten`, label: texts[locale].textsTitle },
      ],
    ),
  submit: async (context, input, { standard, versions }) => {
    const decision = mayStart(versions, input.startsOn, context.today);
    if (!decision.ok) return refuse(decision.field, decision.reason);
    await addVersion(context, standard.key, versions, input);
    return redirect(
      `${registerBase}/teksten`,
      both((t) => t.saved),
    );
  },
});

/** Who signed what, for coordinator and authority; and the texts, which the coordinator changes. */
export const statementRegisterRoutes: readonly Route[] = [
  get({
    path: registerBase,
    permission: readers,
    audit: ordinaryReading,
    query: registerQuery,
    answer: register,
  }),
  get({
    path: `${registerBase}/teksten`,
    permission: coordinator,
    audit: ordinaryReading,
    answer: async (context) =>
      page(
        texts[context.locale].textsTitle,
        <TextsPage locale={context.locale} statements={await managed(context)} />,
        [{ href: registerBase, label: texts[context.locale].registerTitle }],
      ),
  }),
  ...versionPages,
];
