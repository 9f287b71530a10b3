import { randomUUID } from "node:crypto";
import { findOrganisation } from "#modules/organisations/index.ts";
import type { Organisation } from "#modules/organisations/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import { places } from "#platform/config/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { AppError, found } from "#platform/http/index.ts";
import type { RequestContext } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { newCode, readCode, readWordList, recoveryRecipients } from "#platform/vault/index.ts";
import { sodium } from "#platform/vault/crypto/index.ts";
import type { WordList } from "#platform/vault/index.ts";
import { asChannel } from "../channel.ts";
import { currentQuestionnaire } from "../codes/questionnaires.queries.ts";
import { receivingOffice } from "../conflicts/office.queries.ts";
import type { NamedReader } from "../conflicts/office.queries.ts";
import type { ReporterKind } from "../report.ts";
import type { FormFacts } from "./form.ts";
import { channelTexts } from "./channel-texts.ts";

/** The form of an organisation for one kind of report, with the people who would read it by name. */
export interface ReportForm {
  readonly organisation: Organisation;
  readonly facts: FormFacts;
  readonly names: readonly NamedReader[];
}

interface Wanted {
  readonly kind: ReporterKind;
  readonly locale: Locale;
  readonly salt: string;
  readonly today: PlainDate;
}

/** What has to be known to seal a report of this kind, as the system of the organisation. */
const factsOf = async (tx: Tx, organisation: Organisation, wanted: Wanted): Promise<ReportForm> => {
  const { organisationId } = organisation;
  const { kind, locale, salt, today } = wanted;
  const { office, names, keys, settings } = await receivingOffice(tx, { organisationId, salt, today });
  // A kind that is not taken is not there; a closed channel says so.
  if (!settings.kinds.includes(kind)) throw new AppError("not-found");
  if (!settings.isOpen || names.length === 0) throw new AppError("unavailable", channelTexts.closed);
  const { name, questionnaire } = await currentQuestionnaire(tx, organisationId, kind);
  const [recovery] = await recoveryRecipients(tx, organisationId);
  const facts: FormFacts = {
    organisationId,
    kind,
    locale,
    questionnaireName: name,
    questionnaire,
    takesAnonymous: settings.takesAnonymous,
    salt,
    office,
    keys: keys.map((key) => ({ ...key, publicKey: sodium.to_base64(key.publicKey) })),
    recovery: recovery ? { setId: recovery.holderId, publicKey: sodium.to_base64(recovery.publicKey) } : null,
  };
  return { organisation, facts, names };
};

/**
 * The kinds of report that an organisation takes online: none where its channel is closed, or where nobody could read what comes in.
 */
export const kindsTaken = (
  context: Pick<RequestContext, "tx" | "actor" | "now" | "today">,
  organisationId: string,
): Promise<readonly ReporterKind[]> =>
  asChannel(context, organisationId, async ({ tx, today }) => {
    const { names, settings } = await receivingOffice(tx, { organisationId, salt: "", today });
    return settings.isOpen && names.length > 0 ? settings.kinds : [];
  });

/** The form at this address; "not found" where there is none, "unavailable" where nobody can receive reports now. */
export const reportForm = async (
  context: Pick<RequestContext, "tx" | "actor" | "now" | "today" | "locale">,
  {
    shortName,
    kind,
    salt,
  }: { readonly shortName: string; readonly kind: ReporterKind; readonly salt: string },
): Promise<ReportForm> => {
  const organisation = found(await findOrganisation(context.tx, shortName));
  const { locale, today } = context;
  return asChannel(context, organisation.organisationId, ({ tx }) =>
    factsOf(tx, organisation, { kind, locale, salt, today }),
  );
};

const lists = new Map<Locale, Promise<WordList>>();

const wordList = (locale: Locale): Promise<WordList> => {
  const there = lists.get(locale) ?? readWordList(places.content, locale);
  lists.set(locale, there);
  return there;
};

/** A code for a new form, in the language of its page. */
export const codeForForm = async (locale: Locale): Promise<string> => newCode(await wordList(locale));

/** The code that came back with a form, in its one spelling: only one that was drawn from a list, so that nobody chooses an easy one. */
export const codeOfForm = async (typed: string): Promise<string | undefined> => {
  const code = readCode(typed);
  const words = code?.split("-") ?? [];
  const known = await Promise.all([wordList("nl"), wordList("en")]);
  return known.some((list) => words.every((word) => list.known.has(word))) ? code : undefined;
};

/** The ids of a new form. */
export const newFormIds = () => ({ fileId: randomUUID(), salt: randomUUID() });
