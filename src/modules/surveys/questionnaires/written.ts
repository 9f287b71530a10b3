import { yamlText } from "#platform/content/index.ts";
import type { AnswerOption, Questionnaire } from "./questionnaire.ts";

const plainOption = ({ alone, ...option }: AnswerOption) => (alone ? { ...option, alone } : option);

const plain = <T extends object>(asked: T) =>
  "options" in asked && Array.isArray(asked.options)
    ? { ...asked, options: asked.options.map(plainOption) }
    : asked;

/** A questionnaire as a file of `content/surveys` holds it: what goes without saying is left out. */
export const questionnaireYaml = (one: Questionnaire): string =>
  yamlText({
    ...one,
    background: one.background.map(plain),
    blocks: one.blocks.map((block) => ({
      ...block,
      items: block.items.map(({ for: whom, ...item }) =>
        plain(whom === "everybody" ? item : { ...item, for: whom }),
      ),
    })),
    scales: one.scales.map((scale) => ({
      ...scale,
      items: scale.items.map(({ item, reversed }) => (reversed ? { item, reversed } : { item })),
    })),
  });
