import { holdersOf, leadersOf } from "#modules/organisations/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { found } from "#platform/http/index.ts";
import { yearBefore, ruledGift } from "./gift.rules.ts";
import type { Declaration, DeclarationRegister } from "./declaration.ts";
import { earlierGifts } from "./declarations.queries.ts";
import { handlersOf } from "./handlers.rules.ts";
import type { Handlers } from "./handlers.rules.ts";
import { recusalPointsOf } from "./recusals/recusals.queries.ts";
import type { GiftInYear, RuledDeclaration } from "./ruled-declaration.ts";
import { settingsOf } from "./settings/settings.queries.ts";
import type { InterestSettings } from "./settings/settings.ts";

/** Who advises and who decides on what somebody declares in a register, as the organisation is on this day. */
export const handlersOn = async (
  tx: Tx,
  declared: { readonly personId: string; readonly register: DeclarationRegister },
  { settings, today }: { readonly settings: InterestSettings; readonly today: PlainDate },
): Promise<Handlers> => {
  const leaders = await leadersOf(tx, [declared.personId], today);
  const authorities = (await holdersOf(tx, "authority", today)).map((holder) => holder.personId);
  return handlersOf(declared, { leaders, authorities }, settings);
};

/** Who decides for each of these people, as on a recusal; null where somebody has to be set. Asks the same number of questions for any number. */
export const managersDeciding = async (
  tx: Tx,
  personIds: readonly string[],
  today: PlainDate,
): Promise<ReadonlyMap<string, string | null>> => {
  if (personIds.length === 0) return new Map();
  const settings = await settingsOf(tx);
  const all = await leadersOf(tx, personIds, today);
  const authorities = (await holdersOf(tx, "authority", today)).map((holder) => holder.personId);
  return new Map(
    personIds.map((personId) => {
      const leaders = all.filter(({ ofId }) => ofId === personId);
      return [
        personId,
        handlersOf({ personId, register: "recusal" }, { leaders, authorities }, settings).deciderId,
      ];
    }),
  );
};

/** Who decides, as on a recusal, on what is no declaration in a register; null where somebody has to be set. */
export const managerDeciding = async (tx: Tx, personId: string, today: PlainDate): Promise<string | null> =>
  (await managersDeciding(tx, [personId], today)).get(personId) ?? null;

/** What the rules say of a declaration of a gift, with what the same giver gave before; null for another register. */
export const giftInYear = async (
  tx: Tx,
  { declarationId, personId, content }: Pick<Declaration, "declarationId" | "personId" | "content">,
  settings: InterestSettings,
): Promise<GiftInYear | null> => {
  if (content.register !== "gift") return null;
  const { giver, happenedOn } = content;
  const period = { from: yearBefore(happenedOn), until: happenedOn };
  const earlier = await earlierGifts(tx, { personId, giver, ...period, except: declarationId });
  const earlierCents = earlier.reduce(
    (sum, one) => sum + (one.content.register === "gift" ? one.content.valueCents : 0),
    0,
  );
  return { ...ruledGift(content, settings, earlierCents), earlier };
};

/** Declarations with what the rules say of each, for a page on which somebody decides. */
export const withRules = async (
  tx: Tx,
  declarations: readonly Declaration[],
  { settings, today }: { readonly settings: InterestSettings; readonly today: PlainDate },
): Promise<readonly RuledDeclaration[]> => {
  const ruled: RuledDeclaration[] = [];
  const points = await recusalPointsOf(tx, declarations, today);
  for (const declaration of declarations) {
    const gift = await giftInYear(tx, declaration, settings);
    const recusal = points.get(declaration.declarationId) ?? null;
    ruled.push({ declaration, gift, giftMostCents: settings.giftMostCents, recusal });
  }
  return ruled;
};

/** One declaration with what the rules say of it. */
export const ruledOne = async (
  tx: Tx,
  declaration: Declaration,
  today: PlainDate,
): Promise<RuledDeclaration> => {
  const settings = await settingsOf(tx);
  return found((await withRules(tx, [declaration], { settings, today }))[0]);
};
