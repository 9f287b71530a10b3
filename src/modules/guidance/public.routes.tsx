import { z } from "zod";
import { findOrganisation } from "#modules/organisations/index.ts";
import { fields, found, get, page } from "#platform/http/index.ts";
import type { RequestContext, Route } from "#platform/http/index.ts";
import { dossierAddress, guideAddresses, guideBase } from "./addresses.ts";
import type { GuideAddresses } from "./addresses.ts";
import type { ReportChannel } from "./channel.ts";
import { guidanceContent } from "./content.ts";
import type { Guide } from "./guide.ts";
import { textIn } from "./guide.ts";
import { listOpenGuides, ownGuidance } from "./guidance.queries.ts";
import type { OpenGuide } from "./guidance.ts";
import { texts } from "./texts.ts";
import { ChoosePage } from "./views/choose-page.tsx";
import { ExplanationPage } from "./views/explanation-page.tsx";
import { HelpPage } from "./views/help-page.tsx";
import { OutsidePage } from "./views/outside-page.tsx";

/** Whoever needs help is nobody here: no session, no address, nothing in a log. */
const readByNobodyInParticular = {
  permission: "everybody",
  audit: { notRecorded: "who looks for help is nobody's business" },
  withoutSession: true,
} as const;

const oneOrganisation = z.object({ shortName: z.string().regex(/^[a-z0-9-]{1,40}$/) });
const choosing = z.object({
  zoek: z.string().trim().max(100).catch("").default(""),
  pagina: fields.pageNumber(),
});

/** The addresses of the guide of this organisation that begins at `help`. */
export const addressesOf = async (
  channel: ReportChannel | null,
  context: RequestContext,
  help: string,
  { organisationId, shortName }: Pick<OpenGuide, "organisationId" | "shortName">,
): Promise<GuideAddresses> =>
  guideAddresses(help, shortName, channel && (await channel.kindsTaken(context, organisationId)));

const publicGuide = async (
  channel: ReportChannel | null,
  context: RequestContext,
  shortName: string,
): Promise<Guide> => {
  const { tx, locale, today } = context;
  const organisation = found(await findOrganisation(tx, shortName));
  const own = await ownGuidance(tx, organisation.organisationId, today);
  // A closed guide is not there: nobody may think that a report would arrive.
  found(own.isOpen || null);
  const addresses = await addressesOf(channel, context, `${guideBase}/${shortName}`, organisation);
  return { locale, organisation, content: await guidanceContent(), own, addresses };
};

const choosePage = (
  channel: ReportChannel | null,
  { locale, query }: RequestContext<unknown, z.output<typeof choosing>>,
  list: { readonly organisations: readonly OpenGuide[]; readonly total: number },
) =>
  page(
    texts[locale].chooseTitle,
    <ChoosePage
      {...list}
      locale={locale}
      words={query.zoek}
      page={query.pagina}
      dossier={channel === null ? undefined : dossierAddress}
    />,
  );

/** The pages of a guide: the same for the public and in the preview. */
export const shownPages = {
  hulp: (guide: Guide) =>
    page(texts[guide.locale].pageTitle(guide.organisation.name), <HelpPage guide={guide} />),
  uitleg: (guide: Guide) => page(texts[guide.locale].explanationTitle, <ExplanationPage guide={guide} />),
  buiten: (guide: Guide) => page(textIn(guide, "outside-choice").title, <OutsidePage guide={guide} />),
} as const;

const lowerRoute = (channel: ReportChannel | null, name: "uitleg" | "buiten"): Route =>
  get({
    ...readByNobodyInParticular,
    path: `${guideBase}/:shortName/${name}`,
    params: oneOrganisation,
    answer: async (context) =>
      shownPages[name](await publicGuide(channel, context, context.params.shortName)),
  });

/** Help for whoever is worried: which organisation, which way, what happens to a report, where else one can go. */
export const publicRoutes = (channel: ReportChannel | null): readonly Route[] => [
  get({
    ...readByNobodyInParticular,
    path: guideBase,
    query: choosing,
    answer: async (context) => {
      const { zoek, pagina } = context.query;
      const list = await listOpenGuides(context.tx, { words: zoek, page: pagina });
      const [only] = list.organisations;
      if (zoek === "" && list.total === 1 && only)
        return shownPages.hulp(await publicGuide(channel, context, only.shortName));
      return choosePage(channel, context, list);
    },
  }),
  get({
    ...readByNobodyInParticular,
    path: `${guideBase}/:shortName`,
    params: oneOrganisation,
    answer: async (context) => shownPages.hulp(await publicGuide(channel, context, context.params.shortName)),
  }),
  lowerRoute(channel, "uitleg"),
  lowerRoute(channel, "buiten"),
];
