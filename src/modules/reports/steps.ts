/**
 * The steps of a report from its receipt to its closing, as its pages take them: for whoever plays a report instead of clicking it.
 */
export { allegationForm } from "./casework/allegations/allegation.ts";
export {
  addAllegation,
  clearName,
  decideOutcome,
  hearPerson,
  informPerson,
  noteLetter,
} from "./casework/allegations/allegations.commands.ts";
export { allegationsOf } from "./casework/allegations/allegations.queries.ts";
export { closeFile, reopenFile } from "./casework/closing/closing.commands.ts";
export { endInvestigation, extend } from "./casework/inquiry/inquiry.commands.ts";
export { addNote } from "./casework/notes/notes.commands.ts";
export { addTask, finishTask } from "./casework/tasks/tasks.commands.ts";
export { tasksOf } from "./casework/tasks/tasks.queries.ts";
export { weighReport } from "./casework/weighing/weighing.commands.ts";
export { weighingForm } from "./casework/weighing/weighing.ts";
export { currentQuestionnaire } from "./codes/questionnaires.queries.ts";
export { receivingOffice } from "./conflicts/office.queries.ts";
export { digestsOfTyped } from "./conflicts/name-digests.ts";
export { readersOf } from "./conflicts/readers.rules.ts";
export { readByOffice, readByReporter, writeToOffice } from "./dialogue/messages.commands.ts";
export { confirmReceipt, writeAsOffice } from "./dialogue/office.commands.ts";
export type { FileContext } from "./file/file-section.ts";
export { findReport, reportOfFile } from "./file/reports.queries.ts";
export { enterReport } from "./handling/entry/entry.commands.ts";
export { entryFields, entryForm } from "./handling/entry/entry.ts";
export { openWithoutInterest } from "./handling/opening.commands.ts";
export { giveTo } from "./handling/readers/handler.commands.ts";
export { letIn } from "./handling/readers/readers.commands.ts";
export { stepBack } from "./handling/readers/step-back.commands.ts";
export { setAsideChosen } from "./handling/set-aside/set-aside.commands.ts";
export { answerConsent, askForwarding } from "./identity/consents.commands.ts";
export { consentsOf } from "./identity/consents.queries.ts";
export { reportDetriment } from "./protection/detriment.commands.ts";
export type { ReporterFile } from "./protection/detriment.commands.ts";
export { tellSafety, weighRisk } from "./protection/protections.commands.ts";
export { receiveReport } from "./receiving/receive.commands.ts";
export { sealNewReport } from "./receiving/seal-new-report.ts";
export { saveSettings } from "./settings/settings.commands.ts";
export { defaultSettings } from "./settings/settings.ts";
