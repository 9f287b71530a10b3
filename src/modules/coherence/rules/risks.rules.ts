import { places } from "../addresses.ts";
import type { Rule } from "../coherence.ts";
import { ofWhole, source, words } from "./point.rules.ts";

/** The norm that asks for a risk analysis (source 001, B3.2, norm 1). */
const riskAnalysisNorm = "rekenkamer-2024/1";

/** Rules on what can go wrong and on the norms the organisation is held to. */
export const riskRules: readonly Rule[] = [
  {
    number: 1,
    kind: "risks",
    isFoundation: false,
    title: words("Geen bouwsteen voor risicoanalyse", "No building block for risk analysis"),
    inOrder: words(
      "Er is een bouwsteen voor de risicoanalyse",
      "There is a building block for risk analysis",
    ),
    reason: words(
      "Wie niet weet waar het werk kwetsbaar is, kiest maatregelen op gevoel. De risicoanalyse is het begin van de samenhang.",
      "Whoever does not know where the work is vulnerable, chooses measures by feeling. Coherence begins with the risk analysis.",
    ),
    sources: [source("001", "3.3.1"), source("001", "B3.2, norm 1")],
    check: ({ norms, blocks }) => {
      const norm = norms.find(({ reference }) => reference === riskAnalysisNorm);
      const isThere = blocks.some(
        (block) =>
          block.norms.includes(riskAnalysisNorm) &&
          block.existence !== null &&
          block.existence.value !== "no",
      );
      return norm === undefined || isThere
        ? []
        : ofWhole("risk-analysis", norm.title, {
            text: words(
              "Geen enkele bouwsteen die bij deze norm helpt, is er volgens de laatste beoordeling.",
              "No building block that serves this norm is there according to the latest judgement.",
            ),
            see: places.norm(riskAnalysisNorm),
            mend: places.blocks,
          });
    },
  },
  {
    number: 2,
    kind: "risks",
    isFoundation: false,
    title: words("Norm waar geen bouwsteen bij helpt", "Norm that no building block serves"),
    inOrder: words("Bij elke norm helpt een bouwsteen", "Every norm is served by a building block"),
    reason: words(
      "Maatregelen hebben het meeste effect als ze op elkaar ingrijpen en alle onderdelen er zijn. Een norm zonder bouwsteen is een gat.",
      "Measures work best when they reach into each other and every part is there. A norm without a building block is a gap.",
    ),
    sources: [source("001", "5.2"), source("004", "bijlage 1", "annex 1")],
    check: ({ norms, blocks }) => {
      const served = new Set(blocks.flatMap((block) => block.norms));
      return norms
        .filter(({ reference }) => !served.has(reference))
        .map(({ reference, title }) => ({
          key: `norm:${reference}`,
          about: title,
          text: words("Geen bouwsteen helpt hierbij.", "No building block serves it."),
          see: places.norm(reference),
          mend: places.blocks,
        }));
    },
  },
  {
    number: 3,
    kind: "risks",
    isFoundation: false,
    title: words("Norm onder voldoende zonder open actie", "Norm below sufficient without an open action"),
    inOrder: words(
      "Aan elke norm onder voldoende wordt gewerkt",
      "Every norm below sufficient is being worked on",
    ),
    reason: words(
      "Een beoordeling die nergens toe leidt, verandert niets. De uitkomst hoort een actie te worden.",
      "An assessment that leads to nothing changes nothing. Its outcome should become an action.",
    ),
    sources: [source("004", "3.8"), source("001", "3.3.1")],
    check: ({ shortfalls, actions }) => {
      const worked = new Set(
        actions.filter(({ sourceKind }) => sourceKind === "norm").map(({ reference }) => reference),
      );
      return shortfalls
        .filter(({ reference }) => !worked.has(reference))
        .map(({ reference, title, round }) => ({
          key: `norm:${reference}`,
          about: title,
          text: words(
            `Onder voldoende in ronde “${round}”, en er loopt geen actie.`,
            `Below sufficient in round “${round}”, and no action is open.`,
          ),
          see: places.norm(reference),
          mend: places.newAction("norm", {
            reference,
            name: title.nl.slice(0, 300),
            back: places.norm(reference),
          }),
        }));
    },
  },
  {
    number: 4,
    kind: "risks",
    isFoundation: false,
    title: words("Verouderde versie van een kader", "Outdated version of a framework"),
    inOrder: words(
      "Elk kader is in de nieuwste versie in gebruik",
      "Every framework is used in its newest version",
    ),
    reason: words(
      "Een organisatie vertaalt algemene kaders naar de eigen situatie. Dat werkt alleen met het kader dat nu geldt.",
      "An organisation translates general frameworks to its own situation. That works only with the framework that holds now.",
    ),
    sources: [
      source("001", "3.8.2"),
      source("own", "de nieuwste versie is de maat", "the newest version is the measure"),
    ],
    check: ({ frameworks }) =>
      frameworks.flatMap(({ framework, title, version, newer }) =>
        newer === null
          ? []
          : [
              {
                key: `framework:${framework}`,
                about: title,
                text: words(
                  `In gebruik is versie ${version}. De nieuwste is versie ${newer}.`,
                  `Version ${version} is in use. The newest is version ${newer}.`,
                ),
                see: places.framework(framework),
                mend: places.framework(framework),
              },
            ],
      ),
  },
];
