import type { Section } from "#platform/documents/index.ts";
import { formatDate, formatMoment } from "#platform/locale/index.ts";
import { texts as allegationTexts } from "../../../casework/allegations/texts.ts";
import { texts as closingTexts } from "../../../casework/closing/texts.ts";
import { texts as weighingTexts } from "../../../casework/weighing/texts.ts";
import { criteria } from "../../../casework/weighing/weighing.ts";
import type { Weighing } from "../../../casework/weighing/weighing.ts";
import { titleOf } from "../../../codes/codes.rules.ts";
import { reportWords } from "../../../report-words.ts";
import type { WordedAllegation } from "../case-file.ts";
import { facts, joined, point, told, written } from "./drawing.ts";
import type { Drawing } from "./drawing.ts";

const oneWeighing = (drawing: Drawing, weighing: Weighing): Section => {
  const { file, locale } = drawing;
  const [w, words, { points, elements }] = [
    weighingTexts[locale],
    reportWords[locale],
    file.weighingWords,
  ] as const;
  const { reasons, answers, decision, regime, weighedAt, weighedBy } = weighing;
  const { orderedBy, orderedOn, telling } = reasons;
  const ordered =
    orderedBy && (orderedOn ? w.orderedValue(orderedBy, formatDate(orderedOn, locale)) : orderedBy);
  const found = reasons.elements.map((code) => titleOf(elements.items, code, locale)).join("; ");
  const ofPoints = criteria.map((one) =>
    point(`${titleOf(points.items, one, locale)}: ${w.answers[answers[one]].toLowerCase()}`, reasons[one]),
  );
  return {
    heading: `${words.decisions[decision]}, ${formatMoment(weighedAt, locale)}`,
    blocks: [
      facts(drawing, w.decision, [
        [w.byWhom, file.nameOf(weighedBy)],
        [w.decided, words.decisions[decision]],
        [w.regimeShort, words.regimes[regime]],
        [w.elementsFound, found],
        [w.secondPerson, reasons.secondPerson],
        [w.orderedFull, ordered],
        [w.forwardedTo, reasons.forwardedTo],
        [w.telling, telling && w.tellings[telling].label],
      ]),
    ],
    sections: [
      { heading: w.criteria, blocks: ofPoints },
      ...told([
        [w.decisionWhy, reasons.decision],
        [w.regimeWhy, reasons.regime],
        [w.tellingWhy, reasons.tellingWhy],
      ]),
    ],
  };
};

/** Every weighing with the decision that followed, the oldest first: the last one counts. */
export const weighingSection = (drawing: Drawing): Section => {
  const { file, locale } = drawing;
  const w = weighingTexts[locale];
  const sections = file.weighings.map((weighing) => oneWeighing(drawing, weighing));
  return { heading: w.title, blocks: sections.length === 0 ? [written(w.none)] : [], sections };
};

const oneAllegation = (drawing: Drawing, allegation: WordedAllegation, number: number): Section => {
  const { t, locale } = drawing;
  const a = allegationTexts[locale];
  const day = (date: string | null): string | null => date && formatDate(date, locale);
  const { informingPutOffTo, informedOn, measureTexts } = allegation;
  return {
    heading: `${number}. ${allegation.kindText}`,
    blocks: [
      facts(drawing, t.allegation(number), [
        [t.concerned, joined(allegation.name, allegation.position)],
        [a.kind, allegation.kindText],
        [a.informedOn, day(informedOn) ?? (informingPutOffTo && a.putOffTo(day(informingPutOffTo) ?? ""))],
        [a.heardOn, day(allegation.heardOn)],
        [a.state, reportWords[locale].outcomes[allegation.outcome]],
        [a.decidedOn, day(allegation.decidedOn)],
        [a.decidedBy, allegation.decidedBy],
        [a.shortMeasures, measureTexts.join("; ")],
        [a.writtenOn, day(allegation.writtenOn)],
        [a.clearedOn, day(allegation.rehabilitatedOn)],
      ]),
    ],
    sections: told([
      [t.what, allegation.what],
      [a.shortInforming, allegation.informing],
      [a.shortHearing, allegation.hearing],
      [a.reaction, allegation.reaction],
      [a.shortGrounds, allegation.grounds],
      [a.shortClearing, allegation.rehabilitation],
    ]),
  };
};

/** Every allegation with what came of it, and what was done with the person concerned. */
export const allegationsSection = (drawing: Drawing): Section => {
  const { t, file } = drawing;
  const sections = file.allegations.map((one, at) => oneAllegation(drawing, one, at + 1));
  const intro = sections.length === 0 ? t.noAllegations : t.allegationsIntro;
  return { heading: t.allegations, blocks: [written(intro)], sections };
};

/** How the file was closed, every time it was, the oldest first. */
export const closingSections = ({ file, locale }: Drawing): readonly Section[] => {
  const c = closingTexts[locale];
  return file.closings.toReversed().map((closing) => ({
    heading: c.closedBy(file.nameOf(closing.closedBy), formatMoment(closing.closedAt, locale)),
    blocks: [],
    sections: told([
      [c.lessons, closing.lessons],
      [c.aftercare, closing.aftercare],
      [c.notTold, closing.notTold],
    ]),
  }));
};
