import { z } from "zod";

const text = z.string();

/** What is sealed of a question for consent: to whom or what, and why; as the reporter reads it. */
export const consentDetails = z.object({ to: text, why: text });
