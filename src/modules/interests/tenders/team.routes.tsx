import { createReadStream } from "node:fs";
import { z } from "zod";
import { findPersonByText, suggestedPeople } from "#modules/organisations/index.ts";
import { optionalUpload } from "#platform/files/index.ts";
import { emptyForm, fields, formPage, page, post, redirect, refuse } from "#platform/http/index.ts";
import type { FormState, RequestContext, Route } from "#platform/http/index.ts";
import { bothOf } from "#platform/locale/index.ts";
import { stepForm } from "../declaration.ts";
import { tenderCrumbs, tenderPath, tendersBase } from "./addresses.ts";
import { tellThem } from "./declaring.commands.ts";
import { insistSeenTender, loadToChange, oneTender } from "./one-tender.ts";
import type { OnTender } from "./one-tender.ts";
import type { Tender } from "./tender.ts";
import { readTenderers } from "./tenderers-file.ts";
import { addMember, keepTenderers, removeMember } from "./tenders.commands.ts";
import { tenderersOf } from "./tenders.queries.ts";
import { tenderTexts } from "./texts.ts";
import { TeamPage } from "./views/team-page.tsx";
import { TenderersPage } from "./views/tenderers-page.tsx";

const both = bothOf(tenderTexts);
const path = `${tendersBase}/:tenderId`;
const memberForm = stepForm.extend({ person: fields.requiredText(254) });
const oneMember = oneTender.extend({ personId: fields.id() });

const listForm = stepForm.extend({
  file: optionalUpload(),
  text: z.string().max(50_000).default(""),
});
type ListInput = z.output<typeof listForm>;

const withPeople = async (context: OnTender) => ({
  tender: await loadToChange(context),
  people: await suggestedPeople(context.tx, context.today),
});

const showTeam = async (context: OnTender, form: FormState) => {
  const { locale } = context;
  const { tender, people } = await withPeople(context);
  return page(
    tenderTexts[locale].changeTeam,
    <TeamPage {...{ locale, tender, form, people }} />,
    tenderCrumbs(context, tender),
  );
};

const pasted = async function* (text: string): AsyncGenerator<string> {
  yield text;
};

const sourceOf = ({ file, text }: ListInput) => (file === null ? pasted(text) : createReadStream(file.path));

const listPage = async (
  context: RequestContext,
  tender: Tender,
  form: FormState,
  faults?: Parameters<typeof TenderersPage>[0]["faults"],
) => {
  const { locale, tx } = context;
  const tenderers = await tenderersOf(tx, tender);
  return page(
    tenderTexts[locale].importTitle,
    <TenderersPage {...{ locale, tender, tenderers, form, ...(faults && { faults }) }} />,
    tenderCrumbs(context, tender),
  );
};

/** The team of a tender, and the list of who tendered. */
export const teamRoutes: readonly Route[] = [
  ...formPage({
    path: `${path}/team`,
    permission: "signed-in",
    audit: "tender.member-added",
    params: oneTender,
    form: memberForm,
    load: withPeople,
    view: (context, { tender, people }, form) => {
      const { locale } = context;
      return page(
        tenderTexts[locale].changeTeam,
        <TeamPage {...{ locale, tender, form, people }} />,
        tenderCrumbs(context, tender),
      );
    },
    submit: async (context, { version, person }, { tender }) => {
      insistSeenTender(tender, version);
      const found = await findPersonByText(context.tx, person, context.today);
      if (!found.ok) return refuse("person", found.message);
      await addMember(context, tender, found.personId);
      await tellThem(context, [found.personId], context.services);
      return redirect(
        `${tenderPath(tender)}/team`,
        both((t) => t.added),
      );
    },
  }),
  post({
    path: `${path}/team/:personId/weghalen`,
    permission: "signed-in",
    audit: "tender.member-removed",
    params: oneMember,
    form: stepForm,
    show: showTeam,
    submit: async (context, { version }) => {
      const tender = await loadToChange(context);
      insistSeenTender(tender, version);
      await removeMember(context, tender, context.params.personId);
      return redirect(
        `${tenderPath(tender)}/team`,
        both((t) => t.removed),
      );
    },
  }),
  ...formPage({
    path: `${path}/inschrijvers`,
    permission: "signed-in",
    audit: "tender.tenderers-imported",
    params: oneTender,
    form: listForm,
    files: true,
    load: loadToChange,
    view: (context, tender, form) => listPage(context, tender, form),
    submit: async (context, input, tender) => {
      insistSeenTender(tender, input.version);
      const hasText = input.text.trim() !== "";
      if (input.file !== null && hasText)
        return refuse(
          "file",
          both((t) => t.both),
        );
      if (input.file === null && !hasText)
        return refuse(
          "file",
          both((t) => t.nothing),
        );
      const read = await readTenderers(sourceOf(input));
      if (!read.ok)
        return {
          ...(await listPage(context, tender, emptyForm({ text: input.text }), read.faults)),
          status: 422,
        };
      await keepTenderers(context, tender, read.tenderers);
      const team = tender.members.map(({ personId }) => personId);
      await tellThem(context, team, context.services);
      return redirect(
        tenderPath(tender),
        both((t) => t.imported),
      );
    },
  }),
];
