import { places } from "#platform/config/index.ts";
import {
  AppError,
  formPage,
  found,
  get,
  insist,
  ordinaryReading,
  page,
  post,
  redirect,
  refuse,
} from "#platform/http/index.ts";
import type { FormState, RequestContext, Route } from "#platform/http/index.ts";
import { addDays } from "#platform/clock/index.ts";
import { bothOf } from "#platform/locale/index.ts";
import { newCode, readCode, readWordList } from "#platform/vault/index.ts";
import type { z } from "zod";
import { answerQuestion, confirmInterests, declareInterests, readWithCode } from "./declarations.commands.ts";
import { designatedPerson, financialOf, findFinancial } from "./declarations.queries.ts";
import {
  answerForm,
  codeForm,
  confirmForm,
  declareForm,
  oneFinancial,
  ownBase,
} from "./financial-declaration.ts";
import type { FinancialDeclaration } from "./financial-declaration.ts";
import { canBe, declaredFrom, mayTake, terms } from "./financial-declaration.rules.ts";
import { readersOf } from "./officers.queries.ts";
import { restrictedOn } from "./restricted/restricted.queries.ts";
import { tellOfficers } from "./tell.commands.ts";
import { texts } from "./texts.ts";
import { DeclarePage } from "./views/declare-page.tsx";
import { OwnPage } from "./views/own-page.tsx";
import { SentPage } from "./views/sent-page.tsx";
import { AnswerForm, OpenedPage, ReadForm } from "./views/with-code-pages.tsx";

const both = bothOf(texts);
const noCode = both((t) => t.noCode);
const otherCode = both((t) => t.otherCode);

type OnFinancial = RequestContext<z.output<typeof oneFinancial>>;

const crumbs = ({ locale }: RequestContext) => [
  { href: "/mijn-integriteit", label: texts[locale].mine },
  { href: ownBase, label: texts[locale].title },
];

/** The own declaration in the address; of somebody else it is not found, also for a compliance officer. */
const loadOwn = async ({ tx, actor, params, about }: OnFinancial): Promise<FinancialDeclaration> => {
  about("financial-declaration", params.declarationId);
  const declaration = found(await findFinancial(tx, params.declarationId));
  if (declaration.personId !== actor.personId) throw new AppError("not-found");
  return declaration;
};

const personOf = ({ actor }: RequestContext): string => {
  if (actor.personId === null) throw new AppError("sign-in-needed");
  return actor.personId;
};

const namesOf = async (context: RequestContext): Promise<readonly string[]> =>
  (await readersOf(context)).map(({ name }) => name);

const withCodeProps = (
  { locale, services }: RequestContext,
  declaration: FinancialDeclaration,
  form: FormState,
) => ({ locale, declaration, form, demonstration: services.config.demonstration });

const onOne = { permission: "signed-in", params: oneFinancial } as const;

/** The pages on which somebody declares, confirms, and reads what came of it. */
export const ownRoutes: readonly Route[] = [
  get({
    path: ownBase,
    permission: "signed-in",
    audit: ordinaryReading,
    answer: async (context) => {
      const { tx, locale, today } = context;
      const personId = personOf(context);
      const designated = await designatedPerson(tx, personId, today);
      const [declarations, readers] = [await financialOf(tx, personId), await namesOf(context)];
      const restricted = designated === undefined ? [] : await restrictedOn(tx, today);
      return page(
        texts[locale].title,
        <OwnPage {...{ locale, today, designated, declarations, readers, restricted }} />,
        crumbs(context).slice(0, 1),
      );
    },
  }),
  ...formPage({
    path: `${ownBase}/opgeven`,
    permission: "signed-in",
    audit: "financial-declaration.made",
    form: declareForm,
    load: async (context) => ({
      readers: await namesOf(context),
      designated: await designatedPerson(context.tx, personOf(context), context.today),
    }),
    view: (context, { readers, designated }, form) => {
      const { locale } = context;
      const mayDeclare = designated !== undefined && readers.length > 0;
      return page(
        texts[locale].declareTitle,
        <DeclarePage {...{ locale, readers, mayDeclare, form }} />,
        crumbs(context),
      );
    },
    submit: async (context, input) => {
      const decision = canBe(input);
      if (!decision.ok) return refuse(decision.field, decision.reason);
      const { locale, today } = context;
      const declared = declaredFrom(input);
      const code = newCode(await readWordList(places.content, locale));
      context.about("financial-declaration", await declareInterests(context, declared, code));
      await tellOfficers(context);
      return page(
        texts[locale].sentTitle,
        <SentPage
          {...{ locale, declared, words: code.split("-"), sentOn: today }}
          assessBy={addDays(today, terms.assessDays)}
        />,
        crumbs(context),
      );
    },
  }),
  post({
    ...onOne,
    path: `${ownBase}/:declarationId/bevestigen`,
    audit: "financial-declaration.confirmed",
    form: confirmForm,
    submit: async (context, { version }) => {
      const declaration = await loadOwn(context);
      await confirmInterests(context, { ...declaration, version });
      return redirect(
        ownBase,
        both((t) => t.confirmed),
      );
    },
  }),
  ...formPage({
    ...onOne,
    path: `${ownBase}/:declarationId/lezen`,
    audit: "financial-declaration.read-with-code",
    form: codeForm,
    load: loadOwn,
    view: (context, declaration, form) =>
      page(
        texts[context.locale].read,
        <ReadForm {...withCodeProps(context, declaration, form)} />,
        crumbs(context),
      ),
    submit: async (context, input, declaration) => {
      const code = readCode(input.code);
      if (code === undefined) return refuse("code", noCode);
      const steps = await readWithCode(context, declaration, code);
      if (steps === undefined) return refuse("code", otherCode);
      const { tx, locale, today } = context;
      const declared = found(steps.find((step) => step.declared !== null)?.declared ?? undefined);
      const mayDeclare =
        declaration.endedOn === null &&
        (await designatedPerson(tx, declaration.personId, today)) !== undefined;
      return page(
        texts[locale].read,
        <OpenedPage {...{ locale, declaration, declared, steps, mayDeclare }} />,
        crumbs(context),
      );
    },
  }),
  ...formPage({
    ...onOne,
    path: `${ownBase}/:declarationId/antwoorden`,
    audit: "financial-declaration.answered",
    form: answerForm,
    load: async (context) => {
      const declaration = await loadOwn(context);
      insist(mayTake("answer", declaration, context.actor));
      return declaration;
    },
    view: (context, declaration, form) =>
      page(
        texts[context.locale].answerTitle,
        <AnswerForm {...withCodeProps(context, declaration, form)} />,
        crumbs(context),
      ),
    submit: async (context, input, declaration) => {
      const code = readCode(input.code);
      if (code === undefined) return refuse("code", noCode);
      if (!(await answerQuestion(context, declaration, { code, words: input.answer })))
        return refuse("code", otherCode);
      await tellOfficers(context);
      return redirect(
        ownBase,
        both((t) => t.answered),
      );
    },
  }),
];
