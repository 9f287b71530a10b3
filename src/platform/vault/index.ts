/**
 * The vault: what reporters, counsellors and investigators write is encrypted here, so that neither the database, its back-ups, the files
 * nor the logs open it. docs/vault.md says which key opens what, and what the vault does not protect from.
 *
 * A subject that keeps something confidential:
 * 1. makes a file (`createFile`) for its readers, or opens one (`openToWrite`, `readFile`) with the key of `unlocked` or of a code;
 * 2. writes whole rows with `writeRows` and keeps the ciphertexts it returns in `bytea` columns of its own tables;
 * 3. opens them with `openRow`; a `VaultFault` means that somebody changed what was kept.
 */
export { attachmentStore } from "./attachments.ts";
export type { AttachmentOf, AttachmentStore } from "./attachments.ts";
export { VaultFault } from "./crypto/bytes.ts";
export { givesAwayCode, readCode, unknownWords, wordsIn } from "./crypto/code.rules.ts";
export { codeKeys, newCode, newPassphrase } from "./crypto/code.ts";
export type { CodeKeys, WordList } from "./crypto/code.ts";
export { fingerprintOf, newKey } from "./crypto/keys.ts";
export { rowsOf, tablesOf } from "./crypto/manifest.ts";
export { openRow } from "./crypto/rows.ts";
export type { RowPlace, SealedTexts, Texts } from "./crypto/rows.ts";
export { tryShare } from "./crypto/shares.ts";
export type { ShareRefusal } from "./crypto/shares.ts";
export { codeRecipient, sealNewFile } from "./crypto/new-file.ts";
export type { NewRow, Recipient, SealedFile, SealedForHolder } from "./crypto/new-file.ts";
export { destroyFile } from "./destroy.commands.ts";
export { createFile, openToWrite, writeRows } from "./files.commands.ts";
export type { NewFile, RowWriting } from "./files.commands.ts";
export { filesOfCode, holdersOf, readFile } from "./files.queries.ts";
export type { OpenFile } from "./files.queries.ts";
export type { Holder, UnlockedPerson } from "./holder.ts";
export { mayOpenIdentity } from "./identity.rules.ts";
export type { Consent, IdentityRequest } from "./identity.rules.ts";
export { pendingLimits, pendingStore } from "./pending.ts";
export type { PendingLimits, PendingStore } from "./pending.ts";
export { attachmentJobs, sweepAttachments } from "./pending.jobs.ts";
export { changePassphrase, makeKey, replaceKey } from "./person-keys.commands.ts";
export { haveKeys, keyMakers, keysOf, ownKeyOf } from "./person-keys.queries.ts";
export type { PersonKey } from "./person-keys.queries.ts";
export { vaultLogWords } from "./log-words.ts";
export { addReader, removeReader } from "./readers.commands.ts";
export { countClosedFiles, filesAlsoReadBy, filesReadBy } from "./readers.queries.ts";
export { moveToNewSet, recoverAccess } from "./recover.commands.ts";
export type { Recovery } from "./recover.commands.ts";
export { recipientsFor, recoveryRecipients } from "./recipients.ts";
export { makeRecoveryKey, tryOwnShare } from "./recovery.commands.ts";
export type { HandedShare } from "./recovery.commands.ts";
export { currentSet, custodiansOf, ownShareOf, recoveries, recoverySets } from "./recovery.queries.ts";
export { divisionFault } from "./recovery.rules.ts";
export { keepSealedFile } from "./sealed-files.commands.ts";
export type { CodeHalf, SealedFileToKeep } from "./sealed-files.commands.ts";
export { heldBriefly, lock, openInSession, unlock, unlocked } from "./unlock.commands.ts";
export type { OwnVisit, Unlocking } from "./unlock.commands.ts";
export { openMinutes, passphraseFault, shortestPassphrase } from "./unlock.rules.ts";
export { vaultJobs } from "./vault.jobs.ts";
export {
  beginVisit,
  codeKeysOf,
  endVisit,
  filesHeldBy,
  organisationOfCode,
  visiting,
} from "./visits.commands.ts";
export type { CodeVisit } from "./visits.commands.ts";
export { readWordList } from "./word-lists.ts";
