/** The pages for whoever has a link lie below it. */
export const answerBase = "/enquete";
