import { tellPerson } from "#modules/organisations/index.ts";
import type { z } from "zod";
import { confidential, openVault } from "#modules/keys/index.ts";
import { holds } from "#platform/actor/index.ts";
import {
  emptyForm,
  found,
  get,
  ordinaryReading,
  page,
  post,
  redirect,
  refuse,
} from "#platform/http/index.ts";
import type { FormState, PageReply, RequestContext, Route } from "#platform/http/index.ts";
import { bothOf } from "#platform/locale/index.ts";
import { askAbout, assess, readWithKey } from "./declarations.commands.ts";
import { countDesignated, findFinancial, listDesignated } from "./declarations.queries.ts";
import { assessForm, officeBase, officeQuery, oneFinancial, questionForm } from "./financial-declaration.ts";
import type { FinancialDeclaration, OfficeQuery } from "./financial-declaration.ts";
import { assessmentCanBe, mayTake, restrictedIn } from "./financial-declaration.rules.ts";
import { countsForCoordinator, filesOpenTo } from "./office.queries.ts";
import { officeTexts } from "./office-texts.ts";
import { officersOn } from "./officers.queries.ts";
import { restrictedOn } from "./restricted/restricted.queries.ts";
import { ClosedPage, OfficeDeclarationPage } from "./views/office-declaration-page.tsx";
import { CountsPage, OfficePage } from "./views/office-page.tsx";

const both = bothOf(officeTexts);

type OnFinancial = RequestContext<z.output<typeof oneFinancial>>;

const crumbs = ({ locale }: RequestContext) => [{ href: officeBase, label: officeTexts[locale].title }];

const officePage = async (
  context: RequestContext<unknown, OfficeQuery>,
  isReadable: boolean,
): Promise<PageReply> => {
  const { tx, actor, locale, today, query } = context;
  const ownId = actor.personId ?? "";
  const counts = await countDesignated(tx, today);
  const { people, total } = await listDesignated(tx, query, today);
  const fileIds = people.flatMap(({ fileId }) => (fileId === null ? [] : [fileId]));
  const open = await filesOpenTo(tx, ownId, fileIds);
  return page(
    officeTexts[locale].title,
    <OfficePage {...{ locale, today, query, counts, isReadable, people, total, open, ownId }} />,
  );
};

const loadOne = async ({ tx, params, about }: OnFinancial): Promise<FinancialDeclaration> => {
  about("financial-declaration", params.declarationId);
  return found(await findFinancial(tx, params.declarationId));
};

/** Opens a declaration and draws it; who has no key to it is told how to get one. */
const showOne = async (context: OnFinancial, form: FormState): Promise<PageReply> => {
  const { tx, actor, locale, today } = context;
  const declaration = await loadOne(context);
  const key = await openVault(context);
  const title = officeTexts[locale].eyebrow;
  if (!(await filesOpenTo(tx, key.personId, [declaration.fileId])).has(declaration.fileId))
    return page(title, <ClosedPage locale={locale} />, crumbs(context));
  const steps = await readWithKey(context, declaration, key);
  const declared = found(steps.find((step) => step.declared !== null)?.declared ?? undefined);
  const list = await restrictedOn(tx, today);
  const onList = [...new Set(declared.interests.flatMap((interest) => restrictedIn(interest, list, today)))];
  const mayAssess = mayTake("assess", declaration, actor).ok;
  const mayAsk = mayTake("ask", declaration, actor).ok;
  return page(
    title,
    <OfficeDeclarationPage {...{ locale, declaration, declared, steps, onList, mayAssess, mayAsk, form }} />,
    crumbs(context),
  );
};

const onOne = { permission: ["compliance-officer"], params: oneFinancial } as const;
const one = `${officeBase}/:declarationId`;

const opened: readonly Route[] = [
  get({
    ...onOne,
    path: one,
    audit: "financial-declaration.opened",
    answer: (context) => showOne(context, emptyForm()),
  }),
  post({
    ...onOne,
    path: `${one}/vraag`,
    audit: "financial-declaration.question-asked",
    form: questionForm,
    show: showOne,
    submit: async (context, { version, question }) => {
      const declaration = await loadOne(context);
      const key = await openVault(context);
      await askAbout(context, { ...declaration, version }, { key, words: question });
      await tellPerson(context.tx, declaration.personId, context.services);
      return redirect(
        `${officeBase}/${declaration.declarationId}`,
        both((t) => t.askedDone),
      );
    },
  }),
  post({
    ...onOne,
    path: `${one}/beoordelen`,
    audit: "financial-declaration.assessed",
    form: assessForm,
    show: showOne,
    submit: async (context, { version, ...assessment }) => {
      const decision = assessmentCanBe(assessment);
      if (!decision.ok) return refuse(decision.field, decision.reason);
      const declaration = await loadOne(context);
      const key = await openVault(context);
      await assess(context, { ...declaration, version }, { key, assessment });
      await tellPerson(context.tx, declaration.personId, context.services);
      return redirect(
        `${officeBase}/${declaration.declarationId}`,
        both((t) => t.assessed),
      );
    },
  }),
].map(confidential);

/** Who has to declare and who did; and one declaration, which only opens with the vault of a compliance officer. */
export const officeRoutes: readonly Route[] = [
  get({
    path: officeBase,
    permission: ["compliance-officer", "coordinator"],
    audit: ordinaryReading,
    query: officeQuery,
    answer: async (context) => {
      const { locale, actor } = context;
      const isReadable = (await officersOn(context)).some(({ hasKey }) => hasKey);
      if (holds(actor, "compliance-officer")) return officePage(context, isReadable);
      const counts = await countsForCoordinator(context);
      return page(officeTexts[locale].title, <CountsPage {...{ locale, counts, isReadable }} />);
    },
  }),
  ...opened,
];
