import { found, get, ordinaryReading, page } from "#platform/http/index.ts";
import type { Route } from "#platform/http/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { addresses } from "../addresses.ts";
import { publicationText, scaleOfSelection } from "../chosen.ts";
import { conversationsWith } from "../conversations/conversations.queries.ts";
import { examplesOf } from "../good-examples/examples.queries.ts";
import { sourceOfRound } from "../sources.queries.ts";
import { viewRound } from "./organisation-view.ts";
import { listQuery, oneOrganisation, oneRound } from "./overseen.ts";
import { findOverseen, listOverseen, roundsOf } from "./overseen.queries.ts";
import { texts } from "./texts.ts";
import { OrganisationList } from "./views/organisation-list.tsx";
import { OrganisationPage } from "./views/organisation-page.tsx";

/** The years over which an organisation published an annual account, the latest first. */
export type AccountYears = (tx: Tx, shortName: string) => Promise<readonly number[]>;

/** The overseen organisations, and the page of one; the annual accounts are another subject's, handed in by the app. */
export const organisationRoutes = (accountYears: AccountYears): readonly Route[] => [
  get({
    path: addresses.organisations,
    permission: ["overseer"],
    audit: ordinaryReading,
    query: listQuery,
    answer: async ({ tx, query, today, locale }) => {
      const { organisations, total } = await listOverseen(tx, query, today);
      const listed = await Promise.all(
        organisations.map(async (one) => ({
          ...one,
          scale: one.latest && (await scaleOfSelection(one.latest)),
        })),
      );
      return page(
        texts[locale].organisations,
        <OrganisationList {...{ locale, query, total }} organisations={listed} />,
      );
    },
  }),
  get({
    path: `${addresses.organisations}/:shortName`,
    permission: ["overseer"],
    audit: ordinaryReading,
    params: oneOrganisation,
    query: oneRound,
    answer: async ({ tx, params, query, today, locale }) => {
      const organisation = found(await findOverseen(tx, params.shortName, today));
      const rounds = await roundsOf(tx, organisation.organisationId);
      const round = rounds.find(({ roundId }) => roundId === query.ronde) ?? rounds[0];
      const publication = round && (await sourceOfRound(round, organisation.abbreviation));
      const source = publication && publicationText(publication, locale);
      const view = round && (await viewRound(rounds, round, { locale, source }));
      const props = {
        locale,
        organisation,
        rounds,
        view,
        accountYears: await accountYears(tx, organisation.shortName),
        conversations: await conversationsWith(tx, organisation.organisationId),
        examples: await examplesOf(tx, organisation.organisationId),
      };
      return page(organisation.name, <OrganisationPage {...props} />, [
        { href: addresses.organisations, label: texts[locale].organisations },
      ]);
    },
  }),
];
