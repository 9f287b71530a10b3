export { smallestMinimum } from "./disclosure.ts";
export type { OneWay, ProtectedOneWay, ProtectedTwoWay, Protection, Shown, TwoWay } from "./disclosure.ts";
export { protect } from "./protect.rules.ts";
export { shownText } from "./shown-text.ts";
