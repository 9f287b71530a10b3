import { contactForm, guidanceContent, keepContact, keepText, setOpen } from "#modules/guidance/index.ts";
import { found } from "#platform/http/index.ts";
import type { Scene } from "./scene.ts";
import type { World } from "./world.ts";

type WorldGuidance = World["guidance"];

const contacts = ({ contacts: all }: WorldGuidance): Scene[] =>
  all.map(({ date, contact, counsellors, ...details }) => ({
    on: date,
    by: "coordinator",
    what: `contact ${contact} of the guide`,
    play: async (writing, made) => {
      const kind = found((await guidanceContent()).contacts.find(({ key }) => key === contact));
      const shown = counsellors.map((key) => made.id("person", key));
      await keepContact(writing, kind, contactForm.parse({ ...details, counsellors: shown }));
    },
  }));

const changedTexts = ({ texts }: WorldGuidance): Scene[] =>
  texts.map(({ date, text, nl, en }) => ({
    on: date,
    by: "coordinator",
    what: `text ${text} of the guide`,
    play: async (writing) => {
      const standard = found((await guidanceContent()).texts.find(({ key }) => key === text));
      await keepText(writing, standard, { nl, en });
    },
  }));

/** Who people can turn to, the texts that were changed, and the day on which the guide opened. */
export const guidanceScenes = ({ guidance }: World): Scene[] => [
  ...contacts(guidance),
  ...changedTexts(guidance),
  {
    on: guidance.openedOn,
    by: "coordinator",
    what: "the guide opens",
    play: (writing) => setOpen(writing, true),
  },
];
