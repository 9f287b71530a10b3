import { z } from "zod";
import { contentId } from "#platform/content/index.ts";
import {
  fields,
  formPage,
  found,
  get,
  insist,
  ordinaryReading,
  page,
  redirect,
  refuse,
} from "#platform/http/index.ts";
import type { RequestContext, Route } from "#platform/http/index.ts";
import { bothOf } from "#platform/locale/index.ts";
import { checklistsBase, markForm, ownChecklistBase, personBase, teamChecklistBase } from "./checklist.ts";
import type { Checklist, Mark } from "./checklist.ts";
import { markCanBe, mayMark } from "./checklist.rules.ts";
import { markStep } from "./checklists.commands.ts";
import { checklistOf } from "./checklists.queries.ts";
import { texts } from "./texts.ts";
import { MarkPage } from "./views/mark-page.tsx";
import { NoList, PersonPage } from "./views/person-page.tsx";

const both = bothOf(texts);
const onePerson = z.object({ personId: fields.id() });
const oneStep = z.object({ personId: fields.id(), step: contentId });

const personPath = ({ personId }: Checklist, ownId: string | null): string =>
  personId === ownId ? ownChecklistBase : `${personBase}/${personId}`;

const crumbsOf = ({ locale, actor }: RequestContext, list: Checklist) => {
  const t = texts[locale];
  if (list.personId === actor.personId) return [];
  return [
    list.leads
      ? { href: teamChecklistBase, label: t.teamTitle }
      : { href: checklistsBase, label: t.register },
  ];
};

const markValues = (mark: Mark | null, today: string) =>
  mark === null
    ? { markedOn: today }
    : {
        state: mark.state,
        markedOn: mark.markedOn,
        reason: mark.reason,
        issuedOn: mark.issuedOn,
        profile: mark.profile,
        checkOn: mark.checkOn,
      };

const marking = formPage({
  path: `${personBase}/:personId/:step`,
  permission: "signed-in",
  audit: "onboarding.step-marked",
  params: oneStep,
  form: markForm,
  load: async ({ tx, params, today, actor, about }) => {
    const list = found(await checklistOf(tx, params.personId, today));
    const line = found(list.lines.find(({ step }) => step.step === params.step));
    insist(mayMark(line.step, list, actor));
    about("checklist-step", `${params.personId}/${params.step}`);
    return { list, line };
  },
  initial: ({ line }, { today }) => markValues(line.mark, today),
  view: (context, { list, line }, form) => {
    const { locale, actor } = context;
    const t = texts[locale];
    const back = personPath(list, actor.personId);
    const isOwn = list.personId === actor.personId;
    const crumbs = [...crumbsOf(context, list), { href: back, label: isOwn ? t.mineTitle : list.name }];
    return page(t.markTitle, <MarkPage {...{ locale, list, line, form, back, isOwn }} />, crumbs);
  },
  submit: async (context, input, { list, line }) => {
    const decision = markCanBe(
      input,
      { kind: line.step.kind, isOwn: list.personId === context.actor.personId },
      context.today,
    );
    if (!decision.ok) return refuse(decision.field, decision.reason);
    await markStep(context, list, { step: line.step, input });
    return redirect(
      personPath(list, context.actor.personId),
      both((t) => t.saved),
    );
  },
});

/** The own list, the list of somebody else for who may follow it, and marking a step. */
export const ownChecklistRoutes: readonly Route[] = [
  get({
    path: ownChecklistBase,
    permission: "signed-in",
    audit: ordinaryReading,
    answer: async ({ tx, actor, locale, today }) => {
      const list = await checklistOf(tx, found(actor.personId), today);
      const t = texts[locale];
      return page(
        t.mineTitle,
        list === undefined ? <NoList locale={locale} /> : <PersonPage {...{ locale, list, actor }} />,
      );
    },
  }),
  get({
    path: `${personBase}/:personId`,
    permission: "signed-in",
    audit: ordinaryReading,
    params: onePerson,
    answer: async (context) => {
      const { tx, actor, locale, today, params } = context;
      const list = found(await checklistOf(tx, params.personId, today));
      return page(list.name, <PersonPage {...{ locale, list, actor }} />, crumbsOf(context, list));
    },
  }),
  ...marking,
];
